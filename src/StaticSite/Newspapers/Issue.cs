using System.Collections.Immutable;

namespace StaticSite.Newspapers;

/// <summary>One appearance of the paper (期), as it is published.</summary>
public sealed record Issue
{
    internal Issue() { }

    /// <summary>The day that it appears.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The edition of the day, such as <c>evening</c>; null for the unnamed one.</summary>
    public string? Edition { get; init; }

    /// <summary>The edition's name for readers (早报, 晚报, 号外), or null.</summary>
    public string? EditionName { get; init; }

    /// <summary>The newspaper's name on its pages (报名).</summary>
    public required string Newspaper { get; init; }

    /// <summary>BCP 47 tag of its language.</summary>
    public required string Language { get; init; }

    /// <summary>Its consecutive number (总期号), or null.</summary>
    public int? Number { get; init; }

    /// <summary>How often it has been published again; 0 or 1 if it has not (修订).</summary>
    public int Revision { get; init; }

    /// <summary>An editor's remark that readers see, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Its folder in the input, such as <c>2022/01-10</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>Its own page, from the site's root without a leading slash, such as <c>2022/01/10/</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Its pages in the order of the paper.</summary>
    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>Every article, in reading order.</summary>
    public IEnumerable<Article> Articles => Pages.SelectMany(page => page.Articles);
}

/// <summary>A page (版) of an issue.</summary>
public sealed record Page
{
    internal Page() { }

    /// <summary>Its number as it is written, such as <c>05</c> or <c>A01</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Its name (版名), or null.</summary>
    public string? Name { get; init; }

    /// <summary>Its folder in the input.</summary>
    public required string Folder { get; init; }

    /// <summary>Its own page of the site, without a leading slash, such as <c>2022/01/10/05/</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Its editors.</summary>
    public ImmutableArray<Person> Editors { get; init; } = [];

    /// <summary>What it holds (导读), as HTML; null if nothing is written.</summary>
    public string? Guide { get; init; }

    /// <summary>The articles of its folder by rank; an article over several pages belongs to one of them.</summary>
    public ImmutableArray<Article> Articles { get; init; } = [];
}

/// <summary>Who took part.</summary>
public sealed record Person
{
    internal Person() { }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>记者, 通讯员, 摄影, 责任编辑; null if none is given.</summary>
    public string? Role { get; init; }
}
