using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>Debian's Chromium, as the tests use it.</summary>
internal static class Chromium
{
    /// <summary>The program.</summary>
    public const string Program = "/usr/bin/chromium-headless-shell";

    /// <summary>Starts it with the fonts of the tests and without a network of its own.</summary>
    public static Task<IBrowser> Launch(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Program,
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
                    // A large photo is in the screenshot, not decoded after it.
                    "--disable-checker-imaging",
                ],
            }
        );

    /// <summary>Makes the network of a page slow.</summary>
    /// <param name="page">The page.</param>
    /// <param name="latency">How long an answer takes to begin, in milliseconds.</param>
    /// <param name="throughput">Bytes a second; -1 for any number.</param>
    /// <returns>The session, whose network events are on.</returns>
    public static async Task<ICDPSession> SlowDown(this IPage page, int latency, int throughput = -1)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync(
            "Network.emulateNetworkConditions",
            new()
            {
                ["offline"] = false,
                ["latency"] = latency,
                ["downloadThroughput"] = throughput,
                ["uploadThroughput"] = throughput,
            }
        );
        return session;
    }
}
