using System.CommandLine;
using System.Net;
using System.Text;
using Microsoft.Playwright;
using StaticSite.Benchmarks.Compare;
using StaticSite.BrowserTests;
using StaticSite.Cli.Serving;
using StaticSite.Newspapers;

namespace StaticSite.Benchmarks.Headlines;

/// <summary>Sets headlines in Chromium and compares where their lines end with the words that another program finds.</summary>
internal static class HeadlineCommand
{
    // The text of each headline, and the characters that begin a line.
    private const string Lines = """
        () => [...document.querySelectorAll('main .headline')].map(headline => {
          const texts = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT), range = document.createRange();
          let text = '', last = 0;
          const starts = [];
          while (texts.nextNode())
            for (const [i, c] of [...texts.currentNode.data].entries()) {
              range.setStart(texts.currentNode, i);
              range.setEnd(texts.currentNode, i + 1);
              const { bottom } = range.getBoundingClientRect();
              if (text && bottom > last + 8) starts.push(text.length);
              if (bottom) last = bottom;
              text += c;
            }
          return { text, starts, overflows: headline.scrollWidth > headline.clientWidth + 1 };
        })
        """;

    private static readonly Argument<FileInfo> Source = new("FILE") { Description = "The headlines, one on each line." };

    private static readonly Option<int> Count = new CountOption("--count", "How many of them are set, taken at random.", 1000);

    private static readonly Option<int> Shown = new CountOption("--show", "How many line ends are shown, taken at random.", 200);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("headlines", "Set headlines in Chromium, and count line ends within words.") { Source, Count, Shown };
        command.SetAction(
            async (parsed, _) =>
            {
                using var workshop = new Workshop(null, room: 500_000_000);
                var random = new Random(22);
                string[] headlines =
                [
                    .. File.ReadLines(parsed.GetRequiredValue(Source).FullName)
                        .Select(line => line.Trim())
                        .Where(line => line.Length > 0)
                        .Distinct(StringComparer.Ordinal)
                        .OrderBy(_ => random.Next())
                        .Take(parsed.GetValue(Count)),
                ];
                var reported = Publish(headlines, workshop.At("site"));
                var (ends, overflowing) = await Read(workshop.At("site"), headlines);
                var within = ends.Where(end => end.IsWithinWord()).ToArray();
                Write("headlines", headlines.Length);
                Write("reported (ED123)", reported);
                Write("wider than their column, on all pages", overflowing);
                Write("different line ends at 390 and 1440", ends.Count);
                Write("of these within a word, by SmartCn", within.Length);
                Show("Within a word, by SmartCn", within);
                Show("At random", ends.OrderBy(_ => random.Next()).Take(parsed.GetValue(Shown)));
            }
        );
        return command;
    }

    private static void Write(string name, int figure) => Console.Out.WriteLine(Figures.Row(name, figure));

    private static void Show(string name, IEnumerable<LineEnd> ends) => Console.Error.WriteLine($"\n{name}:\n{string.Join('\n', ends)}");

    private static int Publish(string[] headlines, string output)
    {
        var files = HeadlinePaper
            .Articles(headlines)
            .Append(("newspaper.yaml", "title: 试刊\nformats: { search: off }\n"))
            .ToDictionary(file => file.Item1, file => Encoding.UTF8.GetBytes(file.Item2), StringComparer.Ordinal);
        using var newspaper = Newspaper.Open(files);
        return newspaper.Build(output).Diagnostics.Count(diagnostic => diagnostic.Id == "ED123");
    }

    // The line ends on every page that shows some of them, each once, and how many are wider than their column.
    private static async Task<(IReadOnlyCollection<LineEnd> Ends, int Overflowing)> Read(string site, string[] headlines)
    {
        using var server = Server.Start(site, "/", IPAddress.Loopback, 0);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Launch(playwright);
        var byLetters = headlines.DistinctBy(LineEnd.Letters).ToDictionary(LineEnd.Letters, StringComparer.Ordinal);
        var (ends, overflowing) = (new HashSet<LineEnd>(), 0);
        foreach (var width in (int[])[390, 1440])
        {
            var page = await browser.NewPageAsync(
                new()
                {
                    ViewportSize = new() { Width = width, Height = 900 },
                }
            );
            foreach (var file in Directory.EnumerateFiles(site, "index.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                await page.GotoAsync(server.Address + Path.GetRelativePath(site, Path.GetDirectoryName(file)!).Replace('\\', '/') + "/");
                foreach (var shown in await page.EvaluateAsync<ShownHeadline[]>(Lines))
                {
                    if (shown.Overflows)
                        overflowing++;
                    if (byLetters.TryGetValue(LineEnd.Letters(shown.Text), out var headline))
                        ends.UnionWith(shown.Starts.Select(start => LineEnd.In(headline, shown.Text, start)));
                }
            }
        }
        return (ends, overflowing);
    }

    /// <summary>A headline as it is shown.</summary>
    private sealed class ShownHeadline
    {
        public string Text { get; set; } = "";

        public int[] Starts { get; set; } = [];

        public bool Overflows { get; set; }
    }
}
