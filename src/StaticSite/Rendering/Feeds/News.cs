using NodaTime;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering.Views;

namespace StaticSite.Rendering.Feeds;

/// <summary>What feeds say of an issue, in the order of reading.</summary>
internal static class News
{
    /// <summary>How many issues feeds look back: a month of a daily paper, half a year of a weekly.</summary>
    public const int Issues = 30;

    /// <summary>Packs the articles of an issue, but for advertisements; of those that were withdrawn, that they were.</summary>
    public static Packed Of(SiteScope site, IssueScope scope)
    {
        var zone = site.Newspaper.Settings.TimeZone;
        return FeedEntry.Pack(
        [
            .. scope.Articles.Where(view => view.Article.Kind != ArticleKind.Advertisement && view.FirstPart is null)
                .Select(view => Entry(view.Article, view.Title, view.Summary, PlainText.WithHead(view), view.Picture, [.. LabelsOf(view)])),
            .. scope.Issue.Withdrawn.Select(article => Entry(article, scope.Strings.Get("withdrawn_title"), null, new HtmlBuilder().Append("<p>").AppendText(scope.Strings.Get("withdrawn_text")).Append("</p>").ToHtml(), null, [])),
        ]);

        // Readers of feeds that show no pictures learn of those too.
        static IEnumerable<string> LabelsOf(ArticleView view) =>
            view.LaterParts.Prepend(view).SelectMany(part => part.Photos.Select(photo => photo.AiLabel).Prepend(part.AiLabel)).OfType<string>();

        static IEnumerable<(Topic, string)> TopicsOf(Article article, Page? page)
        {
            (TopicKind Kind, string? Name)[] named = [(TopicKind.PageName, page?.Name), (TopicKind.Column, article.Column?.Value), .. article.Authors.Select(author => (TopicKind.Author, (string?)author.Name))];
            foreach (var (kind, name) in named)
                if (name is not null && Topic.Of(kind, name) is { } topic) yield return (topic, name);
        }

        FeedEntry Entry(Article article, string title, string? summary, Html content, Address? picture, string[] labels)
        {
            var published = article.Published ?? scope.Issue.Appears;
            var corrected = article.LastCorrected is { } day ? Times.StartOf(day, zone) : published;
            var page = scope.Issue.Pages.FirstOrDefault(page => article.Address.Path.StartsWith(page.Address.Path, StringComparison.Ordinal));
            return new(
                article.Address,
                title,
                article.Language ?? scope.Language,
                summary,
                content,
                picture,
                article.IsWithdrawn ? [] : [.. article.Authors.Select(author => author.Name)],
                article.IsWithdrawn ? [] : [.. new[] { article.Column?.Value, page?.Name }.OfType<string>().Concat(article.Keywords.Select(word => word.Value)).Concat(labels).Distinct(StringComparer.Ordinal)],
                [.. TopicsOf(article, page).DistinctBy(pair => pair.Item1)],
                published,
                Instant.Max(published, corrected));
        }
    }
}
