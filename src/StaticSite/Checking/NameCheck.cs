using System.Buffers;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Model.Reading;
using StaticSite.Parsing.Text;

namespace StaticSite.Checking;

/// <summary>
/// Names that work but make unintended addresses: page 4 next to 05, an article's name with spaces or capital letters.
/// </summary>
internal static class NameCheck
{
    private static readonly SearchValues<char> Ugly = SearchValues.Create(" ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        ReportNumbers(newspaper, issue, diagnostics);
        foreach (var article in issue.Articles)
            if (!article.IsPictureStory && NameOf(article.Path) is var name && Better(name, article.Slug) is { } better)
                diagnostics.Add(
                    Rules.UglyAddress,
                    newspaper.Input.Display(article.Path),
                    $"'{name}' gives the address '{article.Address.Escaped}'",
                    $"call it '{better}'"
                );
    }

    // Within a group: an issue may have both 01 and A1. The newest issue is also compared with the preceding one.
    private static void ReportNumbers(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        var bare = issue.Pages.Where(page => IsBare(page.Number)).ToArray();
        if (bare.Length == 0)
            return;
        var before = newspaper.After(issue.Entry) is null ? newspaper.Before(issue.Entry) : null;
        var earlier = before is null
            ? []
            : newspaper
                .Input.List(before.Folder)
                .Select(entry => entry.IsFolder && PageNumber.TryParse(entry.Name, out var number) ? number : default);
        var all = issue.Pages.Select(page => page.Number).Concat(earlier).Where(IsPadded).ToArray();
        foreach (var page in bare)
            if (
                Array.Find(all, other => other.Group == page.Number.Group) is { Text: not null } padded
                && !issue.Pages.Any(other => other != page && other.Number.IsSamePage(page.Number))
            )
                diagnostics.Add(
                    Rules.PageNumbers,
                    newspaper.Input.Display(page.Folder),
                    $"page {page.Number.Text} is written without a zero, and page {padded.Text} with one",
                    $"rename the folder to '{page.Number.Text[..^1]}0{page.Number.Number}'"
                );

        static bool IsPadded(PageNumber number) =>
            number.Text is { } text && text.TrimStart([.. text.Where(char.IsLetter)]).StartsWith('0') && number.Number > 0;
        static bool IsBare(PageNumber number) => number.Number is > 0 and < 10 && !IsPadded(number);
    }

    // Chinese names may have both: AI时代.
    private static string? Better(string name, string slug)
    {
        if (Names.Prefix(name) is null && Misnamed.Renumbered(name) is { } numbered)
            return numbered;
        if (!slug.AsSpan().ContainsAny(Ugly) || Cjk.HasHan(slug))
            return null;
        return name.Replace(' ', '-').ToLowerInvariant();
    }

    private static string NameOf(string path) =>
        FileTree.NameOf(path) == ArticleReader.Index ? FileTree.NameOf(FileTree.FolderOf(path)) : FileTree.NameOf(path);
}
