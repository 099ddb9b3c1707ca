using System.Net;
using Microsoft.Playwright;
using StaticSite.BrowserTests;
using StaticSite.Cli.Serving;
using Xunit;

[assembly: AssemblyFixture(typeof(Reader))]

namespace StaticSite.BrowserTests;

/// <summary>Chromium, and the sample for it to read: at a domain's root, under a path, and from disk.</summary>
public sealed class Reader : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>The address that <see cref="WithAddress"/> has.</summary>
    internal const string Address = "https://paper.example/bz/";

    private const string Now = "2022-01-11T08:00";

    private readonly Published _sample = new("input", Now);
    private readonly Lazy<Published> _withAddress = new(() => new("input", Now, settings: "url: " + Address));
    private readonly Published _states = new("tests/StaticSite.BrowserTests/States/input", "2026-03-05T08:00");
    private Server? _atRoot;
    private Server? _underPath;
    private Server? _withStates;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Every HTML page that a reader stays on, by its path in output/.</summary>
    internal IEnumerable<string> Pages => _sample.Pages;

    /// <summary>The sample's published folder, and that of the newspaper with a page for each state of the theme.</summary>
    internal IReadOnlyList<string> Outputs => [_sample.Output, _states.Output];

    /// <summary>The sample as it is where its newspaper.yaml says an address.</summary>
    internal Published WithAddress => _withAddress.Value;

    /// <summary>Where the newspaper with a page for each state of the theme stands.</summary>
    internal string States => _withStates!.Address;

    /// <summary>Its pages, as <see cref="Pages"/>.</summary>
    internal IEnumerable<string> StatePages => _states.Pages;

    /// <summary>Where the sample stands at a root.</summary>
    internal string Root => AddressOf(Place.Root);

    /// <summary>Where the sample stands, ending in a slash.</summary>
    internal string AddressOf(Place place) => place switch
    {
        Place.Root => _atRoot!.Address,
        Place.Path => _underPath!.Address,
        _ => new Uri(_sample.Output + "/").AbsoluteUri,
    };

    /// <summary>A window of its own, as a reader has it.</summary>
    internal Task<IBrowserContext> Open(int width = 1280, bool script = true, ColorScheme scheme = ColorScheme.Light, int density = 1, ForcedColors forced = ForcedColors.None) => _browser!.NewContextAsync(new()
    {
        ViewportSize = new() { Width = width, Height = 900 },
        DeviceScaleFactor = density,
        JavaScriptEnabled = script,
        ColorScheme = scheme,
        ForcedColors = forced,
        ReducedMotion = ReducedMotion.Reduce,
        Locale = "zh-CN",
    });

    /// <summary>Waits for every photo of a page, those out of sight too.</summary>
    internal static Task LoadPhotos(IPage page) =>
        page.EvaluateAsync("() => Promise.all([...document.images].filter(image => image.checkVisibility()).map(image => { image.loading = 'eager'; return image.decode().catch(() => {}); }))");

    public async ValueTask InitializeAsync()
    {
        Assert.True(File.Exists(Chromium), $"the browser tests need {Chromium}: 'bash tests/run' installs it, and so does 'apt-get install chromium fonts-noto-cjk'");
        _atRoot = Server.Start(_sample.Output, "/", IPAddress.Loopback, 0);
        _withStates = Server.Start(_states.Output, "/", IPAddress.Loopback, 0);
        _underPath = Server.Start(_sample.Output, "/a/b/", IPAddress.Loopback, 0);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Env = Fonts.Environment,
            Headless = true,
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _underPath?.Dispose();
        _withStates?.Dispose();
        _atRoot?.Dispose();
        _sample.Dispose();
        if (_withAddress.IsValueCreated) _withAddress.Value.Dispose();
        _states.Dispose();
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
