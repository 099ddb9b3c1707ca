using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StaticSite.BrowserTests;
using StaticSite.Cli.Serving;
using Xunit;

[assembly: AssemblyFixture(typeof(Reader))]

namespace StaticSite.BrowserTests;

/// <summary>Chromium, and the sample for it to read: at a domain's root, under a path, and from disk.</summary>
public sealed partial class Reader : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>The address that <see cref="WithAddress"/> has.</summary>
    internal const string Address = "https://paper.example/bz/";

    private const string Now = "2022-01-11T08:00";

    private const int OfEachKind = 3;

    private const string Papers = "tests/StaticSite.BrowserTests/Papers";

    private readonly Dictionary<string, Lazy<Paper>> _papers = Directory
        .GetDirectories(Path.Combine(Repository.Root, Papers))
        .Select(folder => Path.GetFileName(folder)!)
        .Order(StringComparer.Ordinal)
        .ToDictionary(name => name, name => new Lazy<Paper>(() => new(name)));

    private readonly Published _sample = new("input", Now);
    private readonly Lazy<Published> _withAddress = new(() => new("input", Now, settings: "url: " + Address));
    private Server? _atRoot;
    private Server? _underPath;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Every HTML page that a reader stays on, by its path in output/.</summary>
    internal IEnumerable<string> Pages => _sample.Pages;

    /// <summary>The sample's published folder.</summary>
    internal string Output => _sample.Output;

    /// <summary>That, and the published folder of every newspaper in Papers/.</summary>
    internal IEnumerable<string> Outputs => [Output, .. _papers.Keys.Select(OutputOf)];

    /// <summary>The sample as it is where its newspaper.yaml says an address.</summary>
    internal Published WithAddress => _withAddress.Value;

    /// <summary>
    /// The addresses of every page, as <see cref="Pages"/>, of <c>states</c>, and of the first pages of each kind of the other newspapers
    /// in Papers/.
    /// </summary>
    internal IEnumerable<string> PaperPages =>
        _papers.SelectMany(paper =>
            Visited(paper.Key, paper.Value.Value.Published).Select(path => paper.Value.Value.Server.Address + path)
        );

    // A page of the theme shows its faults on the first few of its kind.
    private static IEnumerable<string> Visited(string name, Published paper) =>
        name == "states"
            ? paper.Pages
            : paper
                .Pages.GroupBy(path => Kind().Match(File.ReadAllText(Path.Combine(paper.Output, path))).Value)
                .SelectMany(pages => pages.Take(OfEachKind));

    [GeneratedRegex("(?<=data-kind=\")[^\"]+")]
    private static partial Regex Kind();

    /// <summary>The published folder of a newspaper in Papers/.</summary>
    internal string OutputOf(string paper) => _papers[paper].Value.Published.Output;

    /// <summary>
    /// The address of a page of the sample, or of a newspaper in Papers/ if the path begins with its name: <c>states/2026/03/02/01/</c>. An
    /// address is itself.
    /// </summary>
    internal string Find(string path) =>
        path.Contains("://", StringComparison.Ordinal) ? path
        : path.Split('/', 2) is [var name, var rest] && _papers.TryGetValue(name, out var paper) ? paper.Value.Server.Address + rest
        : Root + path;

    /// <summary>Where the sample stands at a root.</summary>
    internal string Root => AddressOf(Place.Root);

    /// <summary>Where the sample stands, ending in a slash.</summary>
    internal string AddressOf(Place place) =>
        place switch
        {
            Place.Root => _atRoot!.Address,
            Place.Path => _underPath!.Address,
            _ => new Uri(_sample.Output + "/").AbsoluteUri,
        };

    /// <summary>A window of its own, as a reader has it.</summary>
    internal Task<IBrowserContext> Open(
        int width = 1280,
        bool script = true,
        ColorScheme scheme = ColorScheme.Light,
        int density = 1,
        ForcedColors forced = ForcedColors.None
    ) =>
        _browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                DeviceScaleFactor = density,
                JavaScriptEnabled = script,
                ColorScheme = scheme,
                ForcedColors = forced,
                ReducedMotion = ReducedMotion.Reduce,
                Locale = "zh-CN",
            }
        );

    /// <summary>Loads a page in a tab that tests share; its address is as in <see cref="Find"/>.</summary>
    internal Task<Look> Look(
        string path,
        int width = 1280,
        bool script = true,
        ColorScheme scheme = ColorScheme.Light,
        ForcedColors forced = ForcedColors.None
    ) => BrowserTests.Look.At(this, Find(path), width, script, scheme, forced);

    /// <summary>Waits for every photo of a page, those out of observation too.</summary>
    internal static Task LoadPhotos(IPage page) =>
        page.EvaluateAsync(
            """
            () => Promise.all([...document.images].filter(image => image.checkVisibility()).map(image => {
              image.loading = 'eager';
              return image.decode().catch(() => {});
            }))
            """
        );

    public async ValueTask InitializeAsync()
    {
        Assert.True(
            File.Exists(Chromium),
            $"the browser tests need {Chromium}: 'bash tests/run' installs it, and so does 'apt-get install chromium fonts-noto-cjk'"
        );
        _atRoot = Server.Start(_sample.Output, "/", IPAddress.Loopback, 0);
        _underPath = Server.Start(_sample.Output, "/a/b/", IPAddress.Loopback, 0);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Chromium,
                Env = Fonts.Environment,
                Headless = true,
                ChromiumSandbox = false,
                Args =
                [
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _underPath?.Dispose();
        _atRoot?.Dispose();
        _sample.Dispose();
        if (_withAddress.IsValueCreated)
            _withAddress.Value.Dispose();
        foreach (var paper in _papers.Values.Where(paper => paper.IsValueCreated))
            paper.Value.Dispose();
    }

    /// <summary>One of the small newspapers that show the theme's states, published and served.</summary>
    private sealed class Paper(string name) : IDisposable
    {
        public Published Published { get; } = new($"{Papers}/{name}/input", "2026-03-05T08:00");

        public Server Server => field ??= Server.Start(Published.Output, "/", IPAddress.Loopback, 0);

        public void Dispose()
        {
            Server.Dispose();
            Published.Dispose();
        }
    }
}

/// <summary>Where a site may stand.</summary>
public enum Place
{
    /// <summary>At a domain's root.</summary>
    Root,

    /// <summary>Under a path of a domain.</summary>
    Path,

    /// <summary>In a folder on the reader's disk.</summary>
    Disk,
}
