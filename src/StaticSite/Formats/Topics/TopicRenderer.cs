using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Rendering.Templates;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Formats.Topics;

/// <summary>The pages of topics (栏目, 作者, 关键词, 版名), and for each kind the pages that list them.</summary>
internal static class TopicRenderer
{
    private const int NamesOnPage = 500;

    /// <summary>The pages of topics that belong to an issue.</summary>
    /// <param name="site">The site.</param>
    /// <param name="context">The context of the thread.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="hash">Of what they show around their articles.</param>
    /// <param name="pages">Its pages of topics.</param>
    public static IEnumerable<OutputFile> Render(
        SiteScope site,
        DocumentContext context,
        IssueOutline issue,
        ContentHash hash,
        IEnumerable<TopicPage> pages
    )
    {
        var frame = FrameOf(site, issue);
        foreach (var page in pages)
        {
            var heading = site.Strings.Get(
                "topic_title",
                ("kind", TopicsView.LabelOf(page.Of.Topic.Kind, site.Strings)),
                ("name", page.Of.Name)
            );
            if (page.Number is { } number)
                heading += " " + site.Strings.Get("topic_page", ("number", site.Strings.Number(number)));
            var isFed = page.Number is null && site.Slots.FedTopics.Contains(page.Of.Topic.Kind);
            var feeds = isFed ? site.Slots.TopicFeeds(page.Address, issue.Entry) : [];
            var source = new HashBuilder().Add(site.Inputs).Add(hash);
            page.AddTo(source);
            var document = DocumentOf(site, "topic", heading, page.Address) with
            {
                Feeds = feeds.Count > 0 ? feeds : null,
                Source = source.ToHash(),
            };
            foreach (var file in Write(site, context, frame, document, ("topic", new TopicView(site, page, feeds))))
                yield return file;
        }
    }

    /// <summary>The pages of all topics of each kind.</summary>
    /// <param name="site">The site.</param>
    /// <param name="outlineOf">The outline of an issue.</param>
    /// <param name="newest">The newest issue, which a page without topics belongs to.</param>
    /// <param name="map">The topics.</param>
    public static IEnumerable<OutputFile> Render(SiteScope site, Func<IssueEntry, IssueOutline> outlineOf, IssueEntry newest, TopicMap map)
    {
        var context = new DocumentContext(site.Theme);
        foreach (var kind in Enum.GetValues<TopicKind>())
        {
            var topics = map.Of(kind).ToArray();
            var home = TopicAddresses.Of(kind);
            var pages = TopicMap.Cut(topics.Length, NamesOnPage).ToArray();
            for (var i = 0; i < pages.Length; i++)
            {
                var names = topics[pages[i].Range]
                    .Reverse()
                    .Select(topic => LinkView.To(topic.Name, TopicAddresses.Of(topic.Topic)))
                    .ToArray();
                var view = new TopicsView(
                    site.Strings,
                    kind,
                    names,
                    i == 0 ? null : AddressOf(i - 1),
                    i == pages.Length - 1 ? null : AddressOf(i + 1)
                );
                var heading =
                    TopicsView.LabelOf(kind, site.Strings)
                    + (pages[i].Number is { } number ? " " + site.Strings.Get("topic_page", ("number", site.Strings.Number(number))) : "");
                // A numbered page belongs to the issue in which its last topic appeared first, so it stays as it is.
                var frame = FrameOf(site, outlineOf(pages[i].Number is null ? newest : topics[pages[i].Range][^1].Articles[0].Issue));
                foreach (var file in Write(site, context, frame, DocumentOf(site, "topics", heading, AddressOf(i)), ("topics", view)))
                    yield return file;
            }

            Address AddressOf(int index) => pages[index].Number is { } number ? home.Below($"{number}") : home;
        }
    }

    private static IEnumerable<OutputFile> Write(
        SiteScope site,
        DocumentContext context,
        FrameScope frame,
        Document document,
        (string, object?) variable
    ) => site.Write(context, document, new SelectorView(site.Strings, frame, new(document.Address, PlaceView.Other)), frame.View, variable);

    private static Document DocumentOf(SiteScope site, string kind, string heading, Address address)
    {
        var title = site.Strings.Get("title", ("title", heading), ("newspaper", site.Newspaper.Settings.Title.Value));
        return new(kind, title, () => title, address, address);
    }

    private static FrameScope FrameOf(SiteScope site, IssueOutline issue) => new(site, new(site.Resolved, issue, isOnSpanning: true));
}
