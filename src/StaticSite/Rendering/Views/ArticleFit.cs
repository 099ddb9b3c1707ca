using StaticSite.Composing;
using StaticSite.Rendering.Templates;

namespace StaticSite.Rendering.Views;

/// <summary>
/// How large the text of an article is printed so that it takes as few sheets as it can: an estimate, in millimetres, of what the theme's
/// <c>print.css</c> makes of its classes <c>fit-1</c> and on.
/// </summary>
internal static class ArticleFit
{
    // An estimate may be wrong by some per cent.
    private const double Safety = 1.05;

    /// <summary>The class of an article, from 1, the largest; 1 also where the theme says nothing.</summary>
    /// <param name="sheet">What the theme says about articles on paper, or null.</param>
    /// <param name="parts">The article and its continuations.</param>
    public static int Of(PrintArticle? sheet, IEnumerable<ArticleView> parts)
    {
        if (sheet is null or { Sizes.IsEmpty: true })
            return 1;
        Story[] stories = [.. parts.Select(part => part.Story.OnPage(0, hasKicker: true, double.PositiveInfinity))];
        int SheetsIn(PrintArticleSize size) => (int)Math.Ceiling(HeightOf(sheet, stories, size) / sheet.Height);
        var fewest = SheetsIn(sheet.Sizes[^1]);
        return 1 + sheet.Sizes.TakeWhile(size => SheetsIn(size) > fewest).Count();
    }

    private static double HeightOf(PrintArticle sheet, Story[] stories, PrintArticleSize size)
    {
        var em = size.Text * PrintSize.Point;
        var heights = new StoryHeights(
            new(
                Leading: size.Leading,
                Column: (sheet.Width - sheet.Gap) / 2 / em,
                ColumnGap: sheet.Gap / em,
                Gap: 0,
                Lead: sheet.Headline / size.Text,
                Second: sheet.Headline / size.Text,
                Story: sheet.Headline / size.Text,
                Brief: sheet.LeastHeadline / size.Text,
                HeadlineLeading: 1.25,
                Label: sheet.Label,
                Head: sheet.Head,
                Caption: sheet.Caption / size.Text,
                Between: 0,
                RowGap: 0,
                HighestPicture: sheet.Photo / em
            )
        );
        return Safety * (sheet.Heads + stories.Sum(HeightOfPart));

        double HeightOfPart(Story story) =>
            story.Pictures is [{ Ratio: > 0, IsWide: false }, ..]
                ? sheet.TallPhoto + heights.Alone(story with { Pictures = story.Pictures[1..] }, sheet.Width / em).Height * em
                : heights.Alone(story, sheet.Width / em).Height * em;
    }
}
