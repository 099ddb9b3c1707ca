using StaticSite.Checking;
using StaticSite.Diagnostics;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Model.Reading;
using StaticSite.Rendering;
using StaticSite.Rendering.Indexes;

namespace StaticSite;

/// <summary>A part of the site that is built as a whole: an issue, or what spans all issues.</summary>
/// <param name="Name">What it is remembered by.</param>
/// <param name="Given">The hash of what it depends on besides what it looks at in the input.</param>
/// <param name="Make">Checks and renders it, for a newspaper and what is to be told; the last says whether it is being built, not only checked.</param>
internal sealed record Part(string Name, ContentHash Given, Func<Newspaper, PartOutcome, bool, Made> Make)
{
    /// <summary>An issue.</summary>
    /// <param name="session">The build.</param>
    /// <param name="entry">The issue.</param>
    /// <param name="lookBack">Finds what belongs to its articles in earlier issues, by what it lists.</param>
    public static Part Of(Session session, IssueEntry entry, Func<Packed, Related> lookBack) => new(entry.Folder, session.GivenTo(entry), (newspaper, outcome, builds) =>
    {
        var issue = IssueReader.Read(newspaper, entry, outcome.Diagnostics);
        Checks.Run(newspaper, issue, session.Theme.MostPrinted, outcome.Diagnostics);
        // Its own time may have been written since the index was read.
        var isPublished = entry.IsPublished && newspaper.Publication.Includes(issue.Appears);
        var shown = isPublished ? issue.WithoutHeldBack() : issue;
        var isToCome = builds && isPublished && !outcome.Diagnostics.HasErrors;
        var pictures = session.Photos.Develop(newspaper.Input, entry.Folder, [.. NamedPictures.Of(shown)], isToCome, outcome.Diagnostics);
        if (!isPublished) return new(null, null, _ => []);
        var listing = session.Lists ? IssueListing.Of(shown, pictures).Pack() : default;
        var related = lookBack(listing);
        var news = isToCome && session.IsNews(entry) ? Renderers.NewsOf(new(newspaper, session.Theme, pictures), shown, outcome.Faults) : default;
        return new(
            IssueDigest.Of(issue, shown) with { Listing = listing, News = news },
            shown,
            only => Renderers.Render(new SiteScope(newspaper, session.Theme, pictures) { Only = only }, shown, related, outcome.Faults));
    });

    /// <summary>What spans all issues.</summary>
    /// <param name="session">The build.</param>
    /// <param name="issues">What is kept of every published issue.</param>
    public static Part OfAll(Session session, IReadOnlyList<IssueDigest> issues) => new("", session.GivenTo(issues), (newspaper, outcome, builds) =>
    {
        Checks.Run(newspaper, issues, outcome.Diagnostics);
        var newest = newspaper.Newest is { } entry ? IssueReader.Read(newspaper, entry, new DiagnosticBag()).WithoutHeldBack() : null;
        var named = NamedPictures.Of(newspaper.StandingPages).Concat(newest is null ? [] : NamedPictures.Of(newest));
        var pictures = session.Photos.Develop(newspaper.Input, "", [.. named], builds, outcome.Diagnostics);
        return new(null, newest, only => Renderers.Render(new SiteScope(newspaper, session.Theme, pictures) { Only = only }, newest, issues, outcome.Faults));
    });
}

/// <summary>What a part came to.</summary>
/// <param name="Digest">What the pages that span all issues need of it; null if it is held back or no issue.</param>
/// <param name="Issue">The issue that it is or shows, without what is held back; null if there is none.</param>
/// <param name="Files">Renders it: every page, or of the pages only the one that is written to a path, and what pages need.</param>
internal sealed record Made(IssueDigest? Digest, Issue? Issue, Func<string?, IEnumerable<OutputFile>> Files);

/// <summary>What a part leaves behind.</summary>
/// <param name="Diagnostics">What is to be told of it.</param>
/// <param name="Faults">What is to be told of the theme and the output.</param>
/// <param name="Digest">What the pages that span all issues need of it; null if it is held back or no issue.</param>
internal sealed record PartOutcome(DiagnosticBag Diagnostics, DiagnosticBag Faults, IssueDigest? Digest);
