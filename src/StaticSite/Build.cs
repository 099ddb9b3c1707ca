using StaticSite.Checking;
using StaticSite.Diagnostics;
using StaticSite.Model.Reading;
using StaticSite.Rendering;
using StaticSite.Rendering.Templates;
using StaticSite.Writing;

namespace StaticSite;

/// <summary>The straight line: Load, Parse, Model, Check, Render, Write.</summary>
public static class Build
{
    /// <summary>Builds a newspaper, or only checks it if no output is named.</summary>
    public static BuildResult Run(BuildOptions options, IProgress<BuildProgress>? progress = null)
    {
        var diagnostics = new DiagnosticBag();
        var newspaper = NewspaperReader.Read(options.Input, options.Now, options.IncludesDrafts, diagnostics);
        Checks.Run(newspaper, diagnostics);
        var theme = ThemeReader.Read(options.Theme, newspaper.Settings.Language, diagnostics);
        var site = new SiteScope(newspaper, theme);

        using var output = options.Output is null ? null : OutputFolder.Open(options.Output, options.InputFolder, diagnostics);
        output?.Stage(Renderers.Render(site, diagnostics), diagnostics);

        var done = 0;
        Parallel.ForEach(newspaper.Entries, options.Parallelism, entry =>
        {
            var bag = new DiagnosticBag();
            var issue = IssueReader.Read(newspaper, entry, bag);
            Checks.Run(newspaper, issue, bag);
            if (entry.IsPublished && !bag.HasErrors && !diagnostics.HasErrors) output?.Stage(Renderers.Render(site, issue.Published(), bag), bag);
            lock (diagnostics) diagnostics.AddRange(bag);
            progress?.Report(new(Interlocked.Increment(ref done), newspaper.Entries.Length));
        });

        if (!options.Refuses(diagnostics)) output?.Commit(diagnostics);
        return new(diagnostics.ToSorted(), options.Refuses(diagnostics), newspaper.Entries.Length, output?.Count ?? 0, output?.Changed ?? 0);
    }
}
