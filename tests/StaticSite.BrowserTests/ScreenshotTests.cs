using Microsoft.Playwright;
using NetVips;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>
/// Each state of a page looks like <c>Screenshots/NAME.webp</c>, within a tolerance; an image that differs is saved beside it as
/// <c>NAME.received.webp</c>. <c>ACCEPT=1</c> accepts the new image: look at it first.
/// </summary>
public sealed class ScreenshotTests(Reader reader)
{
    // Stored and compared at half the size: text becomes grey, and a shift by one pixel hardly counts.
    private const double Scale = .5;

    // How much a pixel may differ, of 255, and the share of pixels that may differ more. A moved line changes some per cent of a page.
    private const double Noise = 32,
        Share = .002;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "StaticSite.BrowserTests", "Screenshots");

    public static TheoryData<string, string, int, string> States =>
        new()
        {
            { "page-05-390", "2022/01/10/05/", 390, "" },
            { "page-05-820", "2022/01/10/05/", 820, "" },
            { "page-05-1440", "2022/01/10/05/", 1440, "" },
            { "page-05-dark-1440", "2022/01/10/05/", 1440, "dark" },
            { "page-05-sans-1440", "2022/01/10/05/", 1440, "sans" },
            { "page-05-without-script-390", "2022/01/10/05/", 390, "noscript" },
            { "page-05-largest-320", "2022/01/10/05/", 320, "largest" },
            { "page-05-forced-colours-1440", "2022/01/10/05/", 1440, "forced" },
            { "page-05-settings-390", "2022/01/10/05/", 390, "open .tool" },
            { "page-05-calendar-1440", "2022/01/10/05/", 1440, "open .back-issues" },
            { "page-05-text-390", "2022/01/10/05/#text", 390, "" },
            { "page-01-full-width-1920", "2022/01/10/01/#full", 1920, "" },
            { "spread-1440", "2022/01/10/04-05/", 1440, "" },
            { "home-390", "", 390, "" },
            { "home-820", "", 820, "" },
            { "home-1440", "", 1440, "" },
            { "article-390", "2022/01/10/05/qingqi-fenjin/", 390, "" },
            { "article-820", "2022/01/10/05/qingqi-fenjin/", 820, "" },
            { "article-1440", "2022/01/10/05/qingqi-fenjin/", 1440, "" },
            { "article-photo-1440", "2022/01/10/05/qingqi-fenjin/#05-qingqi-fenjin-photo-2-large", 1440, "" },
            { "issue-1440", "2022/01/10/", 1440, "" },
            { "archive-390", "archive/2022/", 390, "" },
            { "search-390", "search/?q=反诈", 390, "" },
            { "search-1440", "search/?q=反诈&from=2022-01-07", 1440, "" },
            { "topic-390", "page-names/要闻/", 390, "" },
            { "withdrawn-390", "2022/01/07/02/wangye-daima/", 390, "" },
            { "lost-390", "404.html", 390, "" },
            { "standing-1440", "about/", 1440, "" },
            { "many-home-1440", "states/", 1440, "" },
            { "many-390", "states/2026/03/02/01/", 390, "" },
            { "many-1440", "states/2026/03/02/01/", 1440, "" },
            { "one-1440", "states/2026/03/02/02/", 1440, "" },
            { "two-1440", "states/2026/03/02/03/", 1440, "" },
            { "four-1440", "states/2026/03/02/04/", 1440, "" },
            { "briefs-1440", "states/2026/03/02/05/", 1440, "" },
            { "photos-1440", "states/2026/03/02/06/", 1440, "" },
            { "without-photos-1440", "states/2026/03/02/07/", 1440, "" },
            { "long-headlines-390", "states/2026/03/02/08/", 390, "" },
            { "long-headlines-1440", "states/2026/03/02/08/", 1440, "" },
            { "kinds-1440", "states/2026/03/02/09/", 1440, "" },
            { "kind-comment-1440", "states/2026/03/02/09/comment/", 1440, "" },
            { "kind-poem-1440", "states/2026/03/02/09/poem/", 1440, "" },
            { "kind-notice-1440", "states/2026/03/02/09/notice/", 1440, "" },
            { "kind-advertisement-1440", "states/2026/03/02/09/ad/", 1440, "" },
            { "kind-obituary-1440", "states/2026/03/02/09/obituary/", 1440, "" },
            { "kind-letter-1440", "states/2026/03/02/09/letter/", 1440, "" },
            { "kind-photo-1440", "states/2026/03/02/09/photo/", 1440, "" },
            { "kind-briefs-1440", "states/2026/03/02/05/jianxun/", 1440, "" },
            { "corrected-1440", "states/2026/03/02/09/corrected/", 1440, "" },
            { "spread-with-article-1440", "states/2026/03/02/10-11/", 1440, "" },
            { "feature-six-photos-1440", "states/2026/03/02/12/", 1440, "" },
            { "no-names-390", "states/2026/02/27/1/", 390, "" },
            { "groups-390", "groups/2026/03/02/A08/", 390, "" },
            { "groups-820", "groups/2026/03/02/A03/", 820, "" },
            { "groups-largest-320", "groups/2026/03/02/A02/", 320, "largest" },
            { "groups-forced-colours-1440", "groups/2026/03/02/A08/", 1440, "forced" },
            { "shapes-1440", "groups/2026/03/02/A02/", 1440, "" },
            { "shapes-photos-820", "groups/2026/03/02/B03/", 820, "" },
            { "tables-1440", "groups/2026/03/02/A04/", 1440, "" },
            { "notices-820", "groups/2026/03/02/A09/", 820, "" },
            { "notices-1440", "groups/2026/03/02/A09/", 1440, "" },
            { "long-page-names-1440", "groups/2026/03/01/A07/", 1440, "" },
            { "evening-calendar-390", "groups/2026/03/02-evening/A02/", 390, "open .back-issues" },
            { "evening-settings-1440", "groups/2026/03/02-evening/A02/", 1440, "open .tool" },
            { "spread-1200", "2022/01/10/04-05/", 1200, "" },
            { "spread-with-article-1200", "states/2026/03/02/10-11/", 1200, "" },
            { "english-390", "english/2026/03/02/01/", 390, "" },
            { "english-820", "english/2026/03/02/01/", 820, "" },
            { "english-feature-1440", "english/2026/03/02/02/", 1440, "" },
            { "english-spread-1200", "english/2026/03/02/04-05/", 1200, "" },
            { "english-article-1440", "english/2026/03/02/01/ferry/", 1440, "" },
            { "print-390", "2022/01/07/print/", 390, "" },
            { "print-1440", "2022/01/07/print/", 1440, "" },
            { "arabic-390", "arabic/2026/03/02/01/", 390, "" },
            { "arabic-1440", "arabic/2026/03/02/01/", 1440, "" },
            { "arabic-spread-1200", "arabic/2026/03/02/04-05/", 1200, "" },
        };

    public static TheoryData<string, string, int, string> Facsimiles =>
        new()
        {
            { "facsimile-390", "2022/01/10/03/facsimile/", 390, "" },
            { "facsimile-1440", "2022/01/10/03/facsimile/", 1440, "" },
            { "facsimile-dark-1440", "2022/01/10/03/facsimile/", 1440, "dark" },
        };

    public static TheoryData<string, string, int, string> Paper =>
        new()
        {
            { "page-05-A3", "2022/01/10/05/", 1039, "print" },
            { "page-6500-A3", "states/2026/03/02/13/", 1039, "print" },
            { "print-A3", "2022/01/07/print/", 1039, "print" },
            { "print-arabic-A3", "arabic/2026/03/02/print/", 1039, "print" },
            { "article-A4", "2022/01/10/05/qingqi-fenjin/", 680, "print" },
            { "article-one-sheet-A4", "2022/01/10/06/qingdan/", 680, "print" },
            { "article-two-sheets-A4", "arabic/2026/03/02/02/figures/", 680, "print" },
            { "article-smaller-A4", "states/2026/03/02/10/spread/", 680, "print" },
            { "spread-A3", "2022/01/10/04-05/", 1039, "print" },
            { "spread-with-article-A3", "states/2026/03/02/10-11/", 1039, "print" },
        };

    [Theory]
    [MemberData(nameof(States))]
    [MemberData(nameof(Facsimiles))]
    [MemberData(nameof(Paper))]
    public async Task A_page_looks_like_its_screenshot(string name, string path, int width, string state)
    {
        await using var tab = await reader.Load(
            path,
            width,
            script: state != "noscript",
            scheme: state == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            forced: state == "forced" ? ForcedColors.Active : ForcedColors.None
        );
        var page = tab.Page;
        if (state is "largest" or "sans")
            await Choose(page, state == "sans" ? "face" : "size", state);
        if (state is "print")
            await page.EmulateMediaAsync(new() { Media = Media.Print });
        var opener = state.Split(' ') is ["open", var selector] ? selector : null;
        if (opener is not null)
        {
            await page.Locator(opener).ClickAsync();
            await Assertions.Expect(page.Locator(".panel:popover-open")).ToBeVisibleAsync();
        }
        await Reader.LoadPhotos(page);
        await page.WaitForFunctionAsync("() => document.querySelector('.hits')?.ariaBusy !== 'true'");
        var isWindow = opener is not null || path.Contains("-large", StringComparison.Ordinal);
        var (received, difference) = await Take(page, name, fullPage: !isWindow);
        using (received)
            Judge(name, received, difference);
    }

    // Chromium may draw part of a long page a frame late: a screenshot that differs is taken again.
    private static async Task<(Image Received, string? Difference)> Take(IPage page, string name, bool fullPage)
    {
        var options = new PageScreenshotOptions
        {
            FullPage = fullPage,
            Animations = ScreenshotAnimations.Disabled,
            Type = ScreenshotType.Jpeg,
            Quality = 100,
        };
        for (var left = 4; ; left--)
        {
            var received = Shrink(await page.ScreenshotAsync(options));
            var difference = Difference(Verified(name), received);
            if (left == 0 || difference is null)
                return (received, difference);
            received.Dispose();
        }
    }

    // The reader's choice is discarded with the test.
    private static async Task Choose(IPage page, string setting, string value)
    {
        await page.EvaluateAsync(
            "([setting, value]) => localStorage.reading = JSON.stringify({ [setting]: value })",
            new[] { setting, value }
        );
        await page.ReloadAsync();
        await page.EvaluateAsync("() => localStorage.clear()");
    }

    private static void Judge(string name, Image received, string? difference)
    {
        var verified = Verified(name);
        var rejected = Path.Combine(Folder, name + ".received.webp");
        Directory.CreateDirectory(Folder);
        File.Delete(rejected);
        // An unchanged screenshot keeps its bytes.
        if (difference is null)
            return;
        if (Repository.Accepts)
        {
            received.Webpsave(verified, q: 72, effort: 6);
            return;
        }
        received.Webpsave(rejected, q: 72, effort: 4);
        Assert.Fail($"{difference}: compare {verified} with {rejected}, and if that is right, run again with ACCEPT=1");
    }

    private static string Verified(string name) => Path.Combine(Folder, name + ".webp");

    private static string? Difference(string verified, Image received)
    {
        if (!File.Exists(verified))
            return "there is no screenshot yet";
        using var before = Image.NewFromFile(verified);
        if (before.Width != received.Width || Math.Abs(before.Height - received.Height) > 2)
            return $"it was {before.Width} by {before.Height}, and is {received.Width} by {received.Height}";
        var height = Math.Min(before.Height, received.Height);
        using var a = Grey(before, height);
        using var b = Grey(received, height);
        using var changed = (a - b).Abs() > Noise;
        var share = changed.Avg() / 255;
        return share > Share ? $"{share:P2} of it looks different" : null;
    }

    // Blurred, so that compression and antialiasing do not count.
    private static Image Grey(Image image, int height) =>
        image.Crop(0, 0, image.Width, height).Colourspace(Enums.Interpretation.Bw)[0].Gaussblur(1.2);

    private static Image Shrink(byte[] screenshot)
    {
        using var full = Image.NewFromBuffer(screenshot);
        return full.Resize(Scale).CopyMemory();
    }
}
