using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing;

namespace StaticSite.Model.Reading;

/// <summary>Reads a page: page.yaml, articles in files and in folders.</summary>
internal static class PageReader
{
    private const string File = "page.yaml";

    public static Page Read(ReadContext context, IssueEntry entry, PageNumber number, string folder)
    {
        var keys = ReadContext.ReadYaml(context.Input, FileTree.Join(folder, File), KeySets.Page, context.Diagnostics);
        var address = entry.Address.Below(number.Text);
        var contents = FolderContents.Of(context, folder);
        var articles = ReadArticles(context, number, address, contents);
        return new()
        {
            Number = number,
            Name = keys?.Text("name")?.Value ?? context.Settings.PageNames.GetValueOrDefault(number.Text),
            Folder = folder,
            Address = address,
            Editors = [.. keys?.Pairs("editors").Select(pair => (pair.Key.Value, pair.Value.Value)) ?? []],
            Layout = Layout(keys),
            Articles = articles,
            UnusedFiles = [.. Unused(contents, articles)],
        };
    }

    private static PageLayout Layout(MapReader? keys) => keys?.Choice("layout", "auto", "feature", "grid")?.Value switch
    {
        "feature" => PageLayout.Feature,
        "grid" => PageLayout.Grid,
        _ => PageLayout.Auto,
    };

    private static ImmutableArray<Article> ReadArticles(ReadContext context, PageNumber number, Address address, FolderContents contents)
    {
        var articles = new List<Article>();
        foreach (var name in contents.Numbered)
            Add(name, new(FileTree.Join(contents.Folder, name), contents, IsFolder: false));
        foreach (var name in contents.Folders)
        {
            var folder = FileTree.Join(contents.Folder, name);
            var index = FileTree.Join(folder, ArticleReader.Index);
            if (context.Input.HasFile(index)) Add(name, new(index, FolderContents.Of(context, folder), IsFolder: true));
            else context.Diagnostics.Add(Rules.MissingFile, context.Input.Display(folder), "this article's folder has no index.md", "write one with the article's headline; begin the folder's name with _ to keep it unpublished");
        }
        // Rank: the editor's weight, then the order prefix, then the name.
        return [.. articles
            .OrderBy(article => article.Weight ?? int.MaxValue)
            .ThenBy(article => Names.Prefix(NameOf(article)) ?? int.MaxValue)
            .ThenBy(NameOf, StringComparer.Ordinal)];

        void Add(string name, ArticleFiles files)
        {
            var slug = Names.Slug(files.IsFolder ? name : Names.Stem(name));
            if (Names.IsReservedInPage(slug))
                context.Diagnostics.Add(Rules.ReservedName, context.Input.Display(files.Path), $"the address '{slug}/' is the page's own", "give the file another name");
            else if (ArticleReader.Read(context, number, files, slug, address.Below(slug)) is { } article)
                articles.Add(article);
        }
    }

    private static string NameOf(Article article) =>
        FileTree.NameOf(article.Path) == ArticleReader.Index ? FileTree.NameOf(FileTree.FolderOf(article.Path)) : FileTree.NameOf(article.Path);

    private static IEnumerable<string> Unused(FolderContents contents, ImmutableArray<Article> articles)
    {
        var used = articles.SelectMany(article => article.Photos).Select(photo => photo.Path).ToHashSet(StringComparer.Ordinal);
        var stems = used.Select(path => path[..path.LastIndexOf('.')]).ToHashSet(StringComparer.Ordinal);
        var pictures = contents.Pictures.Select(name => FileTree.Join(contents.Folder, name)).Where(path => !used.Contains(path));
        var captions = contents.Captions.Select(name => FileTree.Join(contents.Folder, name)).Where(path => !stems.Contains(path[..^3]));
        var others = contents.Others.Where(name => name != File).Select(name => FileTree.Join(contents.Folder, name));
        return pictures.Concat(captions).Concat(others);
    }
}
