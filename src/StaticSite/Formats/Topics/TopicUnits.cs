using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Formats.Topics;

/// <summary>
/// The units that make pages of topics: one for the lists of all topics, and one for each issue, with the pages whose newest article is its
/// own.
/// </summary>
internal sealed class TopicUnits : Spanning
{
    private const string Name = "topics";

    private readonly Archive _archive;
    private readonly (IssueEntry Issue, Packed Listing)[] _issues;
    private readonly Dictionary<string, Packed> _listings;
    private readonly Lazy<TopicMap> _map;
    private readonly Lazy<Dictionary<string, IssueEntry>> _issueOf;

    /// <param name="archive">What formats keep of all issues.</param>
    public TopicUnits(Archive archive)
    {
        _archive = archive;
        _issues = IssueListing.In(archive);
        _listings = _issues.ToDictionary(issue => issue.Issue.Folder, issue => issue.Listing, StringComparer.Ordinal);
        _map = new(() => new(_issues));
        _issueOf = new(() =>
            _map.Value.Pages.SelectMany(pages => pages).ToDictionary(page => page.Address.File, page => page.Issue, StringComparer.Ordinal)
        );
    }

    /// <inheritdoc/>
    public override IEnumerable<UnitGroup> Groups =>
        _issues.Length == 0
            ? []
            :
            [
                new(
                    Lists,
                    (
                        () => _map.Value.Pages.Select(pages => NameOf(pages.Key)),
                        name => OfIssue(_archive.Newspaper.Find(name[(Name.Length + 1)..])!)
                    )
                ),
            ];

    /// <inheritdoc/>
    public override IEnumerable<Address> Pages =>
        _issues.Length == 0
            ? []
            : Enum.GetValues<TopicKind>()
                .SelectMany(kind => _map.Value.Of(kind).Select(topic => TopicAddresses.Of(topic.Topic)).Prepend(TopicAddresses.Of(kind)));

    /// <inheritdoc/>
    public override BuildUnit? Find(string path)
    {
        if (
            _issues.Length == 0
            || !Enum.GetValues<TopicKind>().Any(kind => path.StartsWith(TopicAddresses.Of(kind).Path, StringComparison.Ordinal))
        )
            return null;
        return _issueOf.Value.TryGetValue(path, out var issue) ? OfIssue(issue) : Lists;
    }

    // Their selector leads to the neighbours of the issue of the front page; a preview may not have looked at that one yet.
    private BuildUnit Lists
    {
        get
        {
            var newest = _archive.Newspaper.Newest is { } front && _listings.ContainsKey(front.Folder) ? front : _issues[^1].Issue;
            return BuildUnit.Of(
                Name,
                () =>
                    ContentHash.Of([
                        .. _issues.Select(issue => $"{issue.Issue.Folder} {issue.Listing.Hash}"),
                        $"{_archive.FrameOf(newest)}",
                    ]),
                site => TopicRenderer.Render(site, OutlineOf, newest, _map.Value)
            );
        }
    }

    private BuildUnit OfIssue(IssueEntry issue) =>
        BuildUnit.Of(
            NameOf(issue),
            () =>
            {
                var hash = new HashBuilder().Add(HashOf(issue));
                foreach (var page in _map.Value.Pages[issue])
                    page.AddTo(hash);
                return hash.ToHash();
            },
            site =>
                site.Theme.Render(context => TopicRenderer.Render(site, context, OutlineOf(issue), HashOf(issue), _map.Value.Pages[issue]))
        );

    private static string NameOf(IssueEntry issue) => $"{Name}/{issue.Folder}";

    // Of what pages show around an issue's topics.
    private ContentHash HashOf(IssueEntry issue) =>
        new HashBuilder().Add(_archive.FrameOf(issue)).Add(_listings[issue.Folder].Hash).ToHash();

    private IssueOutline OutlineOf(IssueEntry issue) => IssueListing.Of(_listings[issue.Folder]).ToOutline(issue);
}
