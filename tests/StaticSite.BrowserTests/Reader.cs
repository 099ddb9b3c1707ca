using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StaticSite.BrowserTests;
using StaticSite.Cli.Serving;
using Xunit;

[assembly: AssemblyFixture(typeof(Reader))]

namespace StaticSite.BrowserTests;

/// <summary>Chromium, with the sample published for it: at a domain's root, under a path, and on disk.</summary>
public sealed partial class Reader : IAsyncLifetime
{
    /// <summary>The url of <see cref="WithAddress"/>.</summary>
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
    private readonly Lazy<Task<PrintedPaper>> _printed;
    private Server? _atRoot;
    private Server? _underPath;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Reader() => _printed = new(() => PrintedPaper.Make(this));

    /// <summary>A newspaper with PDFs of its pages.</summary>
    internal Task<PrintedPaper> Printed => _printed.Value;

    /// <summary>Every HTML document that is not a redirect, by its path in output/.</summary>
    internal IEnumerable<string> Pages => _sample.Pages;

    /// <summary>The published folder of the sample.</summary>
    internal string Output => _sample.Output;

    /// <summary>The published folders of the sample and of every newspaper in Papers/.</summary>
    internal IEnumerable<string> Outputs => [Output, .. _papers.Keys.Select(OutputOf)];

    /// <summary>The sample with a url in newspaper.yaml.</summary>
    internal Published WithAddress => _withAddress.Value;

    /// <summary>
    /// The addresses of every document of the sample (as <see cref="Pages"/>) and of <c>states</c>, and of the first documents of each kind
    /// of the other newspapers in Papers/.
    /// </summary>
    internal IEnumerable<string> PaperPages =>
        _papers.SelectMany(paper =>
            Visited(paper.Key, paper.Value.Value.Published).Select(path => paper.Value.Value.Server.Address + path)
        );

    // A fault of the theme shows in the first few documents of a kind.
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
    /// The address of a document of the sample, or of a newspaper in Papers/ if the path begins with its name:
    /// <c>states/2026/03/02/01/</c>. A full address is returned as it is.
    /// </summary>
    internal string Find(string path) =>
        path.Contains("://", StringComparison.Ordinal) ? path
        : path.Split('/', 2) is [var name, var rest] && _papers.TryGetValue(name, out var paper) ? paper.Value.Server.Address + rest
        : Root + path;

    /// <summary>The address of the sample at a root.</summary>
    internal string Root => AddressOf(Place.Root);

    /// <summary>The address of the sample, with a trailing slash.</summary>
    internal string AddressOf(Place place) =>
        place switch
        {
            Place.Root => _atRoot!.Address,
            Place.Path => _underPath!.Address,
            _ => new Uri(_sample.Output + "/").AbsoluteUri,
        };

    /// <summary>A new browser window.</summary>
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

    /// <summary>A new window on a phone of medium size.</summary>
    internal Task<IBrowserContext> OpenPhone() =>
        _browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 412, Height = 823 },
                DeviceScaleFactor = 1.75f,
                IsMobile = true,
                HasTouch = true,
                Locale = "zh-CN",
            }
        );

    /// <summary>Loads a document in a shared tab; its address is as in <see cref="Find"/>.</summary>
    internal Task<SharedTab> Load(
        string path,
        int width = 1280,
        bool script = true,
        ColorScheme scheme = ColorScheme.Light,
        ForcedColors forced = ForcedColors.None
    ) => SharedTab.At(this, Find(path), width, script, scheme, forced);

    /// <summary>Waits for every photo of a document, including those out of view.</summary>
    internal static Task LoadPhotos(IPage page) =>
        page.EvaluateAsync(
            """
            () => Promise.all([...document.images].filter(image => image.checkVisibility()).map(async image => {
              image.loading = 'eager';
              // An image that is no longer lazy may choose another source, which interrupts its decoding.
              for (let left = 9; ; left--)
                try {
                  return await image.decode();
                } catch {
                  if (left === 0)
                    throw new Error(`${image.currentSrc} cannot be decoded`);
                }
            }))
            """
        );

    public async ValueTask InitializeAsync()
    {
        Assert.True(File.Exists(Chromium.Program), $"the browser tests need {Chromium.Program}; install it with 'bash tests/run'");
        _atRoot = Server.Start(_sample.Output, "/", IPAddress.Loopback, 0);
        _underPath = Server.Start(_sample.Output, "/a/b/", IPAddress.Loopback, 0);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.Launch(_playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (_printed.IsValueCreated)
            (await _printed.Value).Dispose();
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

    /// <summary>One of the small newspapers that show the states of the theme, published and served.</summary>
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

/// <summary>Where a site is published.</summary>
public enum Place
{
    /// <summary>At the root of a domain.</summary>
    Root,

    /// <summary>Under a path of a domain.</summary>
    Path,

    /// <summary>In a folder on disk.</summary>
    Disk,
}
