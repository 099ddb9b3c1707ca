using System.Globalization;
using System.Net;
using StaticSite.Cli.Serving;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>What the script finds is what a plain scan of the texts finds.</summary>
public sealed class ExactSearchTests(Reader reader) : IDisposable
{
    private const int Queries = 120;

    private readonly DirectoryInfo _input = Directory.CreateTempSubdirectory("static-site-");
    private readonly Random _random = new(25);
    private readonly TextScan _scan = new();

    public void Dispose() => _input.Delete(true);

    [Fact]
    public async Task Random_queries_find_what_a_scan_finds()
    {
        WriteNewspaper();
        using var published = new Published(_input.FullName, "2022-06-01T12:00");
        using var server = Server.Start(published.Output, "/", IPAddress.Loopback, 0);
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{server.Address}search/");
        var faults = new List<string>();
        for (var i = 0; i < Queries; i++)
        {
            var query = i % 5 == 4 ? Invent(_random.Next(3, 7)).Trim().ToLowerInvariant() : _scan.Cut(_random);
            if (_scan.Judge(query, await page.FindAll(query), most: 100) is { } fault)
                faults.Add(fault);
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    // More articles have the words apart than a page of results shows.
    [Fact]
    public async Task Words_that_follow_each_other_come_first_among_all_hits()
    {
        WriteSettings();
        Write("2022/01-01", 1, "长河中心小学", "正文。");
        Write("2022/01-01", 2, "无题", "说说长河中心小学。");
        for (var i = 1; i <= 12; i++)
        {
            Write("2022/01-02", i, "中心小学在长河边", "正文。");
            Write("2022/01-03", i, "无题", "中心小学在长河边。");
        }
        using var published = new Published(_input.FullName, "2022-06-01T12:00");
        using var server = Server.Start(published.Output, "/", IPAddress.Loopback, 0);
        await using var tab = await reader.Load($"{server.Address}search/");
        var found = await tab.Page.FindAll("长河 中心");
        Assert.Equal(26, found.Length);
        Assert.Equal(["2022/01/01/01/a1/", "2022/01/01/01/a2/"], [found[0], found[13]]);
    }

    // Most articles have all pairs of characters that the index is asked for first, but not the phrase.
    [Theory]
    [InlineData("中心报纸", "中心，报纸。", 11, "找到1篇")]
    [InlineData("中心报纸", "中心，开心报名，报纸。", 50, "核对了50篇，还没有找到。点“更多”接着找。")]
    [InlineData("7天", "第7，春天。", 1, "找到1篇")]
    [InlineData("7天", "第17天。", 11, "找到1篇")]
    [InlineData("放a", "放，A股。", 1, "找到1篇")]
    [InlineData("用5G网", "用3G网，5G手机。", 1, "找到1篇")]
    public async Task A_rare_phrase_of_frequent_characters_loads_few_articles(string query, string apart, int loaded, string state)
    {
        WriteSettings();
        Write("2022/01-01", 1, "无题", "中心报纸，用5G网，放A股，7天。");
        for (var i = 0; i < 60; i++)
            Write($"2022/01-{2 + i / 15:00}", 1 + i % 15, "无题", apart);
        using var published = new Published(_input.FullName, "2022-06-01T12:00");
        using var server = Server.Start(published.Output, "/", IPAddress.Loopback, 0);
        await using var tab = await reader.Load($"{server.Address}search/");
        var articles = 0;
        tab.Page.Request += (_, request) => articles += request.Url.Contains("/2022/", StringComparison.Ordinal) ? 1 : 0;
        await tab.Page.FindFirst(query);
        Assert.Equal(loaded, articles);
        Assert.Equal(state, await tab.Page.InnerTextAsync(".search-state"));
        Assert.Equal(["2022/01/01/01/a1/"], await tab.Page.FindAll(query));
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
            lists.add(name.slice(0, 10));
          for (const day of lists)
            for (const [name, { articles }] of Object.entries(await (await fetch(day + '.json')).json()))
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

    private void WriteNewspaper()
    {
        WriteSettings();
        for (var day = 0; day < 30; day++)
        for (var i = 1; i <= 5; i++)
        {
            var date = new DateOnly(2022, 1, 1).AddDays(day);
            var (title, first, second) = ("文" + Invent(8), "文" + Invent(60), "文" + Invent(60));
            Write(date.ToString("yyyy'/'MM'-'dd", CultureInfo.InvariantCulture), i, title, $"{first}\n\n{second}");
            var path = date.ToString("yyyy'/'MM'/'dd'/01/a'", CultureInfo.InvariantCulture) + i + "/";
            _scan.Add(path, date, [title, first, second]);
        }
    }

    private void WriteSettings() => File.WriteAllText(Path.Combine(_input.FullName, "newspaper.yaml"), "title: 试报\n");

    private void Write(string issue, int number, string title, string text)
    {
        var folder = Path.Combine(_input.FullName, issue, "01");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{number:00}-a{number}.md"), $"---\ntitle: \"{title}\"\n---\n{text}\n");
    }

    // Few characters, so that they meet often: Chinese in both forms, kana, Korean and words.
    private string Invent(int length)
    {
        const string Han = "经經济濟发發展国國学學会會报報纸紙新闻聞中心反诈詐工作记者カナひら한국서울";
        string[] parts = [.. Han.Select(c => $"{c}"), .. (string[])["5G", "AI", " cat ", "T", "，", "。"]];
        return string.Concat(Enumerable.Range(0, length).Select(_ => parts[_random.Next(parts.Length)]));
    }
}
