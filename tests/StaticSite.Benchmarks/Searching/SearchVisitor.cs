using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.Playwright;
using StaticSite.Benchmarks.Compare;
using StaticSite.BrowserTests;
using StaticSite.Cli.Serving;

namespace StaticSite.Benchmarks.Searching;

/// <summary>Searches a published site in Chromium.</summary>
internal sealed class SearchVisitor : IAsyncDisposable
{
    // A query that finds more is replaced: checking all of its articles in the browser takes minutes.
    private const int MostChecked = 1000;

    private const int Latency = 150; // milliseconds
    private const int Throughput = 200_000; // bytes a second: 1.6 Mbit/s

    // When the first headline is shown, from when the script begins to read the index, in milliseconds.
    private const string Watch = """
        addEventListener('DOMContentLoaded', () => {
          const hits = document.querySelector('.hits');
          const look = () => {
            if (window.shown || !hits.querySelector('li:not([hidden])')) return;
            const index = performance.getEntriesByType('resource').find(entry => entry.name.endsWith('-index.json'));
            window.shown = performance.now() - index.startTime;
          };
          new MutationObserver(look).observe(hits, { childList: true, subtree: true, attributes: true });
        });
        """;

    private readonly string _site;
    private readonly Server _server;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Random _random = new(25);

    private SearchVisitor(string site, IPlaywright playwright, IBrowser browser)
    {
        (_site, _playwright, _browser) = (site, playwright, browser);
        _server = Server.Start(site, "/", IPAddress.Loopback, 0);
    }

