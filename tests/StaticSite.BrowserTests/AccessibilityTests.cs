using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>axe reports no violations of WCAG 2.2 AA, of AAA contrast or of its best practices.</summary>
public sealed class AccessibilityTests(Reader reader)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // The full result stays in the browser, since it has megabytes; only the violations are returned.
    private const string Run = """
        async only => {
          const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];
          const runOnly = only.length ? { type: 'rule', values: only } : { type: 'tag', values };
          const result = await axe.run(document, { runOnly, resultTypes: ['violations'], preload: false });
          if (result.passes.length < (only.length ? 1 : 20)) return ['axe has checked nothing'];
          return result.violations.flatMap(({ id, help, nodes }) => nodes.map(node => `${id} at ${node.target}: ${help}\n  ${node.html}`));
        }
        """;

    private static readonly string[] EveryRule = [];

    // Dark mode changes only colours.
    private static readonly string[] RulesOfColour = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"];

    [Theory]
    [InlineData("", "home")]
    [InlineData("2022/01/10/", "issue")]
    [InlineData("2022/01/10/05/", "page")]
    [InlineData("2022/01/10/05/#text", "page")]
    [InlineData("2022/01/10/04-05/", "spread")]
    [InlineData("2022/01/10/01/#full", "page")]
    [InlineData("2022/01/10/05/qingqi-fenjin/", "article")]
    [InlineData("2022/01/10/03/zhushi/", "article")]
    [InlineData("2022/01/10/05/qingqi-fenjin/#05-qingqi-fenjin-photo-2-large", "article")]
    [InlineData("about/", "standing")]
    [InlineData("404.html", "404")]
    [InlineData("2022/01/10/02/", "page")]
    [InlineData("2022/01/10/B01/", "page")]
    [InlineData("2022/01/10/B01/#text", "page")]
    [InlineData("2022/01/10/02/shengyin/", "article")]
    [InlineData("2022/01/10/01/yi-qi-baozhi/", "article")]
    [InlineData("2022/01/07/02/wangye-daima/", "withdrawn")]
    [InlineData("archive/2022/", "archive")]
    [InlineData("corrections/", "corrections")]
    [InlineData("page-names/要闻/", "topic")]
    [InlineData("2022/01/10/01/banben/", "article")]
    [InlineData("2022/01/10/07/facsimile/", "facsimile")]
    [InlineData("search/", "search")]
    [InlineData("search/?q=反诈&kind=news", "search")]
    [InlineData("arabic/search/", "search")]
    [InlineData("./english/", "standing")]
    [InlineData("states/", "home")]
    [InlineData("states/2026/03/02/02/", "page")]
    [InlineData("states/2026/03/02/03/", "page")]
    [InlineData("states/2026/03/02/05/", "page")]
    [InlineData("states/2026/03/02/06/", "page")]
    [InlineData("states/2026/03/02/07/", "page")]
    [InlineData("states/2026/03/02/08/", "page")]
    [InlineData("states/2026/03/02/09/", "page")]
    [InlineData("states/2026/03/02/09/#text", "page")]
    [InlineData("states/2026/03/02/10-11/", "spread")]
    [InlineData("states/2026/03/02/09/obituary/", "article")]
    [InlineData("states/2026/03/02/09/ad/", "article")]
    [InlineData("states/2026/03/02/09/poem/", "article")]
    [InlineData("states/2026/03/02/09/photo/", "article")]
    [InlineData("states/2026/03/02/09/corrected/", "article")]
    [InlineData("states/2026/02/27/1/", "page")]
    [InlineData("groups/2026/03/02/A04/", "page")]
    [InlineData("groups/2026/03/02-evening/A02/", "page")]
    [InlineData("english/2026/03/02/01/", "page")]
    [InlineData("english/2026/03/02/04-05/", "spread")]
    [InlineData("arabic/2026/03/02/01/", "page")]
    public Task A_page_has_no_violations_at_any_width_in_light_and_dark(string path, string kind) => Check(path, kind);

    [Fact]
    public async Task Printed_pages_have_no_violations()
    {
        foreach (var view in (await reader.Printed).Views)
            await Check(view, "facsimile");
    }

    [Theory]
    [InlineData(".tool", "2022/01/10/05/", ColorScheme.Light)]
    [InlineData(".back-issues", "2022/01/10/05/", ColorScheme.Light)]
    [InlineData(".back-issues", "groups/2026/03/02-evening/A02/", ColorScheme.Light)]
    [InlineData(".back-issues", "groups/2026/03/02-evening/A02/", ColorScheme.Dark)]
    public async Task Open_panels_have_no_violations(string opener, string path, ColorScheme scheme)
    {
        await using var window = await reader.Open(390, scheme: scheme);
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Find(path));
        await page.Locator(opener).ClickAsync();
        await Assertions.Expect(page.Locator(".panel:popover-open")).ToBeVisibleAsync();
        await page.EvaluateAsync(Axe);
        Assert.Empty(await page.EvaluateAsync<string[]>(Run, EveryRule));
    }

    private async Task Check(string path, string kind)
    {
        var violations = new List<string>();
        await using var tab = await reader.Load(path);
        var page = tab.Page;
        Assert.Equal(kind, await page.Locator("body").GetAttributeAsync("data-kind"));
        await page.EvaluateAsync(Axe);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        foreach (var width in new[] { 320, 390, 820, 1440 })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, 900);
            violations.AddRange(
                (await page.EvaluateAsync<string[]>(Run, scheme == ColorScheme.Light ? EveryRule : RulesOfColour)).Select(violation =>
                    $"{scheme} {width}: {violation}"
                )
            );
        }
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }
}
