using System.Globalization;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>
/// Composed pages as a browser draws them: what was estimated, what is empty below stories, and how far neighbours end apart. Measured on
/// lines of text and pictures, not on boxes.
/// </summary>
public sealed class CompositionTests(Reader reader, MeasuredStates states) : IClassFixture<MeasuredStates>
{
    private const string Measure = """
        () => {
          const sheet = document.querySelector('.composed');
          if (!sheet) return [];
          const end = cell => {
            const range = document.createRange(), texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
            let last = 0;
            while (texts.nextNode()) {
              if (!texts.currentNode.data.trim() || texts.currentNode.parentElement.closest('.hidden')) continue;
              range.selectNodeContents(texts.currentNode);
              last = Math.max(last, ...[...range.getClientRects()].map(line => line.bottom));
            }
            return Math.max(last, ...[...cell.querySelectorAll('img, pre')].map(part => part.getBoundingClientRect().bottom));
          };
          const em = cell => parseFloat(getComputedStyle(cell).fontSize);
          const wide = sheet.clientWidth / parseFloat(getComputedStyle(document.documentElement).fontSize);
          return [...sheet.querySelectorAll('.cell')].map(cell => {
            const box = cell.getBoundingClientRect();
            return {
              row: Math.round(box.top), width: box.width / em(cell), height: (end(cell) - box.top) / em(cell),
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
        var (errors, ends, shares) = (new List<double>(), new List<double>(), new List<double>());
        var published = states.Published;
        await using var window = await reader.Open(width);
        var page = await window.NewPageAsync();
        foreach (
            var path in published.Pages.Where(path => path == "index.html" || path.Split('/') is [_, _, _, { Length: 2 }, "index.html"])
        )
        {
            await page.GotoAsync(new Uri(Path.Combine(published.Output, path)).AbsoluteUri);
            await page.EvaluateAsync(
                "([size, face]) => Object.assign(document.documentElement.dataset, size && { size }, face && { face })",
                new[] { size, face }
            );
            var rows = (await page.EvaluateAsync<MeasuredCell[]>(Measure)).GroupBy(cell => cell.Row).Select(row => row.ToArray()).ToArray();
            if (rows.Length == 0)
                continue;
            errors.Add(Math.Abs(rows.Sum(row => row.Max(cell => cell.Estimate)) / rows.Sum(row => row.Max(cell => cell.Height)) - 1));
            ends.AddRange(rows.SelectMany(row => row.Zip(row.Skip(1), (left, right) => Math.Abs(left.Height - right.Height) / Line)));
            var holes = rows.Sum(row => row.Sum(cell => HoleOf(cell, row)));
            shares.Add(holes / rows.Sum(row => row.Max(cell => cell.Height) * row.Sum(cell => cell.Width)));
        }
        Assert.True(errors.Count > 5, "no pages were measured");
        var found = string.Create(
            CultureInfo.InvariantCulture,
            $"estimate {errors.Percentile(0.95):P1}, holes {shares.Average():P1}, "
                + $"ends {ends.Percentile(0.5):0.0} and {ends.Percentile(0.95):0.0} lines"
        );
        Assert.True(
            errors.Percentile(0.95) <= 0.12 && shares.Average() <= 0.03 && ends.Percentile(0.5) <= 2 && ends.Percentile(0.95) <= 8,
            found
        );
    }

    private static double HoleOf(MeasuredCell cell, MeasuredCell[] row) =>
        row.Max(other => other.Height) - cell.Height is var hole and > 2 * Line ? hole * cell.Width : 0;

    private sealed record MeasuredCell
    {
        public double Row { get; init; }
        public double Width { get; init; }
        public double Height { get; init; }
        public double Estimate { get; init; }
    }
}

/// <summary>The newspaper <c>states</c>, published with the default theme, which also writes what was estimated.</summary>
public sealed class MeasuredStates : IDisposable
{
    private const string Cell = "<div class=\"cell {{ cell.class }}\"";

    private readonly string _theme = Directory.CreateTempSubdirectory("static-site-").FullName;

    public MeasuredStates()
    {
        var partial = File.ReadAllText(Path.Combine(Repository.Root, "theme/partials/composition.html"));
        Assert.Contains(Cell, partial, StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(_theme, "partials"));
        File.WriteAllText(
            Path.Combine(_theme, "partials/composition.html"),
            partial.Replace(
                Cell,
                Cell + " data-heights=\"{{ for height in cell.heights }}{{ height }} {{ end }}\"",
                StringComparison.Ordinal
            )
        );
        Published = new("tests/StaticSite.BrowserTests/Papers/states/input", "2026-03-03T00:00", _theme);
    }

    internal Published Published { get; }

    public void Dispose()
    {
        Published.Dispose();
        Directory.Delete(_theme, true);
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
