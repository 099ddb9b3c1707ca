using StaticSite.Composing;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>A story of a composed page as templates see it.</summary>
/// <param name="article">The article.</param>
/// <param name="story">What is shown of it.</param>
/// <param name="sizes">How wide its photo is shown, as the attribute of that name says it.</param>
/// <param name="hasKicker">Whether its kicker is shown with it.</param>
internal sealed class StoryView(ArticleView article, Story story, string sizes, bool hasKicker) : View<StoryView>(Table)
{
    public static readonly Fields<StoryView> Table = new("story")
    {
        { "article", view => view.Article },
        { "has_text", view => !view._story.IsSummary },
        { "in_full", view => view._story.IsWhole },
        { "lead", view => view.Text?.Lead },
        { "sections", view => SectionsOf(view.Text) },
        { "rest_lead", view => view.Rest?.Lead },
        { "rest_sections", view => SectionsOf(view.Rest) },
        { "summary", view => view._story.Summary },
        { "sizes", view => view.Sizes },
        { "has_kicker", view => view._hasKicker },
    };

    private readonly Story _story = story;
    private readonly bool _hasKicker = hasKicker;

    /// <summary>The article.</summary>
    public ArticleView Article { get; } = article;

    /// <summary>How wide its photo is shown.</summary>
    public string Sizes { get; } = sizes;

    private static SectionView[]? SectionsOf(Opening? text) =>
        text?.Sections is { Count: > 0 } sections ? [.. sections.Select(section => new SectionView(section))] : null;

    // What follows the beginning that is shown; null if there is no more, or if a summary is shown.
    private Opening? Rest => field ??= _story.Opening is { } blocks ? Article.Resolved.RestAfter(blocks) : null;

    // What is shown of its text; null if that is a summary.
    private Opening? Text =>
        field ??=
            _story.IsSummary ? null
            : _story.Opening is { } blocks ? Article.Resolved.OpeningOf(blocks)
            : new(Article.Resolved.Lead, Article.Resolved.Sections);
}
