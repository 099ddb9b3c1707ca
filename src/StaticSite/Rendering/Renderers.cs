using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Model;
using StaticSite.Rendering.Hosts;
using StaticSite.Rendering.Pages;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Rendering;

/// <summary>The pages of the site that themes make, a line for each kind.</summary>
internal static class Renderers
{
    private static readonly ImmutableArray<Func<SiteScope, IssueScope, IEnumerable<OutputFile>>> Kinds =
    [
        IssueRenderer.Render,
        PageRenderer.Render,
        SpreadRenderer.Render,
        ArticleRenderer.Render,
        WithdrawnRenderer.Render,
        RedirectRenderer.RenderAliases,
    ];

    /// <summary>The pages of an issue, each rendered when it is requested.</summary>
    public static IEnumerable<OutputFile> OfIssue(SiteScope site, IssueScope issue) => Kinds.SelectMany(render => render(site, issue));

    /// <summary>The pages that span all issues, and the files of the theme.</summary>
    /// <param name="site">The newspaper and its theme.</param>
    /// <param name="issue">The newest published issue, or null.</param>
    /// <param name="issues">What is kept of every published issue.</param>
    public static IEnumerable<OutputFile> OfSite(SiteScope site, Issue? issue, IReadOnlyList<IssueDigest> issues)
    {
        var context = new DocumentContext(site.Theme);
        var newest = issue is null ? null : new IssueScope(site, context, issue);
        // The front page is the issue's, the others are the newspaper's.
        var selected =
            newest is null
            || newest.Resolved.Language == site.Newspaper.Settings.Language
                && newest.Resolved.Frame.NewspaperTitle == site.Newspaper.Settings.Title.Value
                ? newest
                : new IssueScope(site, context, issue!, isOnSpanning: true);
        Func<IEnumerable<OutputFile>>[] kinds =
        [
            () => site.Theme.AssetFiles.ExceptBy(site.Slots.OwnAssets.Select(site.Theme.FileOf), file => file.Path),
            () => site.Newspaper.StaticFiles.Select(file => OutputFile.Copy(site.Newspaper.Input, file.Path, _ => file.Address.Path)),
            () => newest is null ? HomeRenderer.RenderEmpty(site, context) : HomeRenderer.Render(site, newest),
            () => StandingRenderer.Render(site, context, selected),
            () => ArchiveRenderer.Render(site, context, selected),
            () => CorrectionsRenderer.Render(site, context, selected, issues.SelectMany(digest => digest.Corrections)),
            () => Host.Of(site.Newspaper.Settings.Host).Files(new(site.Newspaper, site.Theme, issues)),
        ];
        return kinds.SelectMany(render => render());
    }

    /// <summary>Stops at what is wrong with the theme.</summary>
    public static IEnumerable<OutputFile> Guard(DiagnosticBag diagnostics, IEnumerable<OutputFile> files)
    {
        using var file = files.GetEnumerator();
        while (MoveNext(file, diagnostics))
            yield return file.Current;
    }

    private static bool MoveNext(IEnumerator<OutputFile> file, DiagnosticBag diagnostics) => Guard(diagnostics, file.MoveNext);

    // A theme that uses something that does not exist is its author's mistake, not ours.
    public static T? Guard<T>(DiagnosticBag diagnostics, Func<T> render)
    {
        try
        {
            return render();
        }
        catch (ThemeException e)
        {
            diagnostics.Add(Rules.BrokenTheme, e.Location, e.Problem, e.Help);
        }
        catch (HtmlLimitException e)
        {
            diagnostics.Add(Rules.TooMuch, "input", e.Problem, "split its content");
        }
        return default;
    }
}
