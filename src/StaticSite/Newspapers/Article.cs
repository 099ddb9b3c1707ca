using System.Collections.Immutable;

namespace StaticSite.Newspapers;

/// <summary>An article (稿件), as it is published.</summary>
/// <remarks>In HTML, addresses begin with the path of the site on its host, and figures are plain elements without classes.</remarks>
public sealed record Article
{
    internal Article() { }

    /// <summary>Its file in the input; the index.md of an article folder.</summary>
    public required string Path { get; init; }

    /// <summary>Its own page of the site, without a leading slash, such as <c>2022/01/10/05/slug/</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The number of the page whose folder it is in.</summary>
    public required string Page { get; init; }

    /// <summary>All pages that it runs over, its own among them; empty for one page.</summary>
    public ImmutableArray<string> Pages { get; init; } = [];

    /// <summary>Its kind (体裁) as front matter names it: <c>news</c>, <c>brief</c>, <c>advertisement</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its headline (主题).</summary>
    public required string Title { get; init; }

    /// <summary>引题, or null.</summary>
    public string? Kicker { get; init; }

    /// <summary>副题, or null.</summary>
    public string? Subtitle { get; init; }

    /// <summary>提要, or null.</summary>
    public string? Deck { get; init; }

    /// <summary>署名 as it is printed, or null.</summary>
    public string? Byline { get; init; }

    /// <summary>署名, one by one.</summary>
    public ImmutableArray<Person> Authors { get; init; } = [];

    /// <summary>电头, or null.</summary>
    public string? Dateline { get; init; }

    /// <summary>The regular column that it belongs to (栏目), or null.</summary>
    public string? Column { get; init; }

    /// <summary>来源, or null.</summary>
    public string? Source { get; init; }

    /// <summary>关键词.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>How artificial intelligence took part in its text: <c>generated</c>, <c>assisted</c>; null if it did not.</summary>
    public string? Ai { get; init; }

    /// <summary>BCP 47 tag if it is not in the language.</summary>
    public string? Language { get; init; }

    /// <summary>When it may be published, or null.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>更正, as they were written.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>The address of the part that it continues in (下转), or null.</summary>
    public string? ContinuedOn { get; init; }

    /// <summary>The address of the part that continues in it (上接), or null.</summary>
    public string? ContinuedFrom { get; init; }

    /// <summary>Its length in characters (字数).</summary>
    public required int Characters { get; init; }

    /// <summary>The text before the first section, as HTML; null if there is none.</summary>
    public string? Lead { get; init; }

    /// <summary>Its sections in order.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>Its photos: first those that the text names, as it does, then the rest.</summary>
    public ImmutableArray<Photo> Photos { get; init; } = [];
}

/// <summary>A headed part of an article (小标题).</summary>
public sealed record Section
{
    internal Section() { }

    /// <summary>Its file in the input: the article's, unless it has one of its own.</summary>
    public required string Path { get; init; }

    /// <summary>Its subhead; null: the text continues without one.</summary>
    public string? Title { get; init; }

    /// <summary>Its anchor on the article's page.</summary>
    public required string Anchor { get; init; }

    /// <summary>Its text; null if there is none.</summary>
    public string? Html { get; init; }
}

/// <summary>A correction (更正).</summary>
public sealed record Correction
{
    internal Correction() { }

    /// <summary>When it was made.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; init; }
}

/// <summary>A photo (图片) of an article.</summary>
public sealed record Photo
{
    internal Photo() { }

    /// <summary>Its file in the input, or its address elsewhere.</summary>
    public required string Path { get; init; }

    /// <summary>Its anchor on the article's page.</summary>
    public required string Anchor { get; init; }

    /// <summary>Its caption (图说), or null.</summary>
    public Caption? Caption { get; init; }

    /// <summary>Who took it (摄影), as it is printed, or null.</summary>
    public string? Credit { get; init; }

    /// <summary>The text for readers who cannot see it, or null.</summary>
    public string? Alt { get; init; }

    /// <summary>When it was taken, or null.</summary>
    public DateTimeOffset? Taken { get; init; }

    /// <summary>How artificial intelligence took part in it: <c>generated</c>, <c>assisted</c>; null if it did not.</summary>
    public string? Ai { get; init; }

    /// <summary>Whether the text itself shows it.</summary>
    public bool IsInText { get; init; }
}

/// <summary>A caption (图说).</summary>
public sealed record Caption
{
    internal Caption() { }

    /// <summary>Its file in the input: the article's, unless it has one of its own.</summary>
    public required string Path { get; init; }

    /// <summary>As plain text.</summary>
    public required string Text { get; init; }

    /// <summary>As HTML.</summary>
    public required string Html { get; init; }
}
