using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Formats;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Model.Reading;

namespace StaticSite.Building;

/// <summary>
/// Reports which permanent addresses this build would lose: issues, pages, spreads, articles, standing pages and old addresses. Views,
/// topics, feeds and data come and go.
/// </summary>
/// <param name="newspaper">The newspaper.</param>
/// <param name="added">The files that this build adds.</param>
/// <param name="digestOf">What the last build kept of an issue, by its folder; null if that is not known.</param>
internal sealed class LostAddresses(Newspaper newspaper, IReadOnlyCollection<string> added, Func<string, IssueDigest?> digestOf)
{
    private const int MostTold = 20;
    private const string Index = "index.html";

    private readonly HashSet<string> _added = [.. added];
    private readonly Dictionary<IssueEntry, Issue> _issues = [];

    /// <summary>Warns of each.</summary>
    /// <param name="removed">The files that would go, sorted.</param>
    /// <param name="diagnostics">Where to report.</param>
    public void Report(IReadOnlyList<string> removed, DiagnosticBag diagnostics)
    {
        var lost = removed.Where(IsForever).ToArray();
        // A lost issue includes everything below it: that is one report.
        var issues = lost.Where(path => path.Split('/') is [var year, _, _, Index] && Names.IsYear(year))
            .Select(FileTree.FolderOf)
            .ToHashSet(StringComparer.Ordinal);
        var told = lost.Where(path =>
                path.Split('/') is not [var year, var month, var day, _, _, ..] || !issues.Contains($"{year}/{month}/{day}")
            )
            .ToArray();
        foreach (var path in told.Take(MostTold))
        {
            var below = issues.Contains(FileTree.FolderOf(path))
                ? lost.Count(other => other.StartsWith(FileTree.FolderOf(path) + "/", StringComparison.Ordinal)) - 1
                : 0;
            Report(new Address(path.EndsWith(Index, StringComparison.Ordinal) ? path[..^Index.Length] : path), below, diagnostics);
        }
        if (told.Length > MostTold)
            diagnostics.Add(
                Rules.LostAddress,
                newspaper.Input.Name,
                $"{told.Length - MostTold} more published addresses no longer exist",
                "deal with those above first; --changes FILE lists all of them"
            );
    }

    // Views and other files that the program makes come and go; whatever else is a page is one of the newspaper's, or an old address.
    private bool IsForever(string path) => Path.GetExtension(path) is ".html" or ".htm" && !newspaper.Schema.Addresses.IsOwn(path);

    private void Report(Address lost, int below, DiagnosticBag diagnostics)
    {
        var alias = AliasFor(lost);
        Phrase what =
            below > 0
                ? (Phrase)$"the published address '{alias}' and {below} below it no longer exist"
                : $"the published address '{alias}' no longer exists";
        var entry = EntryOf(lost);
        var place = entry is null ? newspaper.Input.Name : newspaper.Input.Display(entry.Folder);
        if (entry is { IsPublished: false })
            Tell(
                place,
                Because("its issue appears later than the moment of this build"),
                "build for a later moment (--now), or restore the date of the issue"
            );
        else if (entry is not null && Unpublished(entry, lost) is { } article)
            Tell(
                newspaper.Input.Display(article.Path),
                Because(
                    IsTaken(article)
                        ? "its article is held back again"
                        : (Phrase)$"the status of its article is '{article.Status.ToString().ToLowerInvariant()}' again"
                ),
                "publish it, or set 'status: withdrawn', which leaves a notice at its address"
            );
        else if (Successor(entry, lost) is { } successor)
            Tell(
                newspaper.Input.Display(successor.File),
                $"{what}; {(Phrase)"its content may be here now"}",
                successor.HasAliases
                    ? (Phrase)$"add '{alias}' to the aliases here"
                    : $"write 'aliases: [ {alias} ]' here, and the old address redirects"
            );
        else
            Tell(
                place,
                what,
                $"write 'aliases: [ {alias} ]' where the old address should lead: "
                    + $"in the front matter of an article or standing page, in issue.yaml or in page.yaml"
            );

        Phrase Because(Phrase reason) => Phrase.Because(what, reason);

        void Tell(string at, Phrase message, Phrase help) => diagnostics.Add(Rules.LostAddress, at, message, help);
    }

