using StaticSite.Diagnostics;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>No two things share an address; letter case and Unicode's forms do not tell addresses apart.</summary>
internal static class AddressCheck
{
    private const string Headers = "_headers";
    private const string Redirects = "_redirects";

    // What a newspaper may have of its own instead.
    private static readonly string[] Replaceable = ["robots.txt", "CNAME", "favicon.ico"];

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
    public static void Run(Newspaper newspaper, DiagnosticBag diagnostics)
    {
        var pages = newspaper.StandingPages.Select(page => (page.Path, Address: new Address(page.Address.File)));
        Report(newspaper, pages.Concat(newspaper.StaticFiles.Select(file => (file.Path, file.Address))), diagnostics);
        foreach (var file in newspaper.StaticFiles)
            if (!Replaceable.Contains(file.Address.Path) && IsGenerated(newspaper, file.Address.Path))
                diagnostics.Add(
                    Rules.ReservedName,
                    newspaper.Input.Display(file.Path),
                    $"the address '{file.Address.Path}' is reserved for the program",
                    HelpFor(file.Address.Path)
                );
    }

    private static bool IsGenerated(Newspaper newspaper, string path) =>
        path is Headers or Redirects or ".files"
        || newspaper.Schema.Addresses.IsOwn(path)
        || newspaper.Entries.Any(entry => path.StartsWith(entry.Address.Path, StringComparison.OrdinalIgnoreCase));

    private static Phrase HelpFor(string path) =>
        path == Redirects
            ? (Phrase)"write 'aliases:' in the file that an old address leads to"
            : "move it to another folder, or give it another name";

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
