using NodaTime;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Formats.Feeds;

/// <summary>What feeds say about an issue, in the order of reading.</summary>
internal static class FeedEntries
{
    // How many issues feeds look back: a month of a daily paper, half a year of a weekly.
    private const int Issues = 30;

    /// <summary>What feeds keep of the newest issues.</summary>
    public static Extract Extract { get; } = new("news", Of) { IsKept = IsNews, RendersTexts = true };

    /// <summary>Whether feeds hold an issue.</summary>
    public static bool IsNews(Newspaper newspaper, IssueEntry entry)
    {
        var later = 0;
        for (var i = newspaper.Entries.Length - 1; i >= 0 && later < Issues; i--)
        {
            if (newspaper.Entries[i] == entry)
                return entry.IsPublished;
            if (newspaper.Entries[i].IsPublished)
                later++;
        }
        return false;
    }

    // The articles of an issue without advertisements; for withdrawn ones, that they were withdrawn.
    private static Packed Of(ResolvedIssue issue)
    {
        var zone = issue.Site.Newspaper.Settings.TimeZone;
        return FeedEntry.Pack([
            .. issue
                .Articles.Where(view => view.Article.Kind != ArticleKind.Advertisement && view.Beginning is null)
                .Select(view =>
                    Entry(view.Article, view.Title, view.Summary, PortableHtml.WithHead(view), view.Image, [.. LabelsOf(view)])
                ),
            .. issue.Issue.Withdrawn.Select(article =>
                Entry(
                    article,
                    issue.Strings.Get("withdrawn_title"),
                    null,
                    new HtmlBuilder().Append("<p>").AppendText(issue.Strings.Get("withdrawn_text")).Append("</p>").ToHtml(),
                    null,
                    []
                )
            ),
        ]);

        // Readers of feeds that show no images learn of those too.
        static IEnumerable<string> LabelsOf(ResolvedArticle view) =>
            view
                .Continuations.Prepend(view)
                .SelectMany(part => part.Photos.Select(photo => photo.AiLabel).Prepend(part.AiLabel))
                .OfType<string>();

        static IEnumerable<(Topic, string)> TopicsOf(Article article, Page? page)
        {
            (TopicKind Kind, string? Name)[] named =
            [
                (TopicKind.PageName, page?.Name),
                (TopicKind.Column, article.Column?.Value),
                .. article.Authors.Select(author => (TopicKind.Author, (string?)author.Name)),
            ];
            foreach (var (kind, name) in named)
                if (name is not null && Topic.Of(kind, name) is { } topic)
                    yield return (topic, name);
        }

        FeedEntry Entry(Article article, string title, string? summary, Html content, Address? image, string[] labels)
        {
            var published = article.Published ?? issue.Issue.Appears;
            var corrected = article.LastCorrected is { } day ? Times.StartOf(day, zone) : published;
            var page = issue.Issue.Pages.FirstOrDefault(page =>
                article.Address.Path.StartsWith(page.Address.Path, StringComparison.Ordinal)
            );
            return new(
                article.Address,
                title,
                article.Language ?? issue.Language,
                summary,
                content,
                image,
                article.IsWithdrawn ? [] : [.. article.Authors.Select(author => author.Name)],
                article.IsWithdrawn
                    ? []
                    :
                    [
                        .. new[] { article.Column?.Value, page?.Name }
                            .OfType<string>()
                            .Concat(article.Keywords.Select(word => word.Value))
                            .Concat(labels)
                            .Distinct(StringComparer.Ordinal),
                    ],
                [.. TopicsOf(article, page).DistinctBy(pair => pair.Item1)],
                published,
                Instant.Max(published, corrected)
            );
        }
    }
}
