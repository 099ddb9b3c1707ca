namespace StaticSite.Model;

/// <summary>Whether a build takes an article.</summary>
internal enum Inclusion
{
    /// <summary>It is included; for a withdrawn one, the notice at its address.</summary>
    Taken,

    /// <summary>Scheduled for later: it is checked with its issue and held back.</summary>
    HeldBack,

    /// <summary>Its status is not one that is published: nothing is reported about it either.</summary>
    LeftOut,
}
