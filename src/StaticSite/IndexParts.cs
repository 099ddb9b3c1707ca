using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Rendering.Feeds;
using StaticSite.Rendering.Indexes;
using StaticSite.Rendering.Pages;
using StaticSite.Rendering.Sitemaps;

namespace StaticSite;

/// <summary>The parts of the site that list articles of many issues: pages of topics, feeds, sitemaps. They are made from what issues list, not from issues.</summary>
internal sealed class IndexParts
{
    private const string Topics = "topics";

    private readonly Session _session;
    private readonly (IssueEntry Issue, Packed Listing)[] _issues;
    private readonly Dictionary<string, Packed> _listings;
    private readonly Packed[] _news;
    private readonly Lazy<Dictionary<string, FeedPart>> _feeds;
    private readonly Lazy<TopicMap> _map;
    private readonly Lazy<Dictionary<string, IssueEntry>> _issueOf;
    private readonly ContentHash _all;

    /// <param name="session">The build.</param>
    /// <param name="digests">What is kept of each published issue, oldest first. Those that are not announced are not listed; what was withdrawn of them is news.</param>
    public IndexParts(Session session, IEnumerable<(IssueEntry Issue, IssueDigest Digest)> digests)
    {
        var all = digests.ToArray();
        _session = session;
        _issues = [.. all.Where(issue => issue.Issue.IsAnnounced).Select(issue => (issue.Issue, issue.Digest.Listing))];
        _listings = _issues.ToDictionary(issue => issue.Issue.Folder, issue => issue.Listing, StringComparer.Ordinal);
        _all = HashOf(_issues);
        _map = new(() => new(_issues));
        _issueOf = new(() => _map.Value.Pages.SelectMany(pages => pages).ToDictionary(page => page.Address.File, page => page.Issue, StringComparer.Ordinal));
        _news = [.. all.Select(issue => issue.Digest.News).Where(news => !news.IsEmpty)];
        _feeds = new(() => FeedPart.Of(_news, session.MakesTopics).ToDictionary(part => part.Name, StringComparer.Ordinal));
    }

    /// <summary>All of them.</summary>
    public IEnumerable<Part> All => [.. TopicParts, .. FeedParts, .. SitemapParts];

    /// <summary>The part that a page of topics belongs to; null if it is none.</summary>
    /// <param name="path">The page's file.</param>
    public Part? Find(string path)
    {
        if (!MakesTopics || !Enum.GetValues<TopicKind>().Any(kind => path.StartsWith(Topic.AddressOf(kind).Path, StringComparison.Ordinal))) return null;
        return _issueOf.Value.TryGetValue(path, out var issue) ? OfTopics(issue) : OfAllTopics();
    }

    private bool MakesTopics => _session.MakesTopics && _issues.Length > 0;

    private IEnumerable<Part> TopicParts => !MakesTopics ? []
        : Several(OfAllTopics(), () => _map.Value.Pages.Select(pages => NameOf(pages.Key)), name => OfTopics(_session.Newspaper.Find(name[(Topics.Length + 1)..])!));

    private IEnumerable<Part> FeedParts => _news.Length == 0 ? []
        : Several(New(FeedPart.Own, ContentHash.Of(_news.Select(issue => $"{issue.Hash}")), site => FeedRenderer.Render(site, _feeds.Value[FeedPart.Own])), () => _feeds.Value.Keys.Where(name => name != FeedPart.Own), OfFeeds);

    // While all that they are made of is the same, so are they, and need not be put together to find that out.
    private IEnumerable<Part> Several(Part all, Func<IEnumerable<string>> names, Func<string, Part> part) =>
        (_session.Remembered(all.Name) == all.Given ? _session.RememberedBelow(all.Name + "/") : names()).Select(part).Prepend(all);

    private ContentHash GivenTo(string name, bool isPutTogether, Func<ContentHash> given) => !isPutTogether && _session.Remembered(name) is { } remembered ? remembered : given();

    // Its selector leads to the neighbours of the issue of the front page; a preview may not have looked at that one yet.
    private Part OfAllTopics()
    {
        var newest = _session.Newspaper.Newest is { } front && _listings.ContainsKey(front.Folder) ? front : _issues[^1].Issue;
        return New(Topics, ContentHash.Of([$"{_all}", $"{_session.GivenTo(newest)}"]), site => TopicRenderer.Render(site, IssueOf, newest, _map.Value));
    }

    private Part OfTopics(IssueEntry issue) =>
        new(NameOf(issue), GivenTo(NameOf(issue), _map.IsValueCreated, () => HashOf(issue)), Make(site => TopicRenderer.Render(site, IssueOf(issue), _map.Value.Pages[issue], _session.IsNews(issue))));

    private Part OfFeeds(string name) =>
        new(name, GivenTo(name, _feeds.IsValueCreated, () => ContentHash.Of([$"{_session.Given}", $"{_feeds.Value[name].Hash}"])), Make(site => FeedRenderer.Render(site, _feeds.Value[name])));

    private static string NameOf(IssueEntry issue) => $"{Topics}/{issue.Folder}";

    private ContentHash HashOf(IssueEntry issue)
    {
        var hash = new HashBuilder().Add(_session.GivenTo(issue)).Add(_listings[issue.Folder].Hash);
        foreach (var page in _map.Value.Pages[issue]) page.AddTo(hash);
        return hash.ToHash();
    }

    private Issue IssueOf(IssueEntry issue) => IssueListing.Of(_listings[issue.Folder]).ToIssue(issue);

    private IEnumerable<Part> SitemapParts
    {
        get
        {
            if (!_session.Newspaper.Settings.HasSitemaps) yield break;
            var years = _issues.GroupBy(issue => issue.Issue.Date.Year).ToArray();
            foreach (var year in years) yield return New($"sitemap/{year.Key}", HashOf(year), site => SitemapRenderer.RenderYear(site, year.Key, year));
            var files = years.Select(year => (year.Key, SitemapRenderer.FilesOf(year.Select(issue => issue.Listing))));
            yield return New("sitemap", _all, site => SitemapRenderer.Render(site, files, MakesTopics ? _map.Value : null, _issues.TakeLast(News.Issues)));
        }
    }

    private Part New(string name, ContentHash given, Func<SiteScope, IEnumerable<OutputFile>> render) => new(name, ContentHash.Of([$"{_session.Given}", $"{given}"]), Make(render));

    private Func<Newspaper, PartOutcome, bool, Made> Make(Func<SiteScope, IEnumerable<OutputFile>> render) => (newspaper, outcome, _) =>
        new(null, null, only => Renderers.Guard(outcome.Faults, render(new(newspaper, _session.Theme, _session.Photos.None(newspaper.Input)) { Only = only })));

    private static ContentHash HashOf(IEnumerable<(IssueEntry Issue, Packed Listing)> issues) =>
        ContentHash.Of(issues.Select(issue => $"{issue.Issue.Folder} {issue.Issue.Appears.ToUnixTimeTicks()} {issue.Listing.Hash}"));
}
