using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>
/// A page in a tab that tests share one after the other, because a new window costs the browser more than most pages do. Each test starts
/// with a freshly loaded page, whatever the previous test changed, clicked or printed. A test that stores something, listens to events of
/// the page, adds scripts to it or grants permissions opens its own window with <see cref="Reader.Open"/>.
/// </summary>
internal sealed class SharedTab : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<bool, ConcurrentBag<IPage>> Free = new();

    private readonly bool _script;

    private SharedTab(IPage page, IResponse? answer, bool script) => (Page, Answer, _script) = (page, answer, script);

    /// <summary>The page, loaded.</summary>
    public IPage Page { get; }

    /// <summary>The server's response; null for a file.</summary>
    public IResponse? Answer { get; }

    /// <summary>Opens an address in a free tab, or in a new one if none is free.</summary>
    public static async Task<SharedTab> At(Reader reader, string address, int width, bool script, ColorScheme scheme, ForcedColors forced)
    {
        var page = Free.GetOrAdd(script, _ => []).TryTake(out var free) ? free : await (await reader.Open(script: script)).NewPageAsync();
        await page.SetViewportSizeAsync(width, 900);
        await page.Mouse.MoveAsync(-1, -1);
        await page.EmulateMediaAsync(
            new()
            {
                Media = Media.Null,
                ColorScheme = scheme,
                ForcedColors = forced,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        // If only the fragment differs, the browser would not reload the page.
        if (page.Url.Split('#')[0] == address.Split('#')[0])
            await page.GotoAsync("about:blank");
        return new(page, await page.GotoAsync(address), script);
    }

    /// <summary>Frees the tab for the next test.</summary>
    public ValueTask DisposeAsync()
    {
        Free[_script].Add(Page);
        return ValueTask.CompletedTask;
    }
}
