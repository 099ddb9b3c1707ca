using StaticSite.Diagnostics;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>No two things share an address; letter case and Unicode's forms do not tell addresses apart.</summary>
internal static class AddressCheck
{
    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        foreach (var group in issue.Pages.GroupBy(page => (page.Number.Group, page.Number.Number)))
        foreach (var page in group.Skip(1))
            diagnostics.Add(
                Rules.DuplicateAddress,
                newspaper.Input.Display(page.Folder),
                $"the pages {group.First().Number.Text} and {page.Number.Text} are the same page",
                "put their articles into one folder, each with a number of its own"
            );

        foreach (var page in issue.Pages)
            Report(newspaper, page.Articles.Select(article => (article.Path, article.Address)), diagnostics);
    }

    /// <summary>Checks the standing pages.</summary>
    public static void Run(Newspaper newspaper, DiagnosticBag diagnostics) =>
        Report(newspaper, newspaper.StandingPages.Select(page => (page.Path, page.Address)), diagnostics);

    private static void Report(Newspaper newspaper, IEnumerable<(string Path, Address Address)> files, DiagnosticBag diagnostics)
    {
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, address) in files)
            if (!owners.TryAdd(address.Path, path))
                diagnostics.Add(
                    Rules.DuplicateAddress,
                    newspaper.Input.Display(path),
                    $"the address '{address.Path}' belongs to {newspaper.Input.Display(owners[address.Path])} already",
                    "rename one of the two; the number before the name does not count"
                );
    }
}
