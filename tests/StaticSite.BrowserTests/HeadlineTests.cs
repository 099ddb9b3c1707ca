using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>Headlines as a browser sets them: no line ends within a word, and none is wider than its column.</summary>
public sealed class HeadlineTests(Reader reader, PaperOfHeadlines paper) : IClassFixture<PaperOfHeadlines>
{
    // A place where a line may end is an element, so a text that is on two lines was broken elsewhere: at a space, or wrongly. Japanese
    // is left to the browser.
    private const string Broken = """
        () => {
          const found = [];
          for (const headline of document.querySelectorAll('main .headline')) {
            const texts = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT), range = document.createRange();
            while (texts.nextNode()) {
              if (/\p{sc=Hiragana}/u.test(texts.currentNode.data)) continue;
              const text = texts.currentNode, lines = [...text.data].map((_, i) => {
                range.setStart(text, i);
                range.setEnd(text, i + 1);
                return range.getBoundingClientRect().bottom;
              });
              for (let i = 1; i < lines.length; i++)
                if (/[\p{L}\p{N}]{2}/u.test(text.data.slice(i - 1, i + 1)) && lines[i] > lines[i - 1] + 8)
                  found.push(text.data.slice(0, i) + '／' + text.data.slice(i));
            }
            if (headline.scrollWidth > headline.clientWidth + 1) found.push(headline.textContent + ' ↔');
          }
          return found;
        }
        """;

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task No_line_ends_within_a_word(int width)
    {
        var sample = reader.Pages.Select(path => new Uri(Path.Combine(reader.Output, path)).AbsoluteUri);
        var headlines = paper.Published.Pages.Select(path => new Uri(Path.Combine(paper.Published.Output, path)).AbsoluteUri);
        await using var window = await reader.Open(width);
        var page = await window.NewPageAsync();
        var found = new List<string>();
        foreach (var address in sample.Concat(headlines))
        {
            await page.GotoAsync(address);
            found.AddRange(await page.EvaluateAsync<string[]>(Broken));
        }
        Assert.Empty(found);
    }
}

/// <summary>A newspaper with the headlines of Headlines.txt.</summary>
public sealed class PaperOfHeadlines : IDisposable
{
    private readonly string _input = Directory.CreateTempSubdirectory("static-site-").FullName;

    public PaperOfHeadlines()
    {
        File.WriteAllText(Path.Combine(_input, "newspaper.yaml"), "title: 试刊\n");
        var headlines = File.ReadAllLines(Path.Combine(Repository.Root, "tests/StaticSite.Tests/Newspapers/Headlines.txt"));
        foreach (var (path, text) in HeadlinePaper.Articles(headlines.Select(line => line.Replace("/", "", StringComparison.Ordinal))))
        {
            var file = Path.Combine(_input, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Published = new(_input, "2026-03-03T00:00");
    }

    internal Published Published { get; }

    public void Dispose()
    {
        Published.Dispose();
        Directory.Delete(_input, true);
    }
}
