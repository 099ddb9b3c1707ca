using StaticSite.Model;

namespace StaticSite.Rendering;

/// <summary>Where the reader is.</summary>
/// <param name="Address">The page of the site.</param>
/// <param name="View">What it shows.</param>
/// <param name="Page">The newspaper's page, or null.</param>
/// <param name="Spread">The spread, or null.</param>
/// <param name="Anchor">What to go to on a spread or a full page, or null.</param>
internal sealed record Place(Address Address, PlaceView View, PageOutline? Page = null, Spread? Spread = null, string? Anchor = null);

/// <summary>What a page of the site shows of the newspaper.</summary>
internal enum PlaceView
{
    /// <summary>A document other than a page of an issue: the issue itself, a standing page.</summary>
    Other,

    /// <summary>A page as it is laid out.</summary>
    Page,

    /// <summary>A page's text.</summary>
    Text,

    /// <summary>A page as it was printed.</summary>
    Facsimile,

    /// <summary>A page at the full width of the sheet.</summary>
    Full,

    /// <summary>A spread.</summary>
    Spread,

    /// <summary>A spread as it was printed.</summary>
    SpreadFacsimile,

    /// <summary>An article, or the front page on the home page.</summary>
    Article,
}
