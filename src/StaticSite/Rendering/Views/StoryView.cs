namespace StaticSite.Rendering.Views;

/// <summary>A story of a composed page as templates see it.</summary>
/// <param name="article">The article.</param>
/// <param name="sizes">How wide its photo is shown, as the attribute of that name says it.</param>
/// <param name="summary">What is shown of its text instead of all of it; null if all of it is.</param>
/// <param name="hasKicker">Whether its kicker is shown with it.</param>
internal sealed class StoryView(ArticleView article, string sizes, string? summary, bool hasKicker) : View<StoryView>(Table)
{
    public static readonly Fields<StoryView> Table = new("story")
    {
        { "article", story => story.Article },
        { "in_full", story => story._summary is null },
        { "sizes", story => story.Sizes },
        { "summary", story => story._summary },
        { "has_kicker", story => story._hasKicker },
    };

    private readonly string? _summary = summary;
    private readonly bool _hasKicker = hasKicker;

    /// <summary>The article.</summary>
    public ArticleView Article { get; } = article;

    /// <summary>How wide its photo is shown.</summary>
    public string Sizes { get; } = sizes;
}
