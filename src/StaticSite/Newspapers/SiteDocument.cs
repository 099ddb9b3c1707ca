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
/// <param name="Kind">What it stands for.</param>
/// <param name="Source">Its file in the input, or its folder; null for the newspaper.</param>
/// <param name="Destination">The file of its page, from the site's root; null if it has no page of its own.</param>
/// <param name="Content">Its text as HTML; empty if it has none.</param>
/// <param name="Metadata">
/// What it says about itself, by name: <c>Kind</c>; <c>Record</c>, itself as a <see cref="Newspaper"/>, <see cref="Issue"/>,
/// <see cref="Page"/>, <see cref="Article"/>, <see cref="Section"/> or <see cref="Photo"/>; <c>Issue</c>, <c>Page</c> and
/// <c>Article</c>, the records that it is within; and the properties of its record that are not null, such as <c>Title</c>, <c>Byline</c>,
/// <c>Date</c>.
/// </param>
public sealed record SiteDocument(
    DocumentKind Kind,
    string? Source,
    string? Destination,
    string Content,
    ImmutableDictionary<string, object> Metadata
);
