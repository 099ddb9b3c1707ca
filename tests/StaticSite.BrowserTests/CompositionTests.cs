using System.Globalization;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>
/// Composed pages as a browser draws them: what was estimated, what is empty below stories, and how far neighbours end apart. Measured on
/// lines of text and pictures, not on boxes.
/// </summary>
public sealed class CompositionTests(Reader reader, MeasuredPapers papers) : IClassFixture<MeasuredPapers>
{
    private const string Measure = """
        () => {
          const sheet = document.querySelector('.composed');
          if (!sheet) return [];
          // The lowest line of text or picture in each column of a cell.
          const ends = (cell, columns) => {
            const box = cell.getBoundingClientRect(), gap = 1.88 * em(cell), step = (box.width + gap) / columns;
            const found = Array(columns).fill(box.top);
            const add = part => {
              for (let i = 0; i < columns; i++) {
                const start = box.left + i * step;
                if (part.width && part.left < start + step - gap - 4 && part.right > start + 4) found[i] = Math.max(found[i], part.bottom);
              }
            };
            const range = document.createRange(), texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              if (!texts.currentNode.data.trim() || texts.currentNode.parentElement.closest('.hidden')) continue;
              range.selectNodeContents(texts.currentNode);
              [...range.getClientRects()].forEach(add);
            }
            cell.querySelectorAll('img, pre').forEach(part => add(part.getBoundingClientRect()));
            return found.map(end => (end - box.top) / em(cell));
          };
          const em = cell => parseFloat(getComputedStyle(cell).fontSize);
          const wide = sheet.clientWidth / parseFloat(getComputedStyle(document.documentElement).fontSize);
          return [...sheet.querySelectorAll('.cell')].map(cell => {
            const box = cell.getBoundingClientRect(), width = box.width / em(cell);
            const columns = cell.matches('.several, :has(.columns)') ? Math.max(1, Math.floor((width + 1.89) / 15.88)) : 1;
            return {
              row: Math.round(box.top), width, ends: ends(cell, columns),
              estimate: parseFloat(cell.dataset.heights.split(' ')[wide >= 75 ? 0 : wide >= 58 ? 1 : 2]),
            };
          });
        }
        """;

    private const double Line = 1.8;

    // The widths that the layouts of the default theme are computed for; the last as a reader of the largest size has the wide sheet.
    [Theory]
    [InlineData(1440, null, null)]
    [InlineData(1100, null, null)]
    [InlineData(820, null, null)]
    [InlineData(1440, null, "sans")]
    [InlineData(2160, "largest", null)]
    public async Task Stories_fill_their_page(int width, string? size, string? face)
    {
        var (errors, ends, shares, holes) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        // On screens of one pixel per point, Chromium on Linux sets letters of 25.5 pixels 26 pixels apart.
        await using var window = await reader.Open(width, density: 2);
        var page = await window.NewPageAsync();
        foreach (var path in papers.Pages)
        {
            await page.GotoAsync(new Uri(path).AbsoluteUri);
            await page.EvaluateAsync(
                "([size, face]) => Object.assign(document.documentElement.dataset, size && { size }, face && { face })",
                new[] { size, face }
            );
            var rows = (await page.EvaluateAsync<MeasuredCell[]>(Measure)).GroupBy(cell => cell.Row).Select(row => row.ToArray()).ToArray();
            if (rows.Length == 0)
                continue;
            errors.Add(Math.Abs(rows.Sum(row => row.Max(cell => cell.Estimate)) / rows.Sum(row => row.Max(cell => cell.Height)) - 1));
            ends.AddRange(rows.SelectMany(row => row.Zip(row.Skip(1), (left, right) => Math.Abs(left.Height - right.Height) / Line)));
            var sheet = rows.Sum(row => row.Max(cell => cell.Height) * row.Sum(cell => cell.Width));
            double[] found = [.. rows.SelectMany(row => row.SelectMany(cell => HolesOf(cell, row))).Select(hole => hole / sheet)];
            shares.Add(found.Sum());
            holes.AddRange(found);
        }
        Assert.True(errors.Count > 40, "no pages were measured");
        var measured = string.Create(
            CultureInfo.InvariantCulture,
            $"estimate {errors.Percentile(0.95):P1}, a hole {holes.Percentile(0.95):P1}, all of a page {shares.Percentile(0.95):P1}, "
                + $"ends {ends.Percentile(0.5):0.0} and {ends.Percentile(0.95):0.0} lines"
        );
        Assert.True(
            errors.Percentile(0.95) <= 0.05 && shares.Percentile(0.95) <= 0.03 && ends.Percentile(0.5) <= 2 && ends.Percentile(0.95) <= 6,
            measured
        );
    }

    // The areas below the columns of a cell, and below the cell, that are empty; those of neighbouring columns are one.
    private static List<double> HolesOf(MeasuredCell cell, MeasuredCell[] row)
    {
        var (height, column) = (row.Max(other => other.Height), cell.Width / cell.Ends.Length);
        var (holes, isHole) = (new List<double>(), false);
        foreach (var end in cell.Ends)
        {
            var area = height - end > 2 * Line ? (height - end) * column : 0;
            if (area > 0 && !isHole)
                holes.Add(area);
            else if (area > 0)
                holes[^1] += area;
            isHole = area > 0;
        }
        return holes;
    }

    private sealed record MeasuredCell
    {
        public double Row { get; init; }
        public double Width { get; init; }
        public double[] Ends { get; init; } = [];
        public double Height => Ends.Max();
        public double Estimate { get; init; }
    }
}

/// <summary>
/// The newspaper <c>states</c> and an invented one, published with the default theme, which also writes what was estimated.
/// </summary>
public sealed class MeasuredPapers : IDisposable
{
    private const string Cell = "<div class=\"cell {{ cell.class }}\"";

    private readonly string _folder = Directory.CreateTempSubdirectory("static-site-").FullName;
    private readonly Published[] _published;

    public MeasuredPapers()
    {
        var theme = Path.Combine(_folder, "theme");
        var partial = File.ReadAllText(Path.Combine(Repository.Root, "theme/partials/composition.html"));
        Assert.Contains(Cell, partial, StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(theme, "partials"));
        File.WriteAllText(
            Path.Combine(theme, "partials/composition.html"),
            partial.Replace(
                Cell,
                Cell + " data-heights=\"{{ for height in cell.heights }}{{ height }} {{ end }}\"",
                StringComparison.Ordinal
            )
        );
        var invented = Path.Combine(_folder, "input");
        InventedPaper.Write(invented, pages: 40, seed: 20260302);
        _published =
        [
            new("tests/StaticSite.BrowserTests/Papers/states/input", "2026-03-03T00:00", theme),
            new(invented, "2026-03-03T00:00", theme),
        ];
    }

    /// <summary>The files of their home pages and of the pages of their issues.</summary>
    public IEnumerable<string> Pages =>
        from published in _published
        from path in published.Pages
        where path == "index.html" || path.Split('/') is [_, _, _, { Length: 2 }, "index.html"]
        select Path.Combine(published.Output, path);

    public void Dispose()
    {
        foreach (var published in _published)
            published.Dispose();
        Directory.Delete(_folder, true);
    }
}

internal static class Percentiles
{
    /// <summary>The value that a share of the values does not exceed.</summary>
    public static double Percentile(this IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }
}
