using System.Collections.Immutable;
using StaticSite.Composing;
using StaticSite.Rendering.Templates;

namespace StaticSite.Rendering.Views;

/// <summary>
/// How large the text of an article is printed so that it takes as few sheets of A4 as it can: an estimate, in millimetres, of what the
/// theme's <c>print.css</c> makes of its classes <c>fit-1</c> and on.
/// </summary>
internal static class ArticleFit
{
    private const double Height = 263;
    private const double Width = 180;
    private const double Gap = 8;

    // Masthead, the line below the headline, and the space around both.
    private const double Heads = 42;

    // A photo over the columns, and one that is taller than wide.
    private const double Hero = 78;
    private const double TallHero = 95;

    // An estimate may be wrong by some per cent.
    private const double Safety = 1.05;

    // The size of the text in points, and its leading.
    private static readonly ImmutableArray<(double Text, double Leading)> Sizes = [(9.6, 1.65), (9.1, 1.58), (8.6, 1.52)];

    /// <summary>The class of an article, from 1, the largest.</summary>
    /// <param name="parts">The article and its continuations.</param>
    public static int Of(IEnumerable<ArticleView> parts)
    {
        Story[] stories = [.. parts.Select(part => part.Story.OnPage(0, hasKicker: true, double.PositiveInfinity))];
        int SheetsIn((double, double) size) => (int)Math.Ceiling(HeightOf(stories, size) / Height);
        var fewest = SheetsIn(Sizes[^1]);
        return 1 + Sizes.TakeWhile(size => SheetsIn(size) > fewest).Count();
    }

    private static double HeightOf(Story[] stories, (double Text, double Leading) size)
    {
        var em = size.Text * PrintSize.Point;
        var heights = new StoryHeights(
            new(
                Leading: size.Leading,
                Column: (Width - Gap) / 2 / em,
                ColumnGap: Gap / em,
                Gap: 0,
                Lead: 28 / size.Text,
                Second: 28 / size.Text,
                Story: 28 / size.Text,
                Brief: 15 / size.Text,
                HeadlineLeading: 1.25,
                Label: 1.9,
                Head: 1,
                Caption: 8 / size.Text,
                Between: 0,
                RowGap: 0,
                HighestPicture: Hero / em
            )
        );
        return Safety * (Heads + stories.Sum(HeightOfPart));

        double HeightOfPart(Story story) =>
            story.Pictures is [{ Ratio: > 0, IsWide: false }, ..]
                ? TallHero + heights.Alone(story with { Pictures = story.Pictures[1..] }, Width / em).Height * em
                : heights.Alone(story, Width / em).Height * em;
    }
}
