using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>axe finds nothing against WCAG 2.2 AA and its best practices.</summary>
public sealed class AccessibilityTests(Reader reader)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // The result stays in the browser but for what is wrong: all of it is megabytes.
    private const string Run = """
        async () => {
          const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const result = await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
          if (result.passes.length < 20) return ['axe has looked at nothing'];
          return result.violations.flatMap(({ id, help, nodes }) => nodes.map(node => `${id} at ${node.target}: ${help}\n  ${node.html}`));
        }
        """;

    [Theory]
    [InlineData("", "home")]
    [InlineData("2022/01/10/", "issue")]
    [InlineData("2022/01/10/05/", "page")]
    [InlineData("2022/01/10/05/text/", "text")]
    [InlineData("2022/01/10/04-05/", "spread")]
    [InlineData("2022/01/10/01/full/", "full")]
    [InlineData("2022/01/10/05/qingqi-fenjin/", "article")]
    [InlineData("2022/01/10/03/zhushi/", "article")]
    [InlineData("2022/01/10/05/qingqi-fenjin/#05-qingqi-fenjin-photo-2-large", "article")]
    [InlineData("about/", "standing")]
    [InlineData("404.html", "404")]
    [InlineData("2022/01/10/02/", "page")]
    [InlineData("2022/01/10/B01/", "page")]
    [InlineData("2022/01/10/B01/text/", "text")]
    [InlineData("2022/01/10/02/shengyin/", "article")]
    [InlineData("2022/01/10/01/yi-qi-baozhi/", "article")]
    [InlineData("2022/01/07/02/wangye-daima/", "withdrawn")]
    [InlineData("archive/2022/", "archive")]
    [InlineData("corrections/", "corrections")]
    [InlineData("english/", "standing")]
    public async Task A_page_has_no_violations_on_phone_and_desk_by_day_and_night(string path, string kind)
    {
        var violations = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            foreach (var width in new[] { 390, 1440 })
            {
                await using var window = await reader.Open(width, scheme: scheme);
                var page = await window.NewPageAsync();
                await page.GotoAsync(reader.Root + path);
                Assert.Equal(kind, await page.Locator("body").GetAttributeAsync("data-kind"));
                await page.EvaluateAsync(Axe);
                violations.AddRange((await page.EvaluateAsync<string[]>(Run)).Select(violation => $"{scheme} {width}: {violation}"));
            }
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }
}
