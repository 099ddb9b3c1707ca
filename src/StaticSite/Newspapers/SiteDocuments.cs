using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using StaticSite.Model;
using StaticSite.Rendering.Templates;

namespace StaticSite.Newspapers;

/// <summary>The documents of a newspaper: itself, and every part of it before the parts of that part.</summary>
/// <param name="theme">What makes their pages.</param>
internal sealed class SiteDocuments(Theme theme)
{
    /// <summary>The documents of a newspaper.</summary>
    public static IEnumerable<SiteDocument> Of(Newspaper newspaper, Theme theme)
    {
        var documents = new SiteDocuments(theme);
        var first = documents.Document(DocumentKind.Newspaper, newspaper, null, "", "");
        yield return first with
        {
            Metadata = first.Metadata.RemoveRange([nameof(newspaper.Documents), nameof(newspaper.Issues)]),
        };
        foreach (var document in newspaper.Issues.SelectMany(documents.Of))
            yield return document;
    }

    private IEnumerable<SiteDocument> Of(Issue issue)
    {
        yield return Document(DocumentKind.Issue, issue, issue.Folder, issue.Address, "");
        foreach (var page in issue.Pages)
        {
            yield return Document(DocumentKind.Page, page, page.Folder, page.Address, page.Guide, ("Issue", issue));
            foreach (var document in page.Articles.SelectMany(article => Of(issue, page, article)))
                yield return document;
        }
    }

    private IEnumerable<SiteDocument> Of(Issue issue, Page page, Article article)
    {
        (string, object)[] within = [("Issue", issue), ("Page", page), ("Article", article)];
        yield return Document(
            DocumentKind.Article,
            article,
            article.Path,
            article.Address,
            article.Lead + string.Concat(article.Sections.Select(section => HeadingOf(section) + section.Html)),
            within[..2]
        );
        foreach (var section in article.Sections)
            yield return Document(DocumentKind.Section, section, section.Path, null, section.Html, within);
        foreach (var photo in article.Photos)
            if (photo.Caption is { } caption)
                yield return Document(DocumentKind.Caption, photo, caption.Path, null, caption.Html, within);
    }

    private static string HeadingOf(Section section) =>
        section.Title is null ? "" : $"<h2 id=\"{WebUtility.HtmlEncode(section.Anchor)}\">{WebUtility.HtmlEncode(section.Title)}</h2>\n";

    private SiteDocument Document<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(
        DocumentKind kind,
        T record,
        string? source,
        string? address,
        string? content,
        params (string Name, object Record)[] within
    )
        where T : notnull
    {
        var metadata = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var property in typeof(T).GetProperties())
            if (property.GetValue(record) is { } value and not ICollection { Count: 0 })
                metadata[property.Name == nameof(Article.Kind) ? "ArticleKind" : property.Name] = value;
        foreach (var (name, outer) in within)
            metadata[name] = outer;
        metadata["Kind"] = kind.ToString();
        metadata["Record"] = record;
        var template = kind == DocumentKind.Newspaper ? "home" : kind.ToString().ToLowerInvariant();
        return new()
        {
            Kind = kind,
            Source = source,
            Destination = address is not null && theme.Makes(template) ? new Address(address).File : null,
            Content = content ?? "",
            Metadata = metadata.ToImmutable(),
        };
    }
}
