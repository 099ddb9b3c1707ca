using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Model;

/// <summary>A page (版) of an issue.</summary>
internal sealed record Page
{
    /// <summary>Its number.</summary>
    public required PageNumber Number { get; init; }

    /// <summary>Its name (版名), or null.</summary>
    public string? Name { get; init; }

    /// <summary>Its folder in the input.</summary>
    public required string Folder { get; init; }

    /// <summary>Its own page of the site.</summary>
    public required Address Address { get; init; }

    /// <summary>The page without its contents.</summary>
    public PageOutline Outline => new(Number, Name, Address) { Facsimile = FacsimileView };

    /// <summary>Role and name of its editors.</summary>
    public ImmutableArray<(string Role, string Name)> Editors { get; init; } = [];

    /// <summary>Old addresses that lead to it, from the site's root with a leading slash.</summary>
    public ImmutableArray<Sourced<string>> Aliases { get; init; } = [];

    /// <summary>How it is laid out.</summary>
    public PageLayout Layout { get; init; }

    /// <summary>What it holds, in words (导读); null if nothing is written.</summary>
    public MarkdownText? Guide { get; init; }

    /// <summary>The image or PDF of the printed page (版面图), or null.</summary>
    public Facsimile? Facsimile { get; init; }

    /// <summary>The view that shows it; null if none does.</summary>
    public FacsimileLink? FacsimileView { get; init; }

    /// <summary>Whether the view shows the page as the program has printed it, which knows where every article is.</summary>
    public bool IsPrintedHere => FacsimileView is not null && Facsimile is { IsComposed: true };

    /// <summary>Its articles by rank.</summary>
    public ImmutableArray<Article> Articles { get; init; } = [];

    /// <summary>Its articles that this build leaves out for their status.</summary>
    public ImmutableArray<Article> LeftOut { get; init; } = [];

    /// <summary>Images and captions in its folder that no article names.</summary>
    public ImmutableArray<string> UnusedFiles { get; init; } = [];
}

/// <summary>How a page is laid out.</summary>
internal enum PageLayout
{
    /// <summary>By its content.</summary>
    Auto,

    /// <summary>One long article fills the page.</summary>
    Feature,

    /// <summary>Several articles by rank.</summary>
    Grid,

    /// <summary>Photos before words.</summary>
    Photos,
}