    // Written so that YAML and the check of aliases accept it as it is.
    private static string AliasFor(Address lost) =>
        "/" + (lost.Path.All(c => char.IsLetterOrDigit(c) || c is '/' or '-' or '.' or '_' or '~') ? lost.Path : lost.Escaped);

    private IssueEntry? EntryOf(Address lost) =>
        lost.Path.Split('/') is [var year, var month, var day, ..] && Names.IsYear(year) ? newspaper.Find($"{year}/{month}-{day}") : null;

    private bool IsTaken(Article article) => newspaper.Publication.IncludesDrafts || newspaper.Settings.Publish.Contains(article.Status);

    // The article itself if it is still there and only not published now.
    private Article? Unpublished(IssueEntry entry, Address lost) =>
        Read(entry, newspaper with { Publication = new(Instant.MaxValue, IncludesDrafts: true) })
            .Articles.FirstOrDefault(article => article.Address.Path == lost.Path);

    // The new file that most likely has the content of the lost address, and whether it already has aliases.
    private (string File, bool HasAliases)? Successor(IssueEntry? entry, Address lost)
    {
        var parts = lost.Path.TrimEnd('/').Split('/');
        if (entry is null)
            return parts.Length == 3
                    ? Only(
                        newspaper
                            .Entries.Where(other => IsNew(other.Address))
                            .Select(other => ($"{other.Folder}/issue.yaml", !Published(other).Aliases.IsEmpty))
                    )
                : parts.Length == 1
                    ? Only(newspaper.StandingPages.Where(page => IsNew(page.Address)).Select(page => (page.Path, !page.Aliases.IsEmpty)))
                : null;
        if (parts.Length == 4)
            return Only(Published(entry).Pages.Where(page => IsNew(page.Address)).Select(page => (FileOf(page), !page.Aliases.IsEmpty)));
        if (parts.Length != 5)
            return null;
        var articles = Published(entry).Articles.Where(article => IsNew(article.Address)).ToArray();
        var headline = IssueListing
            .Of(digestOf(entry.Folder)?.Find(IssueListing.Extract.Name) ?? default)
            .Articles.FirstOrDefault(article => article.Head.Address == lost)
            ?.Title;
        var onPage = articles
            .Where(article =>
                article.Address.Path.StartsWith(lost.Path[..(lost.Path.TrimEnd('/').LastIndexOf('/') + 1)], StringComparison.Ordinal)
            )
            .ToArray();
        var successor =
            articles.FirstOrDefault(article => headline is not null && article.Title?.Value == headline)
            ?? onPage.FirstOrDefault(article => article.Slug == Suggestion.Nearest(parts[4], onPage.Select(article => article.Slug)));
        return successor is null ? null : (successor.Path, !successor.Aliases.IsEmpty);
    }

    private static (string, bool)? Only(IEnumerable<(string, bool)> files) => files.Take(2).ToArray() is [var only] ? only : null;

    private bool IsNew(Address address) => _added.Contains(address.File);

    private Issue Published(IssueEntry entry) =>
        _issues.TryGetValue(entry, out var issue) ? issue : _issues[entry] = Read(entry, newspaper).WithoutHeldBack();

    // What is read here does not become a dependency of any unit.
    private static Issue Read(IssueEntry entry, Newspaper newspaper) =>
        IssueReader.Read(newspaper.TracedBy(new(newspaper.Publication.Now)), entry, new());

    private string FileOf(Page page) =>
        newspaper.Input.HasFile($"{page.Folder}/{ArticleReader.Index}")
            ? $"{page.Folder}/{ArticleReader.Index}"
            : $"{page.Folder}/page.yaml";
}
