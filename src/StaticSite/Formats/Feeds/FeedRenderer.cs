using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Resolving;

namespace StaticSite.Formats.Feeds;

/// <summary>Feeds in every format: next to the home page, and next to the page of each topic that is in the news.</summary>
internal static class FeedRenderer
{
    public static IEnumerable<OutputFile> Render(SiteScope site, FeedShard part)
    {
        var newspaper = site.Newspaper.Settings.Title.Value;
        foreach (var (topic, name, entries) in part.Feeds)
        {
            var title = topic is null ? newspaper : site.Strings.Get("title", ("title", name), ("newspaper", newspaper));
            var feed = new Feed(
                title,
                topic is { } some ? site.Slots.TopicPage(some)!.Value : Address.Home,
                site.FullLinks!.Value,
                site.Newspaper.Settings,
                entries
            );
            foreach (var file in feed.Files())
                yield return file;
        }
    }
}
