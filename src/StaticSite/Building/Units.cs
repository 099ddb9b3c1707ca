using StaticSite.Checking;
using StaticSite.Diagnostics;
using StaticSite.Formats;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Model.Reading;
using StaticSite.Rendering;
using StaticSite.Rendering.Pages;
using StaticSite.Resolving;

namespace StaticSite.Building;

/// <summary>
/// The units that are read from the input: issues, and the pages that span all of them. Those of formats are made from extracts.
/// </summary>
internal static class Units
{
    /// <summary>An issue.</summary>
    /// <param name="entry">The issue.</param>
    /// <param name="input">The hash of what it depends on besides its files.</param>
    /// <param name="lookBack">Finds what belongs to the issue among those before it, by its digest.</param>
    public static BuildUnit OfIssue(IssueEntry entry, ContentHash input, Func<IssueDigest, Findings> lookBack) =>
        new(
            entry.Folder,
            new(input),
            run =>
            {
                var newspaper = run.Newspaper;
                Issue issue;
                using (run.Timings.Start(TimingKind.Stage, Stages.Read))
                    issue = IssueReader.Read(newspaper, entry, run.Diagnostics);
                using (run.Timings.Start(TimingKind.Stage, Stages.Check))
                    Checks.Run(newspaper, issue, run.Theme.MostPrinted, run.Diagnostics);
                // Its own time may have been written since the index was read.
                var isPublished = entry.IsPublished && newspaper.Publication.Includes(issue.Appears);
                var shown = isPublished ? issue.WithoutHeldBack() : issue;
                var isBuilt = run.Publishes && isPublished && !run.Diagnostics.HasErrors;
                Images images;
                using (run.Timings.Start(TimingKind.Stage, Stages.Images))
                    images = run.Photos.Develop(newspaper.Input, entry.Folder, [.. NamedImages.Of(shown)], isBuilt, run.Diagnostics);
                if (!isPublished)
                    return new(null, null, _ => []);
                using (run.Timings.Start(TimingKind.Stage, Stages.Images))
                    (shown, images) = Develop(run, shown, images, isBuilt, run.Diagnostics, run.Faults);
                var extracts = run.Timings.Measure(TimingKind.Stage, Stages.Collect, Extracts(run, shown, images, isBuilt));
                var digest = IssueDigest.Of(issue, shown) with { Extracts = [.. extracts] };
                Slots slots;
                using (run.Timings.Start(TimingKind.Stage, Stages.LookBack))
                    slots = lookBack(digest).Fill(run.Formats.Slots);
                return new(
                    digest,
                    shown,
                    only =>
                    {
                        var site = run.Site(images, only);
                        var files = run.Theme.Render(context => run.Formats.Render(site, new(site, context, shown, slots)));
                        return Renderers.Guard(run.Faults, files);
                    }
                );
            }
        );

    /// <summary>What spans all issues.</summary>
    /// <param name="issues">What is kept of every published issue.</param>
    /// <param name="input">The hash of what it depends on besides its files.</param>
    public static BuildUnit OfSite(IReadOnlyList<IssueDigest> issues, ContentHash input) =>
        new(
            "",
            new(input),
            run =>
            {
                var newspaper = run.Newspaper;
                Checks.Run(newspaper, issues, run.Diagnostics);
                var newest = newspaper.Newest is { } entry ? IssueReader.Read(newspaper, entry, new()).WithoutHeldBack() : null;
                var named = NamedImages.Of(newspaper.StandingPages).Concat(newest is null ? [] : NamedImages.Of(newest));
                var images = run.Photos.Develop(newspaper.Input, "", [.. named], run.Publishes, run.Diagnostics);
                // Its faults are reported with the issue.
                if (newest is not null)
                    (newest, images) = Develop(run, newest, images, run.Publishes, new(), new());
                return new(
                    null,
                    newest,
                    only =>
                        run.Timings.Measure(
                            TimingKind.Stage,
                            Stages.Render,
                            Renderers.Guard(run.Faults, Renderers.OfSite(run.Site(images, only), newest, issues))
                        )
                );
            }
        );

    private static (Issue, Images) Develop(
        UnitRun run,
        Issue issue,
        Images images,
        bool publishes,
        DiagnosticBag diagnostics,
        DiagnosticBag faults
    )
    {
        if (run.Formats.Facsimiles == FacsimileUse.None)
            return (issue, images);
        var facsimiles = run.Facsimiles.Develop(
            run.Newspaper.Input,
            issue,
            page => ComposedPages.Render(run.Newspaper, run.Theme, run.Formats.Slots, images, issue, page),
            publishes,
            diagnostics,
            faults
        );
        return (
            issue.WithFacsimiles(page => facsimiles.ContainsKey(page.Address), run.Formats.Facsimiles == FacsimileUse.Leading),
            images with
            {
                Facsimiles = facsimiles,
            }
        );
    }

    private static IEnumerable<(string, Packed)> Extracts(UnitRun run, Issue issue, Images images, bool isBuilt)
    {
        Extract[] kept =
        [
            .. run.Formats.Extracts.Where(extract =>
                extract.IsKept(run.Newspaper, issue.Entry) && (isBuilt || extract is { RendersTexts: false, IsLarge: false })
            ),
        ];
        if (kept.Length == 0)
            yield break;
        var resolved = ResolvedIssue.Plain(new(run.Newspaper, run.Theme.WordsIn, images), issue, run.Formats.Slots);
        foreach (var extract in kept)
            yield return (extract.Name, run.Keep(extract.Name, Renderers.Guard(run.Faults, () => extract.Make(resolved))));
    }
}
