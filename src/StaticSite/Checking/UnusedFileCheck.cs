using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>Tells of files that lie in a page's or an article's folder for nothing.</summary>
internal static class UnusedFileCheck
{
    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        foreach (var path in issue.Pages.Where(page => !page.UnusedFiles.IsEmpty).SelectMany(page => page.UnusedFiles))
            Report(path, Names.IsPicture(path) ? $"name it in an article: photos: [ {{ file: {FileTree.NameOf(path)} }} ]"
                : Names.IsMarkdown(path) ? "an article's name begins with a number, as 01-; a caption has the name of its photo"
                : "begin its name with _ if it is a note");
        foreach (var path in issue.Articles.Where(article => !article.FolderFiles.IsEmpty).SelectMany(article => article.FolderFiles.Except(article.Files)))
            Report(path, "an article's folder holds Markdown and pictures; begin the name with _ if it is a note");

        void Report(string path, string help) => diagnostics.Add(Rules.UnusedFile, newspaper.Input.Display(path), "this file is not used", help);
    }
}
