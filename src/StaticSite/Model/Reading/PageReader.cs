using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Model.Reading;

/// <summary>Reads a page: page.yaml or index.md, articles in files and in folders, picture stories.</summary>
internal static class PageReader
{
    private const string File = "page.yaml";

    public static Page Read(ReadContext context, IssueEntry entry, PageNumber number, string folder)
    {
        var all = FolderContents.Of(context, folder, File);
        var (keys, guide) = ReadKeys(context, all);
        var address = entry.Address.Below(number.Text);
        var (facsimile, printed) = FacsimileReader.Read(context, keys, all);
        var contents = all.Without(printed);
        var (articles, images) = ReadArticles(context, number, address, contents);
        var stories = PictureStoryReader.Read(context, contents, articles, address).ToImmutableArray();
        return new()
        {
            Number = number,
            Name = keys?.Text("name")?.Value ?? context.Settings.NameOf(number),
            Folder = folder,
            Address = address,
            Editors = [.. keys?.Pairs("editors").Select(pair => (pair.Key.Value, pair.Value.Value)) ?? []],
            Aliases = keys is null ? [] : keys.Texts("aliases"),
            Layout = Layout(keys),
            Guide = guide is { IsEmpty: false } ? guide : null,
            Facsimile = facsimile,
            Articles = [.. articles.Where(article => article.Inclusion != Inclusion.LeftOut), .. stories],
            LeftOut = [.. articles.Where(article => article.Inclusion == Inclusion.LeftOut)],
            UnusedFiles = [.. Unused(contents, images, [.. articles, .. stories])],
        };
    }

    private static (MapReader? Keys, MarkdownText? Guide) ReadKeys(ReadContext context, FolderContents contents)
    {
        var yaml = FileTree.Join(contents.Folder, File);
        if (contents.Index is not { } index)
            return (ReadContext.ReadYaml(context.Input, yaml, KeySets.Page, context.Diagnostics), null);
        if (contents.Has(File))
            context.Diagnostics.Add(
                Rules.TwoPageFiles,
                context.Input.Display(yaml),
                "the page has both index.md and this page.yaml",
                "move the keys into the front matter of index.md and remove page.yaml"
            );
        return context.ReadMarkdown(FileTree.Join(contents.Folder, index), KeySets.Page) is ({ } file, { } keys)
            ? (keys, MarkdownParser.Parse(file.Source, file.BodyStart, context.RulesFor(null), context.Diagnostics))
            : (null, null);
    }

    private static PageLayout Layout(MapReader? keys) =>
        keys?.Choice("layout")?.Value switch
        {
            "feature" => PageLayout.Feature,
            "grid" => PageLayout.Grid,
            "photos" => PageLayout.Photos,
            _ => PageLayout.Auto,
        };

    // The articles, and the folders that only keep images.
    private static (ImmutableArray<Article> Articles, IReadOnlyList<FolderContents> Images) ReadArticles(
        ReadContext context,
        PageNumber number,
        Address address,
        FolderContents contents
    )
    {
        contents.ReportSameOrder(context);
        var articles = new List<Article>();
        var images = new List<FolderContents>();
        foreach (var name in contents.Numbered)
            Add(name, new(FileTree.Join(contents.Folder, name), contents, IsFolder: false));
        foreach (var name in contents.Folders)
        {
            var inner = FolderContents.Of(context, FileTree.Join(contents.Folder, name));
            if (inner.Index is { } index)
                Add(name, new(FileTree.Join(inner.Folder, index), inner, IsFolder: true));
            else if (inner.IsForImages)
                images.Add(inner);
            else if (context.Input.CanList(inner.Folder))
                ReportNoIndex(context, inner);
        }
        // Rank: the editor's weight, then the order prefix, then the name.
        return (
            [
                .. articles
                    .OrderBy(article => article.Weight ?? int.MaxValue)
                    .ThenBy(article => Names.Prefix(NameOf(article)) ?? int.MaxValue)
                    .ThenBy(NameOf, StringComparer.Ordinal),
            ],
            images
        );

        void Add(string name, ArticleFiles files)
        {
            var slug = Names.Slug(files.IsFolder ? name : Names.Stem(name));
            if (Names.Fault(slug) is { } fault)
                context.Diagnostics.Add(
                    Rules.BadFileName,
                    context.Input.Display(files.Path),
                    Names.NoAddress(name, fault),
                    "name it with a number, a hyphen and a name, like 01-harvest"
                );
            else if (context.Addresses.IsReservedInPage(slug))
                context.Diagnostics.Add(
                    Rules.ReservedName,
                    context.Input.Display(files.Path),
                    $"the address '{slug}/' is reserved on each page",
                    "give the file another name"
                );
            else if (ArticleReader.Read(context, number, files, slug, address.Below(slug)) is { } article)
                articles.Add(article);
        }
    }

    private static void ReportNoIndex(ReadContext context, FolderContents folder)
    {
        var name = Names.WithoutPrefix(FileTree.NameOf(folder.Folder));
        context.Diagnostics.Add(
            Rules.MissingFile,
            context.Input.Display(folder.Folder),
            "the folder of this article has no index.md",
            folder.Images.IsEmpty || !folder.Numbered.IsEmpty
                ? (Phrase)"write one with the headline of the article, or begin the name of the folder with _ to keep it unpublished"
                : $"write one with the headline of the article; if the folder only holds images, rename it to '{name}'"
        );
    }

    private static string NameOf(Article article) =>
        FileTree.NameOf(article.Path) == ArticleReader.Index
            ? FileTree.NameOf(FileTree.FolderOf(article.Path))
            : FileTree.NameOf(article.Path);

    private static IEnumerable<string> Unused(
        FolderContents contents,
        IReadOnlyList<FolderContents> folders,
        ImmutableArray<Article> articles
    )
    {
        // An image with a caption is a story, or its caption has been reported.
        var images = contents.Images.Where(image => !contents.Captions.Any(caption => Names.HaveSameStem(caption, image)));
        var paths = images
            .Concat(contents.Others.Where(name => name != File))
            .Select(name => FileTree.Join(contents.Folder, name))
            .Concat(folders.SelectMany(folder => folder.Files))
            .ToArray();
        return paths.Length == 0 ? [] : paths.Except(articles.SelectMany(article => article.Files), StringComparer.Ordinal);
    }
}
