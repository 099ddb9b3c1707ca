using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Model;
using StaticSite.Loading;
using StaticSite.Rendering.Data;
using StaticSite.Rendering.Feeds;
using StaticSite.Rendering.Indexes;
using StaticSite.Rendering.Pages;
using StaticSite.Rendering.Templates;

namespace StaticSite.Rendering;

/// <summary>Where the output formats are listed, one line each.</summary>
internal static class Renderers
{
    private static readonly ImmutableArray<Func<SiteScope, IssueScope, IEnumerable<OutputFile>>> OfIssue =
    [
        IssueRenderer.Render,
        PageRenderer.Render,
        SpreadRenderer.Render,
        ArticleRenderer.Render,
        WithdrawnRenderer.Render,
        RedirectRenderer.RenderAliases,
        IssueDataRenderer.Render,
        NinjsRenderer.Render,
    ];

    /// <summary>The files of an issue, each rendered when it is asked for.</summary>
    /// <param name="site">The newspaper and its theme.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="related">What belongs to its articles in earlier issues.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static IEnumerable<OutputFile> Render(SiteScope site, Issue issue, Related related, DiagnosticBag diagnostics) =>
        Guard(diagnostics, OfOneIssue(site, issue, related));

    /// <summary>The files that span all issues, and those of the theme.</summary>
    /// <param name="site">The newspaper and its theme.</param>
    /// <param name="issue">The newest published issue, or null.</param>
    /// <param name="issues">What is kept of every published issue.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static IEnumerable<OutputFile> Render(SiteScope site, Issue? issue, IReadOnlyList<IssueDigest> issues, DiagnosticBag diagnostics) =>
        Guard(diagnostics, OfAllIssues(site, issue, issues));

    /// <summary>What feeds say of an issue.</summary>
    /// <param name="site">The newspaper and its theme.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static Packed NewsOf(SiteScope site, Issue issue, DiagnosticBag diagnostics) =>
        Guard(diagnostics, () => News.Of(site, new IssueScope(site, new PageContext(site.Theme), issue)));

    private static IEnumerable<OutputFile> OfOneIssue(SiteScope site, Issue issue, Related related)
    {
        var scope = new IssueScope(site, new PageContext(site.Theme), issue) { Related = related };
        foreach (var render in OfIssue)
            foreach (var file in render(site, scope)) yield return file;
        foreach (var file in scope.Photos.Files) yield return file;
    }

    private static IEnumerable<OutputFile> OfAllIssues(SiteScope site, Issue? issue, IReadOnlyList<IssueDigest> issues)
    {
        var context = new PageContext(site.Theme);
        var newest = issue is null ? null : new IssueScope(site, context, issue);
        // The front page is the issue's, the others are the newspaper's.
        var selected = newest is null || newest.Language == site.Newspaper.Settings.Language && newest.NewspaperTitle == site.Newspaper.Settings.Title.Value ? newest
            : new IssueScope(site, context, issue!, isOnSpanning: true);
        Func<IEnumerable<OutputFile>>[] formats =
        [
            () => site.Theme.AssetFiles,
            () => newest is null ? HomeRenderer.RenderEmpty(site, context) : HomeRenderer.Render(site, newest),
            () => StandingRenderer.Render(site, context, selected),
            () => ArchiveRenderer.Render(site, context, selected),
            () => CorrectionsRenderer.Render(site, context, selected, issues.SelectMany(digest => digest.Corrections)),
            () => RedirectRules.Render(site, issues.SelectMany(digest => digest.Aliases).Concat(PublishedAlias.Of(site.Newspaper.StandingPages))),
            () => HeaderRules.Render(site),
        ];
        foreach (var render in formats)
            foreach (var file in render()) yield return file;
    }

    /// <summary>Stops at what is wrong with the theme.</summary>
    public static IEnumerable<OutputFile> Guard(DiagnosticBag diagnostics, IEnumerable<OutputFile> files)
    {
        using var file = files.GetEnumerator();
        while (MoveNext(file, diagnostics)) yield return file.Current;
    }

    private static bool MoveNext(IEnumerator<OutputFile> file, DiagnosticBag diagnostics) => Guard(diagnostics, file.MoveNext);

    // A theme that asks for something that is not there is its author's mistake, not ours.
    private static T? Guard<T>(DiagnosticBag diagnostics, Func<T> render)
    {
        try
        {
            return render();
        }
        catch (ThemeException e)
        {
            diagnostics.Add(Rules.BrokenTheme, e.Location, e.Message, e.Help);
        }
        catch (PageLimitException e)
        {
            diagnostics.Add(Rules.TooMuch, "input", e.Message, "divide what stands on it");
        }
        return default;
    }
}
