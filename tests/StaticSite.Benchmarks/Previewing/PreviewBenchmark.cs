using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using StaticSite.Benchmarks.Compare;
using StaticSite.Tests.Sample;

namespace StaticSite.Benchmarks.Previewing;

/// <summary>Measures how long an editor waits for a change to appear in the preview of a large archive.</summary>
internal static class PreviewBenchmark
{
    private static readonly ArchiveSize Size = ArchiveSize.All.Single(size => size.Name == "64k");
    private static readonly Option<int> Rounds = new CountOption("--runs", "The number of changes.", 30);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("preview", $"Measure how long the preview takes to show a change in one of {Size.Articles:N0} articles.")
        {
            Rounds,
        };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(Rounds), Console.Out, cancellation));
        return command;
    }

    private static async Task Run(int rounds, TextWriter output, CancellationToken cancellation)
    {
        using var workshop = new Workshop(null, room: 1_000_000_000);
        var program = Entrants.MakePrograms(workshop);
        Shell.Run(
            workshop.Root,
            "python3",
            Sources.At("tests/StaticSite.Benchmarks/gen_corpus.py"),
            "--issues",
            $"{Size.Issues}",
            "--start",
            Size.Start,
            "--out",
            workshop.At("input"),
            "--edition"
        );
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo(program, ["preview", "--port", "0"]) { WorkingDirectory = workshop.Root, RedirectStandardError = true }
        )!;
        try
        {
            var said = (await process.StandardError.ReadLineAsync(cancellation))!;
            var root = new Uri(said.Split(' ').Single(word => word.StartsWith("http", StringComparison.Ordinal)));
            using var client = new HttpClient { BaseAddress = root };
            await client.GetStringAsync(new Uri(root, "/"), cancellation);
            var first = watch.Elapsed;
            var article = Directory.GetFiles(workshop.At("input", "2021", "06-15", "03"), "02-*.md").Single();
            var page = $"/2021/06/15/03/{Path.GetFileNameWithoutExtension(article)[3..]}/";
            var early = await Shown(client, article, page, 5, cancellation);
            while (
                await process.StandardError.ReadLineAsync(cancellation) is { } line
                && !(line.StartsWith("preview: ", StringComparison.Ordinal) && line.Contains(" error", StringComparison.Ordinal))
            ) { }
            var whole = watch.Elapsed;
            var late = await Shown(client, article, page, rounds, cancellation);
            process.Refresh();
            output.WriteLine("| | |\n| --- | --: |");
            foreach (
                var (what, value) in new (string, string)[]
                {
                    ("start until the first page is shown", Milliseconds(first.TotalMilliseconds)),
                    ("a change, during the first poll of all issues, median", Milliseconds(Measurement.Median(early))),
                    ("first poll of all issues", Milliseconds(whole.TotalMilliseconds)),
                    ($"a change shown, median of {rounds}", Milliseconds(Measurement.Median(late))),
                    ("the longest of them", Milliseconds(late.Max())),
                    ("total processor time", Milliseconds(process.TotalProcessorTime.TotalMilliseconds)),
                    ("peak memory", Figures.Megabytes(process.PeakWorkingSet64) + " MB"),
                }
            )
                output.WriteLine($"| {what} | {value} |");
        }
        finally
        {
            process.Kill();
        }
    }

    // The time from saving the article until an open page has been notified and has the new text.
    private static async Task<double[]> Shown(HttpClient client, string article, string page, int rounds, CancellationToken cancellation)
    {
        using var events = new StreamReader(
            await client.GetStreamAsync(new Uri($"/_preview/events?{page}", UriKind.Relative), cancellation)
        );
        await events.ReadLineAsync(cancellation);
        var times = new List<double>();
        var text = await File.ReadAllTextAsync(article, cancellation);
        for (var i = 0; i < rounds; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500 + 37 * i % 100), cancellation); // at any moment between two polls
            var mark = $"更新：{page.Length}年第{i}次修改{Guid.NewGuid():N}。";
            await File.WriteAllTextAsync(article + "~", $"{text}\n{mark}\n", cancellation);
            var watch = Stopwatch.StartNew();
            File.Move(article + "~", article, overwrite: true);
            do
            {
                while ((await events.ReadLineAsync(cancellation))!.Length == 0) { }
            } while (
                !(await client.GetStringAsync(new Uri(page, UriKind.Relative), cancellation)).Contains(mark, StringComparison.Ordinal)
            );
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        await File.WriteAllTextAsync(article, text, cancellation);
        return [.. times];
    }

    private static string Milliseconds(double time) => time.ToString("N0", CultureInfo.InvariantCulture) + " ms";
}