    /// <summary>Opens the browser.</summary>
    public static async Task<SearchVisitor> Open(string site)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium-headless-shell",
                ChromiumSandbox = false,
                Args = ["--disable-gpu"],
            }
        );
        return new(site, playwright, browser);
    }

    /// <summary>The window of a reader that has visited nothing.</summary>
    public Task<IPage> NewPage() => _browser.NewPageAsync();

    /// <summary>The address of a path.</summary>
    public string At(string path) => _server.Address + path;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        _server.Dispose();
    }

    /// <summary>What queries of two words of two characters load, with the script cached, and when they show headlines.</summary>
    public async Task MeasureLoads(TextScan scan, int queries, Action<string, object> write)
    {
        var (headlines, excerpts, times, turns) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        while (headlines.Count < queries)
        {
            var words = Enumerable.Range(0, 2).Select(_ => scan.Headline(_random.Next(scan.Articles)).Form).Where(form => form.Length > 1);
            var query = string.Join(' ', words.Select(form => form[..2]));
            if (query.Length != 5 || scan.Find(query).Count == 0)
                continue;
            var load = await Load(query);
            headlines.Add(load.Headlines);
            excerpts.Add(load.All);
            times.Add(load.Shown);
        }
        write("KB to the first headlines, median", Measurement.Median(headlines) / 1000);
        write("KB to the first headlines, 95 %", At95(headlines) / 1000);
        write("KB with excerpts, median", Measurement.Median(excerpts) / 1000);
        write("KB with excerpts, 95 %", At95(excerpts) / 1000);
        write("s to the first headlines at 150 ms and 1.6 Mbit/s, median", Measurement.Median(times) / 1000);
        write("s to the first headlines at 150 ms and 1.6 Mbit/s, 95 %", At95(times) / 1000);
    }

    /// <summary>How many articles come first when four to eight characters are searched that only their headline has.</summary>
    public async Task FindHeadlines(TextScan scan, int queries, Action<string, object> write)
    {
        var page = await OpenSearch();
        var (asked, first) = (0, 0);
        var all = string.Join('\n', Enumerable.Range(0, scan.Articles).Select(article => scan.Headline(article).Form));
        for (var tries = 0; asked < queries && tries < 100 * queries; tries++)
        {
            var (path, form) = scan.Headline(_random.Next(scan.Articles));
            var length = _random.Next(4, 9);
            if (form.Length < length)
                continue;
            var start = _random.Next(form.Length - length + 1);
            var query = form.Substring(start, length);
            if (query.Contains(' ') || all.IndexOf(query, StringComparison.Ordinal) != all.LastIndexOf(query, StringComparison.Ordinal))
                continue;
            asked++;
            if (await FirstOf(page, query) == path)
                first++;
        }
        write("known headlines asked for", asked);
        write("known headlines first, %", asked == 0 ? 0 : 100.0 * first / asked);
        await page.CloseAsync();
    }

    /// <summary>Compares what random queries find with what a scan finds.</summary>
    public async Task CompareWithScan(TextScan scan, int queries, Action<string, object> write)
    {
        var page = await OpenSearch();
        var (wrong, none) = (0, 0);
        for (var i = 0; i < queries; i++)
        {
            var query = i % 5 == 4 ? Absent(scan) : Present(scan);
            if (i % 5 == 4)
                none++;
            if (scan.Judge(query, await page.FindAll(query), most: 100) is not { } fault)
                continue;
            wrong++;
            Console.Error.WriteLine(fault);
        }
        write("random queries", queries);
        write("of these for what is nowhere", none);
        write("of these not as the scan", wrong);
        await page.CloseAsync();
    }

    /// <summary>A random query that finds something, but not too much.</summary>
    public string Present(TextScan scan)
    {
        while (true)
            if (scan.Cut(_random) is var query && (query.Length == 1 || scan.Find(query).Count <= MostChecked))
                return query;
    }

    // Characters of several articles in a row.
    private string Absent(TextScan scan)
    {
        while (true)
        {
            var parts = Enumerable.Range(0, 3).Select(_ => scan.Headline(_random.Next(scan.Articles)).Form).Where(form => form.Length > 1);
            var query = string.Concat(parts.Select(form => form[..2].Trim()));
            if (query.Length > 2 && scan.Find(query).Count == 0)
                return query;
        }
    }

    private async Task<IPage> OpenSearch()
    {
        var page = await NewPage();
        await page.GotoAsync(At("search/"));
        return page;
    }

    private static async Task<string?> FirstOf(IPage page, string query)
    {
        await page.EvaluateAsync("query => { const { q } = document.forms[0].elements; q.value = query; q.form.requestSubmit(); }", query);
        await page.WaitForFunctionAsync("() => document.querySelector('.hits').ariaBusy === 'false'");
        return await page.EvaluateAsync<string?>(
            "() => { const link = document.querySelector('.hits a'); return link && decodeURIComponent(link.pathname.slice(1)); }"
        );
    }

    // A reader who has been here, but never searched, follows a link to a search.
    private async Task<(double Headlines, double All, double Shown)> Load(string query)
    {
        await using var window = await _browser.NewContextAsync();
        var first = await window.NewPageAsync();
        await first.RouteAsync("**/assets/search/*", route => route.AbortAsync());
        await first.GotoAsync(At("search/"), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await first.CloseAsync();
        var page = await window.NewPageAsync();
        await page.AddInitScriptAsync(Watch);
        var network = await window.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        await network.SendAsync(
            "Network.emulateNetworkConditions",
            new()
            {
                ["offline"] = false,
                ["latency"] = Latency,
                ["downloadThroughput"] = Throughput,
                ["uploadThroughput"] = Throughput,
            }
        );
        var loaded = new List<string>();
        page.RequestFinished += (_, request) => loaded.Add(request.Url);
        await page.GotoAsync(At("search/?q=" + Uri.EscapeDataString(query)));
        await page.WaitForFunctionAsync("() => window.shown");
        var shown = await page.EvaluateAsync<double>("() => window.shown");
        await page.WaitForFunctionAsync("() => document.querySelector('.hits').ariaBusy === 'false'");
        var paths = loaded.Select(url => Uri.UnescapeDataString(new Uri(url).AbsolutePath).TrimStart('/')).Distinct().ToArray();
        var index = paths
            .Where(path => path.StartsWith("assets/search/", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal))
            .Sum(SizeOf);
        var articles = paths.Where(path => path.EndsWith('/') && path != "search/").Sum(path => SizeOf(path + "index.html"));
        return (index, index + articles, shown);
    }

    // As a host sends it; the files of blocks gain nothing by compression.
    private double SizeOf(string path)
    {
        var bytes = File.ReadAllBytes(Path.Combine(_site, path));
        if (path.EndsWith(".bin", StringComparison.Ordinal))
            return bytes.Length;
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(bytes);
        return compressed.Length;
    }

    private static double At95(List<double> figures) => figures.Order().ElementAt(figures.Count * 95 / 100);
}
