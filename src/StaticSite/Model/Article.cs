using System.Collections.Immutable;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Model;

/// <summary>An article (稿件).</summary>
public sealed record Article
{
    /// <summary>Its file in the input; the index.md of an article folder.</summary>
    public required string Path { get; init; }

    /// <summary>Its file.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Its name in the address.</summary>
    public required string Slug { get; init; }

    /// <summary>Its own page of the site.</summary>
    public required Address Address { get; init; }

    /// <summary>主题; null is an error that has been reported.</summary>
    public Sourced<string>? Title { get; init; }

    /// <summary>引题.</summary>
    public Sourced<string>? Kicker { get; init; }

    /// <summary>副题.</summary>
    public Sourced<string>? Subtitle { get; init; }

    /// <summary>提要.</summary>
    public Sourced<string>? Deck { get; init; }

    /// <summary>署名, verbatim; wins over <see cref="Authors"/>.</summary>
    public Sourced<string>? Byline { get; init; }

    /// <summary>署名, one by one.</summary>
    public ImmutableArray<Author> Authors { get; init; } = [];

    /// <summary>电头.</summary>
    public Sourced<string>? Dateline { get; init; }

    /// <summary>来源.</summary>
    public Sourced<string>? Origin { get; init; }

    /// <summary>Its rank on the page, lower first; without one it follows those that have one.</summary>
    public int? Weight { get; init; }

    /// <summary>The pages that it runs over, its own among them; empty for one page.</summary>
    public ImmutableArray<Sourced<PageNumber>> Pages { get; init; } = [];

    /// <summary>When it may be published, or null.</summary>
    public Instant? Published { get; init; }

    /// <summary>Whether this build leaves it out: its time lies ahead.</summary>
    public bool IsHeldBack { get; init; }

    /// <summary>BCP 47 tag if it is not in the newspaper's language.</summary>
    public string? Language { get; init; }

    /// <summary>The text before the first section.</summary>
    public required MarkdownText Lead { get; init; }

    /// <summary>Its sections in order.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>Its photos: first those that the text names, as it does, then the rest.</summary>
    public ImmutableArray<Photo> Photos { get; init; } = [];

    /// <summary>Files in its folder that nothing uses.</summary>
    public ImmutableArray<string> UnusedFiles { get; init; } = [];

    /// <summary>All of its text, part by part.</summary>
    public IEnumerable<MarkdownText> Texts => Sections.Select(section => section.Body).Prepend(Lead);
}

/// <summary>Who wrote an article.</summary>
/// <param name="Name">The name.</param>
/// <param name="Role">记者, 通讯员, 摄影; null if none is given.</param>
public sealed record Author(string Name, string? Role);

/// <summary>A headed part of an article (小标题).</summary>
/// <param name="Title">Its subhead; null: the text goes on without one.</param>
/// <param name="Body">Its text.</param>
public sealed record Section(Sourced<string>? Title, MarkdownText Body);
