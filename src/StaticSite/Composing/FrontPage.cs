using System.Collections.Immutable;
using StaticSite.Resolving;

namespace StaticSite.Composing;

/// <summary>Ranks the stories of an issue for its front page: as the editor says, then by weight, page, length and photo.</summary>
internal static class FrontPage
{
    // As good as standing on the page before.
    private const double PhotoScore = 1.5;

    // 字 that are as good as that.
    private const double PageLength = 600;

    private const int LongestCounted = 2400;

    /// <summary>The stories by rank.</summary>
    /// <param name="stories">The stories in reading order.</param>
    /// <param name="pageOf">The index of a story's page in the issue.</param>
    /// <param name="named">The files of the stories that the editor wants first (<c>front:</c>).</param>
    public static IEnumerable<ResolvedArticle> Rank(
        IEnumerable<ResolvedArticle> stories,
        Func<ResolvedArticle, int> pageOf,
        ImmutableArray<string> named
    ) =>
        stories
            .GroupBy(pageOf)
            .SelectMany(page => page.Select((story, place) => (Story: story, Score: Score(story, page.Key, place))))
            .OrderBy(story => named.IndexOf(story.Story.Article.Path) is var place and >= 0 ? place : named.Length)
            .ThenByDescending(story => story.Score)
            .Select(story => story.Story);

    // An editor who gives a story on the first page a weight wants it there.
    private static double Score(ResolvedArticle story, int page, int place)
    {
        var isWanted = page == 0 && story.Article.Weight is not null;
        return (isWanted ? 100 : 0)
            + (story.Photos.Any(photo => photo.IsSeen) ? PhotoScore : 0)
            + Math.Min(story.Characters, LongestCounted) / PageLength
            - Math.Min(page, 3)
            - place;
    }
}
