using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Rendering.Templates;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Formats.Topics;

/// <summary>A page of a topic as templates see it.</summary>
/// <param name="site">The site.</param>
/// <param name="page">The page.</param>
/// <param name="feeds">The feeds next to it.</param>
internal sealed class TopicView(SiteScope site, TopicPage page, IReadOnlyList<NamedAddress> feeds) : View<TopicView>(Table)
{
    public static readonly Fields<TopicView> Table = new("topic")
    {
        { "name", view => view._page.Of.Name },
        {
            "kind",
            view =>
                LinkView.To(TopicsView.LabelOf(view._page.Of.Topic.Kind, view._site.Strings), TopicAddresses.Of(view._page.Of.Topic.Kind))
        },
        { "days", view => view.Days },
        { "older", view => view._page.Older },
        { "newer", view => view._page.Newer },
        { "newest", view => view._page.Number is null ? (Address?)null : TopicAddresses.Of(view._page.Of.Topic) },
        { "feeds", view => NullIfEmpty([.. view._feeds.Select(feed => LinkView.To(feed.Name, feed.Address))]) },
    };

    private readonly SiteScope _site = site;
    private readonly TopicPage _page = page;
    private readonly IReadOnlyList<NamedAddress> _feeds = feeds;

    private TopicDayView[] Days =>
        [
            .. _page
                .Articles.ToArray()
                .GroupBy(article => article.Issue)
                .Reverse()
                .Select(day => new TopicDayView(
                    day.Key,
                    [.. day.Select(article => new EntryView(article.Read(), _site.Strings))],
                    _site.Strings
                )),
        ];
}

/// <summary>The articles of one issue on a topic's page, as templates see them.</summary>
internal sealed class TopicDayView(IssueEntry issue, EntryView[] articles, Strings strings) : View<TopicDayView>(Table)
{
    public static readonly Fields<TopicDayView> Table = new("topic day")
    {
        { "href", view => view._issue.Address },
        { "date", view => Dates.Format(view._issue.Date, view._strings) + (view._issue.Edition is { } edition ? " " + edition.Name : "") },
        { "iso", view => Dates.Iso(view._issue.Date) },
        { "articles", view => view._articles },
    };

    private readonly IssueEntry _issue = issue;
    private readonly EntryView[] _articles = articles;
    private readonly Strings _strings = strings;
}

/// <summary>The topics of a kind as templates see them.</summary>
/// <param name="strings">The words of the interface.</param>
/// <param name="kind">The kind.</param>
/// <param name="names">The topics on this page.</param>
/// <param name="older">The page of those that appeared before, or null.</param>
/// <param name="newer">The page of those that appeared later, or null.</param>
internal sealed class TopicsView(Strings strings, TopicKind kind, IReadOnlyList<LinkView> names, Address? older, Address? newer)
    : View<TopicsView>(Table)
{
    public static readonly Fields<TopicsView> Table = new("topics")
    {
        { "kind", view => view._kind.ToString().ToLowerInvariant() },
        { "label", view => LabelOf(view._kind, view._strings) },
        {
            "kinds",
            view =>
                Enum.GetValues<TopicKind>()
                    .Select(kind => LinkView.To(LabelOf(kind, view._strings), TopicAddresses.Of(kind), kind == view._kind))
                    .ToArray()
        },
        { "names", view => NullIfEmpty(view._names) },
        { "older", view => view._older },
        { "newer", view => view._newer },
    };

    private readonly Strings _strings = strings;
    private readonly TopicKind _kind = kind;
    private readonly IReadOnlyList<LinkView> _names = names;
    private readonly Address? _older = older;
    private readonly Address? _newer = newer;

    /// <summary>What a kind of topics is called.</summary>
    public static string LabelOf(TopicKind kind, Strings strings) =>
        strings.Get(
            kind switch
            {
                TopicKind.Column => "columns",
                TopicKind.Author => "authors",
                TopicKind.Keyword => "keywords",
                _ => "page_names",
            }
        );
}
