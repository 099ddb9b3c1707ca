using StaticSite.Model.Reading;
using StaticSite.Parsing.Text;

namespace StaticSite.Model;

/// <summary>Where a link in a text leads.</summary>
public static class LinkTarget
{
    /// <summary>
    /// The address that the path of a file is published at: an article's file or folder, a page's or an issue's folder, a standing
    /// page. Null if nothing is published for it. A file of another issue is not read: it is taken at its name.
    /// </summary>
    /// <param name="newspaper">The newspaper.</param>
    /// <param name="issue">The issue that the link stands in; null on a standing page.</param>
    /// <param name="folder">The folder of the file that the link stands in.</param>
    /// <param name="written">The link as written.</param>
    /// <param name="publication">What is published when the link is read: later than now for what lies ahead.</param>
    public static Address? Find(Newspaper newspaper, Issue? issue, string folder, string written, Publication publication)
    {
        var fragment = written.IndexOf('#') is var hash and >= 0 && hash + 1 < written.Length ? written[(hash + 1)..] : null;
        if (InputPath.Resolve(folder, written) is not { } path || InputPath.PrivatePart(path) is not null) return null;
        return Find(newspaper, issue, path, publication) is { } address ? address with { Fragment = fragment } : null;
    }

    private static Address? Find(Newspaper newspaper, Issue? issue, string path, Publication publication)
    {
        if (path.Length == 0) return Address.Home;
        var parts = path.Split('/');
        if (parts.Length == 1 && Names.IsMarkdown(path)) return newspaper.StandingPages.FirstOrDefault(page => Nfc.Normalize(page.Path) == Nfc.Normalize(path))?.Address;
        if (IsGenerated(newspaper, parts, publication)) return new(path + "/");
        if (parts.Length == 1) return null;
        var entry = newspaper.Find($"{parts[0]}/{parts[1]}");
        // The folder is looked into, so that the link is judged again when the issue comes or goes.
        if (newspaper.Input.List($"{parts[0]}/{parts[1]}").Count == 0 || entry is null || !publication.Includes(entry.Date, newspaper.Settings.TimeZone)) return null;
        if (parts.Length == 2) return entry.Address;
        return issue is not null && entry.Folder == issue.Entry.Folder ? InThisIssue(issue, path, publication) : InAnotherIssue(newspaper, entry, path, parts, publication);
    }

    // Pages that have no file of their own: archive, archive/2022, corrections, and those of all columns, authors, keywords, page names.
    private static bool IsGenerated(Newspaper newspaper, string[] path, Publication publication) =>
        path is ["archive"] or ["corrections"] or ["columns"] or ["authors"] or ["keywords"] or ["page-names"] || path is ["archive", var year] && newspaper.Input.List(year).Count > 0 && newspaper.Entries.Any(entry => entry.Folder.StartsWith(year + "/", StringComparison.Ordinal) && publication.Includes(entry.Date, newspaper.Settings.TimeZone));

    private static Address? InThisIssue(Issue issue, string path, Publication publication)
    {
        if (issue.Pages.FirstOrDefault(page => page.Folder == path) is { } page) return page.Address;
        var wanted = Nfc.Normalize(path);
        var article = issue.Articles.FirstOrDefault(article => Nfc.Normalize(article.Path) is var own
            && (own == wanted || own == wanted + "/index.md" || article.IsPictureStory && Path.ChangeExtension(own, null) == Path.ChangeExtension(wanted, null)));
        return article is not null && publication.Includes(article.Published) ? article.Address : null;
    }

    // Another issue is not loaded for a link: of the article's file no more is read than whether it is published.
    private static Address? InAnotherIssue(Newspaper newspaper, IssueEntry entry, string path, string[] parts, Publication publication)
    {
        if (!PageNumber.TryParse(parts[2], out var number)) return null;
        var page = entry.Address.Below(number.Text);
        if (parts.Length == 3) return newspaper.Input.List(path).Count > 0 ? page : null;
        var isFile = parts.Length == 4 && Names.IsMarkdown(path) && newspaper.Input.HasFile(path);
        var isFolder = newspaper.Input.HasFile($"{path}/index.md") || parts.Length == 5 && parts[4] == "index.md" && newspaper.Input.HasFile(path);
        var file = isFile || path.EndsWith("/index.md", StringComparison.Ordinal) ? path : $"{path}/index.md";
        if (!(isFile || isFolder) || !ArticleReader.IsPublished(newspaper, entry, file, publication)) return null;
        return isFile ? page.Below(Names.Slug(Names.Stem(parts[3]))) : isFolder ? page.Below(Names.Slug(parts[3])) : null;
    }
}
