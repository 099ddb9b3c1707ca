using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>Reports files in the folder of a page or an article that nothing uses.</summary>
internal static class UnusedFileCheck
{
    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        Phrase note = "if it is a note, begin its name with _",
            inArticle = "the folder of an article holds Markdown and images; if it is a note, begin its name with _";
        var onPages = issue.Pages.SelectMany(page => page.UnusedFiles.Select(path => (Path: path, page.Folder, Help: note)));
        var inArticles = issue.Articles.SelectMany(article =>
            article.FolderFiles.Select(path => (Path: path, Folder: FileTree.FolderOf(article.Path), Help: inArticle))
        );
        var lying = onPages.Concat(inArticles).ToArray();
        if (lying.Length == 0)
            return;
        var used = issue.Articles.SelectMany(article => article.Files).ToHashSet(StringComparer.Ordinal);
        // What a photo that is missing is reported with.
        foreach (var photo in issue.Articles.SelectMany(article => article.Photos).Where(photo => photo is { File: null, Remote: null }))
            used.UnionWith(
                lying.Select(file => file.Path).Where(path => MissingPhoto.MayBe(path, photo)).Append(MissingPhoto.Find(issue, photo) ?? "")
            );
        foreach (var (path, folder, help) in lying)
            if (!used.Contains(path))
                diagnostics.Add(
                    Rules.UnusedFile,
                    newspaper.Input.Display(path),
                    "nothing uses this file",
                    HelpWith(InputPath.From(folder, path)) ?? help
                );
    }

    private static Phrase? HelpWith(string path) =>
        Names.IsImage(path) ? (Phrase)$"name it in an article: photos: [ {{ file: {path}, caption: … }} ]"
        : Names.IsOriginal(path) ? "pages do not show images of this kind; export it as JPEG and delete it"
        : Names.IsMarkdown(path) ? (Phrase)"the name of an article begins with a number, like 01-; a caption has the name of its photo"
        : null;
}
