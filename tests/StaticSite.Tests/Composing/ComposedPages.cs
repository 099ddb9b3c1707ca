using System.Collections.Immutable;
using CsCheck;
using StaticSite.Composing;
using StaticSite.Rendering.Templates;
using Xunit;

namespace StaticSite.Tests.Composing;

/// <summary>Random pages, composed without a browser for the sheets of the default theme.</summary>
public sealed class ComposedPages
{
    private static readonly PageSheets Sheets = ThemeReader.Read(null, new()).Sheets!;

    private static readonly SheetMetrics Metrics = Sheets.Metrics;

    private static readonly ImmutableArray<double> Widths = Sheets.Widths;

    private static readonly Gen<Passage> Paragraph = Gen.Int[20, 180].Select(length => new Passage(PassageKind.Paragraph, length));

    private static readonly Gen<Picture> Photo = Gen.OneOf(
            Gen.Const(0.37),
            Gen.Const(0.56),
            Gen.Const(0.667),
            Gen.Const(1.0),
            Gen.Const(1.5)
        )
        .Select(ratio => new Picture(ratio, 20));

    private static readonly Gen<Story> AnyStory = Gen.Select(
        Gen.Int[1, 9].SelectMany(count => Paragraph.Array[count]),
        Gen.Int[4, 11].Array[1, 2],
        Photo.Array[0, 1],
        Gen.Bool,
        StoryOf
    );

    private static readonly Gen<ImmutableArray<Story>> Page = AnyStory.Array[1, 12].Select(Ranked);

    [Fact]
    public void No_story_is_lost_and_none_is_shown_twice() =>
        Page.Sample(
            page => Assert.Equal(Enumerable.Range(0, page.Length), Compose(page).Cells.SelectMany(cell => cell.Stories).Order()),
            iter: 300
        );

    [Fact]
    public void Rows_are_full_on_every_sheet() =>
        Page.Sample(
            page =>
            {
                var composition = Compose(page);
                for (var sheet = 0; sheet < Widths.Length; sheet++)
                    Assert.Equal(0, Rows(composition, sheet).Last().Left);
            },
            iter: 300
        );

    [Fact]
    public void The_lead_comes_first_and_has_a_cell_of_its_own() =>
        Page.Sample(page => Assert.Equal([0], Compose(page).Cells[0].Stories), iter: 300);

    [Fact]
    public void Stories_that_the_editor_has_ranked_keep_their_order() =>
        Page.Sample(
            page =>
            {
                int[] ranked = [.. Compose(page).Cells.SelectMany(cell => cell.Stories).Where(story => page[story].IsFixed)];
                Assert.Equal(ranked.Order(), ranked);
            },
            iter: 300
        );

    [Fact]
    public void Lines_that_are_further_apart_fill_a_row_and_do_not_make_it_higher() =>
        Page.Sample(
            page =>
            {
                var composition = Compose(page);
                for (var sheet = 0; sheet < Widths.Length; sheet++)
                {
                    var heights = new SheetHeights(Metrics, Widths[sheet], composition.Stories);
                    foreach (var (cells, _) in Rows(composition, sheet))
                    {
                        double[] own = [.. cells.Select(cell => HeightIn(heights, cell, sheet))];
                        double[] set = [.. cells.Select(cell => HeightIn(heights.Loosened(cell.Steps[sheet]), cell, sheet))];
                        Assert.All(own.Zip(set), cell => Assert.InRange(cell.Second, cell.First, own.Max() + 0.01));
                        Assert.Equal(0, cells[Array.IndexOf(own, own.Max())].Steps[sheet]);
                    }
                }
            },
            iter: 100
        );

    [Fact]
    public void One_headline_at_most_is_vertical_and_leaves_room_for_a_column()
    {
        var seen = 0;
        Page.Sample(
            page =>
            {
                var composition = Compose([.. page.Select((story, i) => story with { MayBeVertical = i > 0 })]);
                for (var i = 0; i < page.Length; i++)
                {
                    if (!composition.Stories[i].IsVertical)
                        continue;
                    seen++;
                    Assert.Single(composition.Stories, story => story.IsVertical);
                    var cell = composition.Cells.Single(cell => cell.Stories.Contains(i));
                    Assert.Equal([i], cell.Stories);
                    for (var sheet = 0; sheet < Widths.Length; sheet++)
                    {
                        var heights = new SheetHeights(Metrics, Widths[sheet], composition.Stories);
                        Assert.InRange(heights.TextWidthOf(i, cell.Spans[sheet]), Metrics.Column, Widths[sheet]);
                    }
                }
            },
            iter: 200,
            threads: 1
        );
        Assert.NotEqual(0, seen);
    }

