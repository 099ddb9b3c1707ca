using System.Collections.Immutable;
using System.Net;
using StaticSite.Model;

namespace StaticSite.Newspapers;

/// <summary>The documents of a newspaper: itself, and every part of it before the parts of that part.</summary>
internal static class SiteDocuments
{
    public static IEnumerable<SiteDocument> Of(Newspaper newspaper)
    {
        yield return Document(
            DocumentKind.Newspaper,
            newspaper,
            source: null,
            address: "",
            content: "",
            [("Title", newspaper.Title), ("Language", newspaper.Language), ("Url", newspaper.Url)]
        );
        foreach (var issue in newspaper.Issues)
        foreach (var document in Of(issue))
            yield return document;
    }

    private static IEnumerable<SiteDocument> Of(Issue issue)
    {
        yield return Document(DocumentKind.Issue, issue, issue.Folder, issue.Address, "", PropertiesOf(issue));
        foreach (var page in issue.Pages)
        {
            yield return Document(
                DocumentKind.Page,
                page,
                page.Folder,
                page.Address,
                page.Guide ?? "",
                [("Issue", issue), ("Number", page.Number), ("Name", page.Name)]
            );
            foreach (var article in page.Articles)
            foreach (var document in Of(issue, page, article))
                yield return document;
        }
    }

    private static IEnumerable<SiteDocument> Of(Issue issue, Page page, Article article)
    {
        (string, object?)[] within = [("Issue", issue), ("Page", page), ("Article", article)];
        yield return Document(
            DocumentKind.Article,
            article,
            article.Path,
            article.Address,
            article.Lead + string.Concat(article.Sections.Select(section => HeadingOf(section) + section.Html)),
            [.. within[..2], .. PropertiesOf(article)]
        );
        foreach (var section in article.Sections)
            yield return Document(
                DocumentKind.Section,
                section,
                section.Path,
                null,
                section.Html ?? "",
                [.. within, ("Title", section.Title), ("Anchor", section.Anchor)]
            );
        foreach (var photo in article.Photos.Where(photo => photo.Caption is not null))
            yield return Document(
                DocumentKind.Caption,
                photo,
                photo.Caption!.Path,
                null,
                photo.Caption.Html,
                [.. within, ("Photo", photo.Path), ("Anchor", photo.Anchor), ("Credit", photo.Credit), ("Alt", photo.Alt)]
            );
    }

    private static string HeadingOf(Section section) =>
        section.Title is null ? "" : $"<h2 id=\"{WebUtility.HtmlEncode(section.Anchor)}\">{WebUtility.HtmlEncode(section.Title)}</h2>\n";

    private static (string, object?)[] PropertiesOf(Issue issue) =>
        [
            ("Title", issue.Newspaper),
            ("Date", issue.Date),
            ("Edition", issue.Edition),
            ("Language", issue.Language),
            ("Number", issue.Number),
            ("Note", issue.Note),
        ];

    private static (string, object?)[] PropertiesOf(Article article) =>
        [
            ("Title", article.Title),
            ("Kicker", article.Kicker),
            ("Subtitle", article.Subtitle),
            ("Deck", article.Deck),
            ("Byline", article.Byline),
            ("Dateline", article.Dateline),
            ("Column", article.Column),
            ("Keywords", article.Keywords.IsEmpty ? null : article.Keywords),
            ("Language", article.Language),
            ("Published", article.Published),
            ("Characters", article.Characters),
        ];

    private static SiteDocument Document(
        DocumentKind kind,
        object record,
        string? source,
        string? address,
        string content,
        (string Name, object? Value)[] properties
    ) =>
        new(
            kind,
            source,
            address is null ? null : new Address(address).File,
            content,
            properties
                .Where(property => property.Value is not null)
                .Select(property => KeyValuePair.Create(property.Name, property.Value!))
                .Append(KeyValuePair.Create<string, object>("Kind", kind.ToString()))
                .Append(KeyValuePair.Create("Record", record))
                .ToImmutableDictionary()
        );
}
