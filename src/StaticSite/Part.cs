using StaticSite.Checking;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Model.Reading;
using StaticSite.Rendering;

namespace StaticSite;

/// <summary>A part of the site that is built as a whole: an issue, or what spans all issues.</summary>
/// <param name="Name">What it is remembered by.</param>
/// <param name="Given">The hash of what it depends on besides what it looks at in the input.</param>
/// <param name="Make">Checks and renders it.</param>
internal sealed record Part(string Name, ContentHash Given, Func<Newspaper, PartOutcome, Made> Make)
{
    /// <summary>An issue.</summary>
    public static Part Of(Session session, IssueEntry entry) => new(entry.Folder, session.GivenTo(entry), (newspaper, outcome) =>
    {
        var issue = IssueReader.Read(newspaper, entry, outcome.Diagnostics);
        Checks.Run(newspaper, issue, outcome.Diagnostics);
        if (!entry.IsPublished) return new(null, () => []);
        var published = issue.Published();
        return new(IssueDigest.Of(published), () => Renderers.Render(new SiteScope(newspaper, session.Theme, session.Photos), published, outcome.Faults));
    });

    /// <summary>What spans all issues.</summary>
    /// <param name="session">The build.</param>
    /// <param name="issues">What is kept of every published issue.</param>
    public static Part OfAll(Session session, IReadOnlyList<IssueDigest> issues) => new("", session.GivenTo(issues), (newspaper, outcome) =>
    {
        Checks.Run(newspaper, issues, outcome.Diagnostics);
        var newest = newspaper.Newest is { } entry ? IssueReader.Read(newspaper, entry, new DiagnosticBag()).Published() : null;
        return new(null, () => Renderers.Render(new SiteScope(newspaper, session.Theme, session.Photos), newest, issues, outcome.Faults));
    });
}

/// <summary>What a part came to.</summary>
/// <param name="Digest">What the pages that span all issues need of it; null if it is held back or no issue.</param>
/// <param name="Files">Renders it.</param>
internal sealed record Made(IssueDigest? Digest, Func<IEnumerable<OutputFile>> Files);

/// <summary>What a part leaves behind.</summary>
/// <param name="Diagnostics">What is to be told of it.</param>
/// <param name="Faults">What is to be told of the theme and the output.</param>
/// <param name="Digest">What the pages that span all issues need of it; null if it is held back or no issue.</param>
internal sealed record PartOutcome(DiagnosticBag Diagnostics, DiagnosticBag Faults, IssueDigest? Digest);
