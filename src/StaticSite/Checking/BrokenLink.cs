using System.Text.RegularExpressions;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Model.Reading;

namespace StaticSite.Checking;

/// <summary>Why a link leads nowhere, and what to write instead.</summary>
internal static partial class BrokenLink
{
    private const string Usual = "write the path of the article's file, like ../06/01-name.md";
    private const string Linkable = "link to an article, a page or an issue";

    /// <summary>
    /// The path of the file that a link by the newspaper's own web address means; null if it leads elsewhere, or to no issue.
    /// </summary>
    public static string? OwnPath(Newspaper newspaper, Issue? issue, string folder, string url)
    {
        if (newspaper.Settings.Url is not { } own || !Uri.TryCreate(url, UriKind.Absolute, out var written) || !own.IsBaseOf(written))
            return null;
        var path = Uri.UnescapeDataString(own.MakeRelativeUri(written).OriginalString.Split('#', '?')[0]);
        if (!Names.IsYear(path.Split('/')[0]))
            return null;
        var article = issue?.Articles.FirstOrDefault(article => article.Address.Path.TrimEnd('/') == path.TrimEnd('/'));
        return article is null ? "../06/01-name.md" : InputPath.From(folder, PathOf(article.Path));
    }

    /// <summary>Explains why a link leads nowhere, and what to do.</summary>
    public static (Phrase Message, Phrase Help) Explain(
        Newspaper newspaper,
        Issue? issue,
        string folder,
        string written,
        TracedPublication publication
    )
    {
        var input = newspaper.Input;
        if (Host().IsMatch(written))
            return ($"the link '{written}' is read as the path of a file", $"write 'https://{written}'");
        if (InputPath.Resolve(folder, written) is not { } path)
            return ($"the link '{written}' leads out of the newspaper", Usual);
        if (InputPath.PrivatePart(path) is { } part)
            return (
                $"the link '{written}' leads to '{part}', but names that begin with _ or . are never published",
                Names.IsMarkdown(path) ? (Phrase)$"rename it to '{part.TrimStart('_', '.')}', and write that here" : Linkable
            );
        var headline = Uri.UnescapeDataString(written).Trim();
        if (issue?.Articles.FirstOrDefault(article => article.Title?.Value == headline) is { } titled)
            return ($"the link '{written}' is a headline, not a path", $"write '{InputPath.From(folder, PathOf(titled.Path))}'");
        if (Unpublished(newspaper, written, path, publication) is { } message)
            return (message, "publish that too, or remove the link until then");
        if (!input.HasFile(path))
            return (
                $"the link '{written}' leads to nothing that is published",
                Names.IsYear(path) ? (Phrase)$"write '/archive/{path}/'" : HelpWithName(newspaper, issue, folder, path)
            );
        if (Names.IsImage(path))
            return ($"the link '{written}' leads to an image", $"show it with ![caption]({written})");
        if (path.Count(c => c == '/') > 3 && input.HasFile(FileTree.Join(FileTree.FolderOf(path), ArticleReader.Index)))
            return ($"the link '{written}' leads to a part of an article", $"write '{InputPath.From(folder, FileTree.FolderOf(path))}'");
        return ($"the link '{written}' leads to a file that is not published on its own", Linkable);
    }

    private static Phrase? Unpublished(Newspaper newspaper, string written, string path, TracedPublication publication)
    {
        if (path.Split('/') is not [var year, var day, ..] parts || newspaper.Find($"{year}/{day}") is not { } entry)
            return null;
        if (!publication.Includes(entry.Appears))
            return $"the link '{written}' leads to the issue of {entry.Date:yyyy-MM-dd}, which has not appeared yet";
        var file = Names.IsMarkdown(path) ? path : $"{path}/{ArticleReader.Index}";
        var isArticle =
            FileTree.NameOf(file) == ArticleReader.Index ? parts.Length > 3 : parts.Length == 4 && Names.Prefix(parts[3]) is not null;
        if (!isArticle || !newspaper.Input.HasFile(file))
            return null;
        return ArticleReader.FindUnpublished(newspaper, entry, file, publication) switch
        {
            { Status: { } status } => (Phrase)
                $"the link '{written}' leads to an article with 'status: {status.ToString().ToLowerInvariant()}', which is not published",
            { HeldBack: { } moment } => HeldBack(moment.InZone(newspaper.Settings.TimeZone).LocalDateTime),
            _ => null,
        };

        Phrase HeldBack(LocalDateTime time) =>
            $"the link '{written}' leads to an article that is held back until {time:uuuu-MM-dd'T'HH:mm}";
    }

    // A file of the same name elsewhere, or of nearly the same name here.
    private static Phrase HelpWithName(Newspaper newspaper, Issue? issue, string folder, string path)
    {
        var name = FileTree.NameOf(path);
        var slug = SlugOf(name);
        var own = (issue?.Articles.Select(article => PathOf(article.Path)) ?? [])
            .Concat(newspaper.StandingPages.Select(page => page.Path))
            .ToArray();
        var place = FileTree.FolderOf(path);
        var beside = newspaper
            .Input.List(place)
            .Where(entry => !entry.IsIgnored && IsLinkable(place, entry))
            .Select(entry => FileTree.Join(place, entry.Name))
            .ToArray();
        var same = beside.Concat(own).FirstOrDefault(other => SlugOf(other).Equals(slug, StringComparison.OrdinalIgnoreCase));
        if (same is not null)
            return $"write '{InputPath.From(folder, same)}'";
        var near = Suggestion.Nearest(slug, beside.Select(SlugOf));
        return near is null ? (Phrase)Usual : $"did you mean '{InputPath.From(folder, beside.First(other => SlugOf(other) == near))}'?";
    }

    private static bool IsLinkable(string folder, TreeEntry entry) =>
        entry.IsFolder || Names.IsMarkdown(entry.Name) && (folder.Length == 0 || Names.Prefix(entry.Name) is not null);

    private static string SlugOf(string path) =>
        FileTree.NameOf(path) is var name && Names.IsMarkdown(name) ? Names.Slug(Names.Stem(name)) : Names.Slug(name);

    // As a link names an article: by its file, or by its folder.
    private static string PathOf(string path) => FileTree.NameOf(path) == ArticleReader.Index ? FileTree.FolderOf(path) : path;

    [GeneratedRegex(
        @"^(?:www\.[^/]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|cn|net|org|gov|edu))(?:/|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Host();
}
