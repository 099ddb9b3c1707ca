namespace StaticSite.Formats;

/// <summary>What is done with the images of printed pages (版面图).</summary>
internal enum FacsimileUse
{
    /// <summary>They are not looked at.</summary>
    None,

    /// <summary>They are published.</summary>
    Shown,

    /// <summary>They are published, and links to a page lead to them.</summary>
    Leading,
}
