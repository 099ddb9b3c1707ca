using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>A long article on a whole sheet: its columns share one grid.</summary>
public sealed class FeatureTests(Reader reader)
{
    // Measures a feature: where its text columns begin and how wide they are, list items cut by a column break, and how far lines deviate
    // from the baseline grid of their column.
    private const string Measure = """
        () => {
          const rects = (node, from, to) => {
            const range = document.createRange();
            range.setStart(node, from);
            range.setEnd(node, to);
            return [...range.getClientRects()];
          };
          const blocks = [...document.querySelectorAll('.band .columns')];
          const texts = [...document.querySelectorAll('.columns')].map(block => {
            const lines = [];
            for (const owner of block.querySelectorAll(':scope > p, li')) {
              for (const node of owner.childNodes)
                if (node.nodeType === Node.TEXT_NODE && node.data.trim()) lines.push(...rects(node, 0, node.length));
            }
            const step = parseFloat(getComputedStyle(block).lineHeight);
            const offsets = lines.map(line => ((line.top - block.getBoundingClientRect().top) % step + step) % step);
            const distances = offsets.map(offset => Math.abs(offset - offsets[0]));
            return { step, spread: Math.max(...distances.map(distance => Math.min(distance, step - distance))) };
          });
          const widthOf = block => parseFloat(getComputedStyle(block.querySelector('p')).width);
          return {
            edges: blocks.map(block => Math.round(block.getBoundingClientRect().left)),
            widths: [...blocks, ...document.querySelectorAll('.lead')].map(widthOf),
            cut: [...document.querySelectorAll('.columns li')].filter(item => item.getClientRects().length > 1).length,
            drift: Math.max(...texts.map(text => text.spread)),
          };
        }
        """;

    // Two to four clauses in the titles, a list in the lead, and sections without titles.
    [Theory]
    [InlineData("2022/01/10/04/")]
    [InlineData("2022/01/10/05/")]
    [InlineData("states/2026/03/02/12/")]
    [InlineData("states/2026/03/02/13/")]
    public async Task Columns_of_all_sections_share_their_edges_and_width(string path)
    {
        var measured = await MeasureAt(path);
        Assert.Single(measured.Edges.Distinct());
        Assert.InRange(measured.Widths.Max() - measured.Widths.Min(), 0, 1);
    }

    [Theory]
    [InlineData("2022/01/10/04/")]
    [InlineData("2022/01/10/05/")]
    public async Task No_list_item_is_cut_and_neighbouring_columns_share_a_baseline_grid(string path)
    {
        var measured = await MeasureAt(path);
        Assert.Equal(0, measured.Cut);
        Assert.InRange(measured.Drift, 0, 1);
    }

    private async Task<Measured> MeasureAt(string path)
    {
        await using var tab = await reader.Load(path, 1440);
        var page = tab.Page;
        return await page.EvaluateAsync<Measured>(Measure);
    }

    private sealed class Measured
    {
        public double[] Edges { get; set; } = [];

        public double[] Widths { get; set; } = [];

        public int Cut { get; set; }

        public double Drift { get; set; }
    }
}
