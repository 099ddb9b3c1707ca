using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing;

namespace StaticSite.Model.Reading;

/// <summary>Finds articles that an issue names by page and slug, like <c>06/harvest</c>.</summary>
internal static class ArticleNames
{
    /// <summary>The article of a name, or null.</summary>
    public static Article? Find(ImmutableArray<Page> pages, string written)
    {
        if (written.Split('/') is not [var page, var slug] || !PageNumber.TryParse(page, out var number))
            return null;
        return pages
            .Where(candidate => candidate.Number.IsSamePage(number))
            .SelectMany(candidate => candidate.Articles)
            .FirstOrDefault(article => IsSame(article.Slug, Names.Slug(slug)));
    }

    /// <summary>Why a name is not an article of the issue, and what to do.</summary>
    public static (Phrase Message, Phrase Help) Missing(ReadContext context, ImmutableArray<Page> pages, string written)
    {
        if (PageNumber.TryParse(written, out var number))
            return (
                $"'{written}' is a page, not an article",
                pages.FirstOrDefault(page => page.Number.IsSamePage(number))?.Articles is [var first, ..]
                    ? (Phrase)$"name the article too, like {written}/{first.Slug}"
                    : "name an article of another page; this one has none"
            );
        var all = pages
            .SelectMany(page => page.Articles.Select(article => (Name: $"{page.Number.Text}/{article.Slug}", Article: article)))
            .ToArray();
        var name = written[(written.LastIndexOf('/') + 1)..];
        if (all.FirstOrDefault(known => known.Article.Title?.Value == name || known.Article.Title?.Value == written).Name is { } byHeadline)
            return ($"'{name}' is a headline", $"write '{byHeadline}': the page and the name of the file without number and .md");
        if (Draft(context, pages, written) is { } draft)
            return (
                $"'{written}' is not published: its status is {draft.Status}",
                $"set the status of {draft.File} to final, or remove this name until then"
            );
        var slug = Names.Slug(Names.IsMarkdown(name) ? Names.Stem(name) : name);
        var near =
            all.FirstOrDefault(known => IsSame(known.Article.Slug, slug)).Name
            ?? Suggestion.Nearest(written, all.Select(known => known.Name));
        return (
            $"the issue has no article '{written}'",
            near is not null
                ? (Phrase)$"did you mean '{near}'?"
                : "name an article of this issue by its page and the name of its file without number and .md, like 06/harvest"
        );
    }

    // An article that is there, but has a status which is not published.
    private static (string File, string Status)? Draft(ReadContext context, ImmutableArray<Page> pages, string written)
    {
        if (written.Split('/') is not [var page, var slug] || !PageNumber.TryParse(page, out var number))
            return null;
        foreach (var folder in pages.Where(candidate => candidate.Number.IsSamePage(number)).Select(candidate => candidate.Folder))
        foreach (
            var item in context
                .Input.List(folder)
                .Where(item =>
                    !item.IsIgnored && IsSame(Names.Slug(Names.IsMarkdown(item.Name) ? Names.Stem(item.Name) : item.Name), Names.Slug(slug))
                )
        )
        {
            var path = FileTree.Join(folder, item.IsFolder ? $"{item.Name}/{ArticleReader.Index}" : item.Name);
            var quiet = context with { Diagnostics = new() };
            if (
                context.Input.HasFile(path)
                && quiet.ReadMarkdown(path, KeySets.Article) is ({ }, { } keys)
                && keys.Choice("status") is { } status
            )
                return (context.Input.Display(path), status.Value);
        }
        return null;
    }

    private static bool IsSame(string slug, string other) => string.Equals(slug, other, StringComparison.OrdinalIgnoreCase);
}
