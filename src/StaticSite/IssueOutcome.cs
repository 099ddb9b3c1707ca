using StaticSite.Checking;
using StaticSite.Diagnostics;
using StaticSite.Model;
using StaticSite.Model.Reading;
using StaticSite.Rendering;
using StaticSite.Writing;

namespace StaticSite;

/// <summary>What one issue on the straight line leaves behind.</summary>
/// <param name="Diagnostics">What is to be told of the issue.</param>
/// <param name="Faults">What is to be told of the theme and the output.</param>
/// <param name="Digest">What the pages that span all issues need of it; null if it is held back.</param>
internal sealed record IssueOutcome(DiagnosticBag Diagnostics, DiagnosticBag Faults, IssueDigest? Digest)
{
    /// <summary>Loads, checks, renders and stages an issue.</summary>
    /// <param name="site">The newspaper and its theme.</param>
    /// <param name="entry">The issue.</param>
    /// <param name="output">Where to stage; null only checks.</param>
    /// <param name="levels">How much rules weigh.</param>
    public static IssueOutcome Of(SiteScope site, IssueEntry entry, OutputFolder? output, CheckLevels levels)
    {
        var outcome = new IssueOutcome(new() { Levels = levels }, new(), null);
        var issue = IssueReader.Read(site.Newspaper, entry, outcome.Diagnostics);
        Checks.Run(site.Newspaper, issue, outcome.Diagnostics);
        if (!entry.IsPublished) return outcome;
        var published = issue.Published();
        if (!outcome.Diagnostics.HasErrors) output?.Stage(Renderers.Render(site, published, outcome.Faults), outcome.Faults);
        return outcome with { Digest = IssueDigest.Of(site.Newspaper, published) };
    }
}
