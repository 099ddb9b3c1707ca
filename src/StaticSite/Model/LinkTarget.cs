using StaticSite.Loading;
using StaticSite.Model.Reading;
using StaticSite.Parsing.Text;

namespace StaticSite.Model;

/// <summary>Where a link in a text leads.</summary>
internal static class LinkTarget
{
    /// <summary>
    /// The address that the path of a file is published at: an article's file or folder, a page's or an issue's folder, a standing page;
    /// with an anchor, that of its heading. Null if nothing is published for it, or if there is no such heading. A file of another issue
    /// is read only if the link has an anchor; otherwise its name is trusted.
    /// </summary>
    /// <param name="newspaper">The newspaper.</param>
    /// <param name="issue">The issue that contains the link; null on a standing page.</param>
    /// <param name="folder">The folder of the file that contains the link.</param>
    /// <param name="own">The anchors of the text that contains the link; null if it has none.</param>
    /// <param name="written">The link as written.</param>
    /// <param name="publication">What is published when the link is read: later than now for what appears later.</param>
    public static Address? Find(
        Newspaper newspaper,
        Issue? issue,
        string folder,
        Func<Anchors?> own,
        string written,
        TracedPublication publication
    )
    {
        var fragment = FragmentOf(written);
        if (written.StartsWith('#'))
            return fragment is null ? null : own()?.Find(fragment);
        if (PathOf(folder, written) is not { } path || Find(newspaper, issue, path, publication) is not { } address)
            return null;
        if (fragment is null)
            return address;
        return AnchorsAt(newspaper, issue, path, address) is { } anchors ? anchors.Find(fragment) : address.At(fragment);
    }

    /// <summary>
    /// The anchors of what a link leads to, apart from its fragment; null if it leads nowhere, or to what has no headings of its own.
    /// </summary>
    public static Anchors? AnchorsOf(
        Newspaper newspaper,
        Issue? issue,
        string folder,
        Func<Anchors?> own,
        string written,
        TracedPublication publication
    )
    {
        if (FragmentOf(written) is null)
            return null;
        if (written.StartsWith('#'))
            return own();
        return PathOf(folder, written) is { } path && Find(newspaper, issue, path, publication) is { } address
            ? AnchorsAt(newspaper, issue, path, address)
            : null;
    }

    // Null if it leads out of the newspaper, or to what is private.
    private static string? PathOf(string folder, string written) =>
        InputPath.Resolve(folder, written) is { } path && InputPath.PrivatePart(path) is null ? path : null;

    private static string? FragmentOf(string written) =>
        written.IndexOf('#') is var hash and >= 0 && hash + 1 < written.Length ? written[(hash + 1)..] : null;

    // Only for an anchor an article of another issue is read.
    private static Anchors? AnchorsAt(Newspaper newspaper, Issue? issue, string path, Address address)
    {
        if (newspaper.StandingPages.FirstOrDefault(page => page.Path == path) is { } standing)
            return Anchors.Of(standing);
        if (issue?.Articles.FirstOrDefault(article => article.Address == address) is { } here)
            return here.IsWithdrawn ? null : Anchors.Of(issue, here);
        var parts = path.Split('/');
        if (parts.Length < 4 || newspaper.Find($"{parts[0]}/{parts[1]}") is not { } entry || entry.Folder == issue?.Entry.Folder)
            return null;
        return ArticleReader.ReadAt(newspaper, entry, path, address) is { IsWithdrawn: false } there ? Anchors.Of(null, there) : null;
    }

    private static Address? Find(Newspaper newspaper, Issue? issue, string path, TracedPublication publication)
    {
        if (path.Length == 0)
            return Address.Home;
        var parts = path.Split('/');
        if (parts.Length == 1 && Names.IsMarkdown(path))
            return newspaper.StandingPages.FirstOrDefault(page => Nfc.Normalize(page.Path) == Nfc.Normalize(path))?.Address;
        if (IsGenerated(newspaper, parts, publication))
            return new(path + "/");
        if (parts.Length == 1)
            return null;
        if (parts[0] == StaticFile.Folder)
        {
            var known = newspaper.StaticFiles.FirstOrDefault(file => Nfc.Normalize(file.Path) == Nfc.Normalize(path));
            return newspaper.Input.HasFile(known?.Path ?? path) ? known?.Address : null;
        }
        var entry = newspaper.Find($"{parts[0]}/{parts[1]}");
        // The folder is looked into, so that the link is judged again when the issue comes or goes.
        if (newspaper.Input.List($"{parts[0]}/{parts[1]}").Count == 0 || entry is null || !IsIncluded(newspaper, entry, publication))
            return null;
        if (parts.Length == 2)
            return entry.Address;
        return issue is not null && entry.Folder == issue.Entry.Folder
            ? InThisIssue(issue, path, publication)
            : InAnotherIssue(newspaper, entry, path, parts, publication);
    }

    // Pages that have no file of their own: archive, archive/2022, corrections, and those of all columns, authors, keywords, page names.
    private static bool IsGenerated(Newspaper newspaper, string[] path, TracedPublication publication) =>
        path is [var page] && newspaper.Schema.Addresses.IsGeneratedPage(page, newspaper.Settings.Formats)
        || path is ["archive", var year]
            && newspaper.Input.List(year).Count > 0
            && newspaper.Entries.Any(entry =>
                entry.Folder.StartsWith(year + "/", StringComparison.Ordinal) && IsIncluded(newspaper, entry, publication)
            );

    // The issue's file may say when the issue appears, and is read for the same reason.
    private static bool IsIncluded(Newspaper newspaper, IssueEntry entry, TracedPublication publication)
    {
        newspaper.Input.TryLook(FileTree.Join(entry.Folder, IssueReader.File));
        return publication.Includes(entry.Appears);
    }

    private static Address? InThisIssue(Issue issue, string path, TracedPublication publication)
    {
        if (issue.Pages.FirstOrDefault(page => page.Folder == path) is { } page)
            return page.Address;
        var wanted = Nfc.Normalize(path);
        var article = issue.Articles.FirstOrDefault(article =>
            Nfc.Normalize(article.Path) is var own
            && (
                own == wanted
                || own == wanted + "/index.md"
                || article.IsPictureStory && Path.ChangeExtension(own, null) == Path.ChangeExtension(wanted, null)
            )
        );
        return article is not null && publication.Includes(article.Published) ? article.Address : null;
    }

    // Another issue is not loaded for a link: of the article's file no more is read than whether it is published.
    private static Address? InAnotherIssue(
        Newspaper newspaper,
        IssueEntry entry,
        string path,
        string[] parts,
        TracedPublication publication
    )
    {
        if (!PageNumber.TryParse(parts[2], out var number))
            return null;
        var page = entry.Address.Below(number.Text);
        if (parts.Length == 3)
            return newspaper.Input.List(path).Count > 0 ? page : null;
        var isFile = parts.Length == 4 && Names.IsMarkdown(path) && newspaper.Input.HasFile(path);
        var isFolder =
            newspaper.Input.HasFile($"{path}/index.md") || parts.Length == 5 && parts[4] == "index.md" && newspaper.Input.HasFile(path);
        var file = isFile || path.EndsWith("/index.md", StringComparison.Ordinal) ? path : $"{path}/index.md";
        if (!(isFile || isFolder) || ArticleReader.PublishedStatus(newspaper, entry, file, publication) is null)
            return null;
        return isFile ? page.Below(Names.Slug(Names.Stem(parts[3])))
            : isFolder ? page.Below(Names.Slug(parts[3]))
            : null;
    }
}
