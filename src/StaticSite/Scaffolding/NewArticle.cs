using System.Globalization;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Model.Reading;
using StaticSite.Parsing;
using StaticSite.Resolving;

namespace StaticSite.Scaffolding;

/// <summary>Starts an article.</summary>
internal static class NewArticle
{
    /// <summary>An article at the end of a page: a draft, so that nothing of it is published before it is written.</summary>
    /// <param name="newspaper">The newspaper.</param>
    /// <param name="issue">The issue, such as 2022-01-10 or 2022-01-10-evening; null for the newest that leads its day.</param>
    /// <param name="page">The page's number.</param>
    /// <param name="title">The headline.</param>
    /// <param name="kind">What it is (体裁); null for news.</param>
    /// <param name="keeps">Whether its file keeps the headline's characters; else Chinese becomes pinyin.</param>
    /// <param name="isFolder">Whether it gets a folder of its own, for photos and sections.</param>
    /// <exception cref="ScaffoldException">There is no such issue or page, or the headline gives no name.</exception>
    public static Scaffold Make(Newspaper newspaper, string? issue, string page, string title, string? kind, bool keeps, bool isFolder)
    {
        var entry = newspaper.FindByName(issue);
        var folder = FolderOf(newspaper, entry, page);
        if (kind is not null)
            kind =
                KeySets.Kind.Find(kind)?.Name
                ?? throw new ScaffoldException(
                    $"{(Phrase)$"'{kind}' is not a kind of article"}; {Suggestion.Help(kind, KeySets.Kind.WordsLike(kind))}"
                );
        var names = newspaper.Input.List(folder).Select(entry => entry.Name).ToArray();
        var taken = names.Select(other => Names.Slug(Names.IsMarkdown(other) ? Names.Stem(other) : other));
        var slug = SlugFor(newspaper.Schema.Addresses, title, keeps, [.. taken]);
        var name = $"{names.Max(other => Names.Prefix(other)) + 1 ?? 1:00}-{slug}";
        var path = FileTree.Join(folder, isFolder ? $"{name}/{ArticleReader.Index}" : $"{name}.md");
        return new(
            [new(path, TextOf(title, kind, Languages.IsChinese(newspaper.LanguageOf(entry))))],
            [.. Next(newspaper.Input.Display(path), isFolder)]
        );
    }

    private static IEnumerable<Phrase> Next(string path, bool isFolder)
    {
        yield return $"write it in {path}; 'static-site preview' shows it while you write";
        if (isFolder)
            yield return $"put its photos in {FileTree.FolderOf(path)}/; 'static-site new photo FILE' creates a caption for each";
        yield return "remove 'status: draft' when it may be published";
    }

    private static string FolderOf(Newspaper newspaper, IssueEntry entry, string page)
    {
        var pages = newspaper
            .Input.List(entry.Folder)
            .Where(item => item.IsFolder && PageNumber.TryParse(item.Name, out _))
            .Select(item => item.Name)
            .ToArray();
        if (!PageNumber.TryParse(page, out var wanted))
            throw new ScaffoldException(
                $"{(Phrase)$"'{page}' is not a page number"}; {Suggestion.InHalfWidth(page, "write it like 05 or A01")}"
            );
        var name = pages.FirstOrDefault(other => PageNumber.TryParse(other, out var number) && number.IsSamePage(wanted));
        if (name is null)
            throw new ScaffoldException(
                pages.Length > 0
                    ? (Phrase)$"{newspaper.Input.Display(entry.Folder)} has no page {page}; its pages are {Phrase.List(pages)}"
                    : $"{newspaper.Input.Display(entry.Folder)} has no page {page}; create a folder {page} in it"
            );
        return FileTree.Join(entry.Folder, name);
    }

    private static string SlugFor(SiteAddresses addresses, string title, bool keeps, HashSet<string> taken)
    {
        var slug = keeps ? Pinyin.Keep(title) : Pinyin.Slug(title);
        if (slug.Length == 0)
            throw new ScaffoldException(
                "the headline has no letters to build a file name from; write the headline in quotes, like \"新年 新版\""
            );
        if (Names.Prefix(slug + "-") is not null || Names.Fault(slug) is not null || addresses.IsReservedInPage(slug))
            slug = $"article-{slug}";
        for (var i = 2; ; i++)
        {
            if (!taken.Contains(slug))
                return slug;
            slug = $"{slug.TrimEnd("0123456789".ToCharArray()).TrimEnd('-')}-{i.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    private static string TextOf(string title, string? kind, bool isChinese) =>
        $"---\ntitle: {YamlText.Of(title.Trim())}\n{(kind is null ? "" : $"kind: {kind}\n")}"
        + $"byline:\nstatus: draft\n---\n\n{Placeholders.Body(isChinese)}\n";
}
