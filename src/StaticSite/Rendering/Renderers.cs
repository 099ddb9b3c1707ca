using System.Collections.Immutable;
using Scriban.Syntax;
using StaticSite.Diagnostics;
using StaticSite.Model;
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
    ];

    /// <summary>The files of an issue.</summary>
    public static IReadOnlyList<OutputFile> Render(SiteScope site, Issue issue, DiagnosticBag diagnostics) => Collect(diagnostics, () =>
    {
        var scope = new IssueScope(site, new PageContext(site.Theme), issue);
        return [.. OfIssue.SelectMany(render => render(site, scope)), .. scope.Photos.Files];
    });

    /// <summary>The files that span all issues, and those of the theme.</summary>
    /// <param name="site">The newspaper and its theme.</param>
    /// <param name="issue">The newest published issue, or null.</param>
    /// <param name="issues">What is kept of every published issue.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static IReadOnlyList<OutputFile> Render(SiteScope site, Issue? issue, IReadOnlyList<IssueDigest> issues, DiagnosticBag diagnostics) => Collect(diagnostics, () =>
    {
        var context = new PageContext(site.Theme);
        var newest = issue is null ? null : new IssueScope(site, context, issue);
        return
        [
            .. site.Theme.AssetFiles,
            .. newest is null ? HomeRenderer.RenderEmpty(site, context) : HomeRenderer.Render(site, newest),
            .. StandingRenderer.Render(site, context, newest),
            .. ArchiveRenderer.Render(site, context, newest),
            .. CorrectionsRenderer.Render(site, context, newest, issues.SelectMany(issue => issue.Corrections)),
            .. RedirectRules.Render(site, issues.SelectMany(issue => issue.Aliases)),
        ];
    });

    // A theme that asks for something that is not there is its author's mistake, not ours.
    private static IReadOnlyList<OutputFile> Collect(DiagnosticBag diagnostics, Func<IReadOnlyList<OutputFile>> render)
    {
        try
        {
            return render();
        }
        catch (ThemeException e)
        {
            diagnostics.Add(Rules.BrokenTheme, e.Location, e.Message, e.Help);
        }
        catch (ScriptRuntimeException e)
        {
            var at = new SourceLocation(e.Span.FileName ?? "theme", e.Span.Start.Line + 1, e.Span.Start.Column + 1, 1, "");
            diagnostics.Add(Rules.BrokenTheme, at, $"the template cannot be rendered: {e.OriginalMessage}", "see theme/README.md for what templates get");
        }
        return [];
    }
}