    [Fact]
    public void The_same_page_is_composed_the_same_way() =>
        Page.Sample(
            page =>
                Assert.Equal(Compose(page).Cells.Select(Describe), new Composer(Metrics, Widths, page).Compose().Cells.Select(Describe)),
            iter: 50
        );

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Holes_are_small_and_the_cells_of_a_row_end_near_each_other(int sheet)
    {
        var random = new Random(20260302);
        var (shares, ends) = (new List<double>(), new List<double>());
        for (var i = 0; i < 200; i++)
        {
            var page = Ranked([.. Enumerable.Range(0, random.Next(4, 10)).Select(_ => RandomStory(random))]);
            var composition = Compose(page);
            var heights = new SheetHeights(Metrics, Widths[sheet], composition.Stories);
            var (holes, area) = (0.0, 0.0);
            foreach (var (cells, _) in Rows(composition, sheet))
            {
                Extent[] own = [.. cells.Select(cell => heights.Of(cell.Stories.AsSpan(), cell.Spans[sheet]))];
                var height = own.Max(cell => cell.Height);
                area += height * SheetHeights.Units;
                holes += cells.Zip(own).Sum(cell => HoleOf(cell.Second, height) * cell.First.Spans[sheet]);
                ends.AddRange(own.Zip(own.Skip(1), (left, right) => Math.Abs(left.Height - right.Height) / Metrics.Leading));
            }
            shares.Add(holes / area);
        }
        Assert.InRange(Percentile(shares, 0.95), 0, 0.04);
        Assert.InRange(Percentile(ends, 0.5), 0, 2);
        Assert.InRange(Percentile(ends, 0.95), 0, 6);
    }

    private static double HeightIn(SheetHeights heights, Cell cell, int sheet) =>
        heights.Of(cell.Stories.AsSpan(), cell.Spans[sheet]).Height;

    private static double HoleOf(Extent cell, double height) =>
        cell.Empty + (height - cell.Height > 2 * Metrics.Leading ? height - cell.Height : 0);

    private static Composition Compose(ImmutableArray<Story> page) => new Composer(Metrics, Widths, page).Compose();

    private static string Describe(Cell cell) =>
        $"{string.Join(',', cell.Stories)} {string.Join(',', cell.Spans)} {string.Join(',', cell.Steps)}";

    // The cells of each row, and the units that are left in it.
    private static IEnumerable<(List<Cell> Cells, int Left)> Rows(Composition composition, int sheet)
    {
        var (row, left) = (new List<Cell>(), SheetHeights.Units);
        foreach (var cell in composition.Cells)
        {
            row.Add(cell);
            left -= cell.Spans[sheet];
            Assert.True(left >= 0, "a row is too long");
            if (left > 0)
                continue;
            yield return (row, left);
            (row, left) = ([], SheetHeights.Units);
        }
        if (row.Count > 0)
            yield return (row, left);
    }

    private static ImmutableArray<Story> Ranked(Story[] stories) =>
        [
            .. stories.Select(
                (story, rank) =>
                    rank == 0 ? story with { Role = StoryRole.Lead }
                    : rank <= 2 && story.Role == StoryRole.Story ? story with { Role = StoryRole.Second }
                    : story
            ),
        ];

    private static Story RandomStory(Random random)
    {
        int[] lengths = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(40, 160))];
        double[] ratios = [0.37, 0.56, 0.667, 1, 1.5];
        return StoryOf(
            [.. lengths.Select(length => new Passage(PassageKind.Paragraph, length))],
            [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Next(5, 10))],
            lengths.Length > 1 && random.Next(4) == 0 ? [new(ratios[random.Next(ratios.Length)], 20)] : [],
            isFixed: false
        );
    }

    private static Story StoryOf(Passage[] text, int[] clauses, Picture[] pictures, bool isFixed) =>
        new(
            text.Length == 1 && pictures.Length == 0 ? StoryRole.Brief : StoryRole.Story,
            Summary: null,
            Opening: null,
            IsBoxed: false,
            isFixed,
            (int)text.Sum(passage => passage.Length),
            [.. clauses.Select(length => new ClauseLength(length, [length], HasSpaces: false))],
            Subtitle: 0,
            Deck: 0,
            Labels: 1,
            [.. text],
            [.. pictures]
        );

    private static double Percentile(List<double> values, double share)
    {
        values.Sort();
        return values[Math.Min(values.Count - 1, (int)(values.Count * share))];
    }
}
