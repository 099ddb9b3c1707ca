using System.Text.Json;
using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>What a browser transfers until a page is idle.</summary>
/// <param name="Status">The status of the page.</param>
/// <param name="Bytes">The bytes of every answer, as they are on the network.</param>
/// <param name="Addresses">The address of every request over the network.</param>
internal sealed record FirstLoad(int Status, long Bytes, IReadOnlyCollection<string> Addresses)
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    // In milliseconds. Chromium loads lazy images up to 1250 px below the window if a round trip takes less than 270 ms, but up to 2500 px
    // below it on a slower network, as many phones have.
    private const int RoundTrip = 300;

    /// <summary>Loads a page for the first time, over a slow network.</summary>
    /// <param name="window">A new window.</param>
    /// <param name="address">The address of the page.</param>
    public static async Task<FirstLoad> Of(IBrowserContext window, string address)
    {
        var page = await window.NewPageAsync();
        var browser = await page.SlowDown(RoundTrip);
        var (addresses, bytes, last) = (new List<string>(), 0L, DateTime.UtcNow);
        On(
            "requestWillBeSent",
            data =>
            {
                // The icons of players are in the browser itself.
                if (
                    data.GetProperty("request").GetProperty("url").GetString()! is var url
                    && url.StartsWith("http", StringComparison.Ordinal)
                )
                    addresses.Add(url);
            }
        );
        On("dataReceived", _ => { });
        On("loadingFinished", data => bytes += (long)data.GetProperty("encodedDataLength").GetDouble());
        var answer = await page.GotoAsync(address);
        while (DateTime.UtcNow - last < Idle)
            await Task.Delay(100);
        return new(answer!.Status, bytes, addresses);

        void On(string name, Action<JsonElement> read) =>
            browser.Event("Network." + name).OnEvent += (_, data) =>
            {
                read(data!.Value);
                last = DateTime.UtcNow;
            };
    }
}
