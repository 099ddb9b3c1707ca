using System.IO.Compression;
using System.Net;
using Microsoft.Playwright;
using StaticSite.Benchmarks.Compare;
using StaticSite.BrowserTests;
using StaticSite.Cli.Serving;

namespace StaticSite.Benchmarks.Searching;

/// <summary>Searches a published site in Chromium.</summary>
internal sealed class SearchVisitor : IAsyncDisposable
{
    private const int Latency = 150; // milliseconds
    private const int Throughput = 200_000; // bytes a second: 1.6 Mbit/s

    // The page keeps every article that it has read.
    private const int QueriesOfWindow = 20;

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

    private SearchVisitor(string site, IPlaywright playwright, IBrowser browser)
    {
        (_site, _playwright, _browser) = (site, playwright, browser);
        _server = Server.Start(site, "/", IPAddress.Loopback, 0);
    }

    /// <summary>Opens the browser.</summary>
    public static async Task<SearchVisitor> Open(string site)
    {
        var playwright = await Playwright.CreateAsync();
        return new(site, playwright, await Chromium.Launch(playwright));
    }

    /// <summary>The search page in a new window.</summary>
    /// <param name="allowsAll">Whether other scripts than the site's may run there.</param>
    public async Task<IPage> OpenSearch(bool allowsAll = false)
    {
        var page = await _browser.NewPageAsync(new() { BypassCSP = allowsAll });
        await page.GotoAsync(At("search/"));
        return page;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        _server.Dispose();
    }

    /// <summary>What queries load, with the script cached, and when they show headlines.</summary>
    public async Task MeasureLoads(IEnumerable<string> queries, Action<string, object> write)
    {
        var loads = new List<(double Headlines, double All, double Shown)>();
        foreach (var query in queries)
            loads.Add(await Load(query));
        Write("KB to the first headlines", loads.Select(load => load.Headlines));
        Write("KB with excerpts", loads.Select(load => load.All));
        Write("s to the first headlines at 150 ms and 1.6 Mbit/s", loads.Select(load => load.Shown));

        void Write(string name, IEnumerable<double> figures)
        {
            double[] sorted = [.. figures.Order()];
            write(name + ", median", Measurement.Median(sorted) / 1000);
            write(name + ", 95 %", sorted[sorted.Length * 95 / 100] / 1000);
        }
    }

    /// <summary>How many articles come first when characters of their headline are searched.</summary>
    public async Task FindHeadlines(IEnumerable<(string Path, string Query)> headlines, Action<string, object> write)
    {
        var page = await OpenSearch();
        var (asked, first) = (0, 0);
        foreach (var (path, query) in headlines)
        {
            asked++;
            if ((await page.FindFirst(query)).FirstOrDefault() is var found && found == path)
                first++;
            else
                Console.Error.WriteLine($"{query}: {found ?? "nothing"} before {path}");
        }
        write("known headlines asked for", asked);
        write("known headlines first", first);
    }

    /// <summary>Compares what queries find with what a scan finds.</summary>
    public async Task CompareWithScan(TextScan scan, IReadOnlyList<string> queries, Action<string, object> write)
    {
        var wrong = 0;
        foreach (var some in queries.Chunk(QueriesOfWindow))
        {
            var page = await OpenSearch();
            foreach (var query in some)
                if (scan.Judge(query, await page.FindAll(query), most: 100) is { } fault)
                {
                    wrong++;
                    Console.Error.WriteLine(fault);
                }
            await page.CloseAsync();
        }
        write("random queries", queries.Count);
        write("of these not as the scan", wrong);
    }

    private string At(string path) => _server.Address + path;

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
        await page.SlowDown(Latency, Throughput);
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
}
