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
    ];

    /// <summary>The files of an issue; those that stand for the whole newspaper too if it is the newest.</summary>
    public static IReadOnlyList<OutputFile> Render(SiteScope site, Issue issue, DiagnosticBag diagnostics) => Collect(diagnostics, () =>
    {
        var context = new PageContext(site.Theme);
        var scope = new IssueScope(site, context, issue);
        var files = OfIssue.SelectMany(render => render(site, scope));
        if (issue.Entry == site.Newspaper.Newest)
            files = files.Concat(HomeRenderer.Render(site, scope)).Concat(StandingRenderer.Render(site, context, scope));
        return [.. files, .. scope.Photos.Files];
    });

    /// <summary>The files that belong to no issue.</summary>
    public static IReadOnlyList<OutputFile> Render(SiteScope site, DiagnosticBag diagnostics) => Collect(diagnostics, () =>
    {
        if (site.Newspaper.Newest is not null) return site.Theme.AssetFiles;
        var context = new PageContext(site.Theme);
        return [.. site.Theme.AssetFiles, .. HomeRenderer.RenderEmpty(site, context), .. StandingRenderer.Render(site, context, null)];
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
