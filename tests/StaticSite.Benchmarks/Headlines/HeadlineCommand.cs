using System.CommandLine;
using System.Globalization;
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
    private const int OnPage = 10;
    private const int PagesOfIssue = 10;

    // Text of different lengths, so that headlines are set in columns of different widths.
    private const string Text = "全市上下紧盯目标任务，细化工作举措，推动各项工作落到实处、取得实效。";

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

    private static readonly Option<int> Count = new("--count")
    {
        Description = "How many of them are set, taken at random.",
        DefaultValueFactory = _ => 1000,
        HelpName = "N",
    };

    private static readonly Option<int> Shown = new("--show")
    {
        Description = "How many line ends are shown, taken at random.",
        DefaultValueFactory = _ => 200,
        HelpName = "N",
    };

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
                var ends = new List<LineEnd>();
                var overflowing = 0;
                foreach (var width in (int[])[390, 1440])
                    overflowing += await Read(workshop.At("site"), width, headlines, ends);
                LineEnd[] within = [.. ends.Distinct().Where(end => end.IsWithinWord())];
                Write("headlines", headlines.Length);
                Write("reported (ED123)", reported);
                Write("wider than their column, on all pages", overflowing);
                Write("different line ends at 390 and 1440", ends.Distinct().Count());
                Write("of these within a word, by SmartCn", within.Length);
                Console.Error.WriteLine("\nWithin a word, by SmartCn:\n" + string.Join('\n', within));
                Console.Error.WriteLine(
                    "\nAt random:\n" + string.Join('\n', ends.Distinct().OrderBy(_ => random.Next()).Take(parsed.GetValue(Shown)))
                );
            }
        );
        return command;
    }

    private static void Write(string name, int figure) =>
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {figure:#,0} |"));

    private static int Publish(string[] headlines, string output)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["newspaper.yaml"] = "title: 试刊\nformats: { search: off }\n"u8.ToArray(),
        };
        foreach (var (i, headline) in headlines.Index())
        {
            var (issue, page) = (i / OnPage / PagesOfIssue, i / OnPage % PagesOfIssue + 1);
            var title = headline.Replace("'", "''", StringComparison.Ordinal);
            var text = string.Concat(Enumerable.Repeat(Text, i % 7 + 1));
            files[$"2026/{new DateOnly(2026, 1, 1).AddDays(issue):MM-dd}/{page:00}/{i % OnPage + 1:00}-a{i}.md"] = Encoding.UTF8.GetBytes(
                $"---\ntitle: '{title}'\n---\n{text}\n"
            );
        }
        using var newspaper = Newspaper.Open(files);
        return newspaper.Build(output).Diagnostics.Count(diagnostic => diagnostic.Id == "ED123");
    }

    // Every page that shows some of them; how many are wider than their column.
    private static async Task<int> Read(string site, int width, string[] headlines, List<LineEnd> ends)
    {
        using var server = Server.Start(site, "/", IPAddress.Loopback, 0);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Launch(playwright);
        var page = await browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
            }
        );
        var byLetters = headlines.DistinctBy(LineEnd.Letters).ToDictionary(LineEnd.Letters, StringComparer.Ordinal);
        var overflowing = 0;
        foreach (var file in Directory.EnumerateFiles(site, "index.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await page.GotoAsync(server.Address + Path.GetRelativePath(site, Path.GetDirectoryName(file)!).Replace('\\', '/') + "/");
            foreach (var shown in await page.EvaluateAsync<ShownHeadline[]>(Lines))
            {
                if (shown.Overflows)
                    overflowing++;
                if (byLetters.TryGetValue(LineEnd.Letters(shown.Text), out var headline))
                    ends.AddRange(shown.Starts.Select(start => LineEnd.In(headline, shown.Text, start)));
            }
        }
        return overflowing;
    }

    /// <summary>A headline as it is shown.</summary>
    private sealed record ShownHeadline(string Text, int[] Starts, bool Overflows)
    {
        public ShownHeadline()
            : this("", [], false) { }
    }
}
