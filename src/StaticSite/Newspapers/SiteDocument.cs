using System.Collections.Immutable;

namespace StaticSite.Newspapers;

/// <summary>What a document of an edition stands for.</summary>
public enum DocumentKind
{
    /// <summary>The newspaper; its page is the front page of the site.</summary>
    Newspaper,

    /// <summary>An issue (期).</summary>
    Issue,

    /// <summary>A page (版).</summary>
    Page,

    /// <summary>An article (稿件).</summary>
    Article,

    /// <summary>A section of an article (小标题); it has no page of its own.</summary>
    Section,

    /// <summary>A photo of an article with its caption (图说); it has no page of its own.</summary>
    Caption,
}

/// <summary>
/// A newspaper, or a part of it, as one of a row of documents: the form in which pipelines of static site generators pass content on.
/// </summary>
public sealed record SiteDocument
{
    internal SiteDocument() { }

    /// <summary>What it stands for.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Its file in the input, or its folder; null for the newspaper.</summary>
    public string? Source { get; init; }

    /// <summary>The file of its page, from the site's root; null if it has no page of its own.</summary>
    public string? Destination { get; init; }

    /// <summary>Its text as HTML; empty if it has none.</summary>
    public required string Content { get; init; }

    /// <summary>
    /// What it says about itself, by name: <c>Kind</c>, as <see cref="Kind"/>; <c>Record</c>, itself as a <see cref="Newspaper"/>,
    /// <see cref="Newspapers.Issue"/>, <see cref="Page"/>, <see cref="Article"/>, <see cref="Section"/> or <see cref="Photo"/>;
    /// <c>Issue</c>, <c>Page</c> and <c>Article</c>, the records that it is within; and under its own name (<c>Title</c>, <c>Byline</c>,
    /// <c>Date</c>) every other property of its record that is neither null nor an empty list, except <see cref="Newspaper.Issues"/> and
    /// <see cref="Newspaper.Documents"/>; the kind of an article is <c>ArticleKind</c>.
    /// </summary>
    public required ImmutableDictionary<string, object> Metadata { get; init; }
}
