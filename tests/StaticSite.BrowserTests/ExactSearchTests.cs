using System.Buffers;
using System.Globalization;
using System.Net;
using Microsoft.Playwright;
using StaticSite.Cli.Serving;
using StaticSite.Formats.Search;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>What the script finds is what a plain scan of the texts finds.</summary>
public sealed class ExactSearchTests(Reader reader) : IDisposable
{
    private const int Queries = 80;

    private readonly DirectoryInfo _input = Directory.CreateTempSubdirectory("static-site-");
    private readonly Random _random = new(25);
    private readonly List<(string Path, string[] Texts)> _articles = [];

    public void Dispose() => _input.Delete(true);

    [Fact]
    public async Task Random_queries_find_what_a_scan_finds()
    {
        WriteNewspaper();
        using var published = new Published(_input.FullName, "2022-06-01T12:00");
        using var server = Server.Start(published.Output, "/", IPAddress.Loopback, 0);
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        var faults = new List<string>();
        for (var i = 0; i < Queries; i++)
        {
            var query = i % 5 == 4 ? Invent(_random.Next(3, 7)).Trim() : Cut();
            if (FormOf(query) is not { Length: > 1 } form)
                continue;
            var expected = _articles
                .Where(article => article.Texts.Any(text => Has(text, form)))
                .Select(article => article.Path)
                .Order(StringComparer.Ordinal);
            var found = await Find(page, $"{server.Address}search/?q={Uri.EscapeDataString($"\"{query}\"")}");
            if (!expected.SequenceEqual(found.Order(StringComparer.Ordinal)))
                faults.Add($"{query}: {string.Join(' ', expected.Except(found))} missed, {string.Join(' ', found.Except(expected))} wrong");
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    // The index and the script must take the same texts from articles of every kind.
    [Theory]
    [InlineData("")]
    [InlineData("states/")]
    [InlineData("english/")]
    [InlineData("languages/")]
    public async Task What_the_index_has_of_an_article_is_confirmed_in_it(string paper)
    {
        await using var tab = await reader.Load(paper + "search/");
        var faults = await tab.Page.EvaluateAsync<string[]>(Confirm);
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    // Asks for some words of every article, as its document shows them.
    private const string Confirm = """
        async () => {
          const faults = [], field = document.querySelector('[name=q]');
          const root = new URL(document.querySelector('form.search').dataset.root, location), lists = new Set();
          const { blocks } = await (await fetch(document.querySelector('form.search').dataset.index)).json();
          for (const name of blocks.flatMap(block => Object.keys(block.issues)).filter(Boolean))
            lists.add(Math.floor((Date.parse(name.slice(0, 10)) / 864e5 + 719162) / 2));
          for (const number of lists)
            for (const [name, { articles }] of Object.entries(await (await fetch(number + '.json')).json()))
              for (const [path] of articles) {
                const url = new URL(name.slice(0, 10).replaceAll('-', '/') + name.slice(10) + '/' + path, root).href;
                const page = new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html');
                const texts = [...page.querySelectorAll('main .prose > p, main figcaption, main .subtitle')]
                  .filter(part => !part.querySelector('rt') && !part.closest('details')).map(part => part.textContent);
                for (const words of [texts[0], texts.at(-1)].map(text => /[\p{L}\p{N}]{2,5}/u.exec(text ?? '')?.[0]).filter(Boolean)) {
                  field.value = words;
                  field.form.requestSubmit();
                  for (let more; ; more.click()) {
                    await new Promise(done => setTimeout(done));
                    while (document.querySelector('.hits').ariaBusy === 'true') await new Promise(done => setTimeout(done, 10));
                    if ((more = document.querySelector('.search-more button')).hidden) break;
                  }
                  const links = [...document.querySelectorAll('.hits a')].map(link => link.href.split('#')[0]);
                  if (!links.includes(url)) faults.push(`${words} is not found in ${url}`);
                }
              }
          return faults;
        }
        """;

    private static async Task<string[]> Find(IPage page, string address)
    {
        await page.GotoAsync(address);
        var more = page.Locator(".search-more button");
        for (; ; await more.ClickAsync())
        {
            await page.WaitForFunctionAsync("() => document.querySelector('.hits').ariaBusy === 'false'");
            if (!await more.IsVisibleAsync())
                break;
        }
        var links = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.hits a')].map(link => new URL(link.href).pathname)"
        );
        return [.. links.Select(path => path.TrimStart('/'))];
    }

    private void WriteNewspaper()
    {
        File.WriteAllText(Path.Combine(_input.FullName, "newspaper.yaml"), "title: 试报\n");
        for (var day = 0; day < 30; day++)
        for (var i = 1; i <= 5; i++)
        {
            var date = new DateOnly(2022, 1, 1).AddDays(day);
            var (title, first, second) = ("文" + Invent(8), "文" + Invent(60), "文" + Invent(60));
            var folder = Path.Combine(_input.FullName, date.ToString("yyyy'/'MM'-'dd", CultureInfo.InvariantCulture), "01");
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, $"{i:00}-a{i}.md"), $"---\ntitle: \"{title}\"\n---\n{first}\n\n{second}\n");
            _articles.Add(
                (
                    date.ToString("yyyy'/'MM'/'dd'/01/a'", CultureInfo.InvariantCulture) + i + "/",
                    [FormOf(title), FormOf(first), FormOf(second)]
                )
            );
        }
    }

    // Few characters, so that they meet often: Chinese in both forms, kana, Korean and words.
    private string Invent(int length)
    {
        const string Han = "经經济濟发發展国國学學会會报報纸紙新闻聞中心反诈詐工作记者カナひら한국서울";
        string[] parts = [.. Han.Select(c => $"{c}"), .. (string[])["5G", "AI", " cat ", "T", "，", "。"]];
        return string.Concat(Enumerable.Range(0, length).Select(_ => parts[_random.Next(parts.Length)]));
    }

    // From one to six characters of some article.
    private string Cut()
    {
        var text = _articles[_random.Next(_articles.Count)].Texts[_random.Next(3)];
        var start = _random.Next(text.Length - 6);
        // Words are asked for as a whole.
        while (start > 0 && text[start] < '\u3000' && text[start - 1] is < '\u3000' and not ' ')
            start--;
        var end = start + _random.Next(2, 7);
        while (end < text.Length && text[end] is < '\u3000' and not ' ' && text[end - 1] is < '\u3000' and not ' ')
            end++;
        return text[start..Math.Min(end, text.Length)].Trim();
    }

    private static bool Has(string text, string form)
    {
        for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.Ordinal))
            if (IsEdge(text, at - 1, form[0]) && IsEdge(text, at + form.Length, form[^1]))
                return true;
        return false;
    }

    // A word begins and ends at what is none.
    private static bool IsEdge(string text, int at, char inner) =>
        at < 0 || at >= text.Length || inner > '\u3000' || text[at] is ' ' or > '\u3000';

    private static string FormOf(string text)
    {
        var form = new ArrayBufferWriter<char>();
        SearchForm.Append(form, text);
        return form.WrittenSpan.ToString();
    }
}
