using Microsoft.Playwright;
using NetVips;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>
/// Masthead and version selector, measured: nothing overlaps or overflows, at any width, in any text size and without script.
/// </summary>
public sealed class SelectorTests(Reader reader)
{
    private static readonly (int Width, string Size)[] Windows =
    [
        (320, ""),
        (390, ""),
        (600, ""),
        (768, ""),
        (899, ""),
        (1100, ""),
        (1199, ""),
        (1440, ""),
        (1920, ""),
        (390, "small"),
        (320, "largest"),
        (768, "largest"),
        (1440, "largest"),
    ];

    // The faults of the page in its current state. Tabs of a bar may be scrolled out under the current one, which stays visible.
    private const string Faults = """
        () => {
          const box = element => element.getBoundingClientRect();
          const name = element => element.className + ' ' + element.textContent.trim().slice(0, 12);
          const shown = selector => [...document.querySelectorAll(selector)]
              .filter(element => element.checkVisibility() && !element.closest('.panel') && getComputedStyle(element).clipPath === 'none');
          const parts = shown('.ear > span, .nameplate a, .groups, .bar ol, .step, .switch a, .here, .tool'), faults = [];
          parts.forEach((a, i) => parts.slice(i + 1).forEach(b => {
            const p = box(a), q = box(b);
            const width = Math.min(p.right, q.right) - Math.max(p.left, q.left);
            const height = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
            const isNameplate = element => element.matches('.nameplate a, .ear > span');
            if (width > 1 && height > 1 && !(isNameplate(a) && isNameplate(b))) faults.push(`${name(a)} overlaps ${name(b)}`);
          }));
          // Editions that have no room in their row are scrolled to.
          const scrolls = row => row?.scrollWidth > row?.clientWidth;
          for (const part of parts)
            if ((box(part).left < 0 || box(part).right > innerWidth) && !scrolls(part.closest('.editions')))
              faults.push(`${name(part)} leaves the window`);
          const tool = box(document.querySelector('.tool'));
          if (!shown('.switch a').some(link => Math.abs(box(link).top - tool.top) < 5)) faults.push('the settings are alone in a row');
          for (const line of shown('.ear > span')) {
            const range = document.createRange();
            range.selectNodeContents(line);
            const parts = [...range.getClientRects()].filter(part => part.width);
            const middles = parts.map(part => (part.top + part.bottom) / 2).sort((a, b) => a - b);
            const half = parseFloat(getComputedStyle(line).fontSize) / 2;
            const lines = middles.filter((middle, i) => !i || middle - middles[i - 1] > half).length;
            if (lines > (innerWidth < 768 ? 2 : 1)) faults.push(`${name(line)} takes ${lines} lines`);
          }
          const bar = document.querySelector('.bar ol'), rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
          if (bar.clientWidth >= 45 * rem && bar.scrollWidth > bar.clientWidth + 1) faults.push('a tab is out of sight');
          if (scrollY) faults.push('the page begins scrolled');
          return faults;
        }
        """;

    [Theory]
    [InlineData("2022/01/10/05/")]
    [InlineData("2022/01/10/05/qingqi-fenjin/")]
    [InlineData("archive/2022/")]
    [InlineData("states/2026/03/02/09/")]
    [InlineData("groups/2026/03/02/A08/")]
    [InlineData("groups/2026/03/01/A07/")]
    [InlineData("groups/2026/03/02-evening/A02/")]
    [InlineData("english/2026/03/02/01/")]
    [InlineData("english/2026/03/02/04-05/")]
    [InlineData("arabic/2026/03/02/01/")]
    public async Task Nothing_overlaps_or_overflows(string path)
    {
        await using var tab = await reader.Load(path);
        var page = tab.Page;
        var faults = new List<string>();
        foreach (var (width, size) in Windows)
        {
            await page.EvaluateAsync("size => document.documentElement.dataset.size = size", size);
            await page.SetViewportSizeAsync(width, 900);
            faults.AddRange((await page.EvaluateAsync<string[]>(Faults)).Select(fault => $"{width} {size}: {fault}"));
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("2022/01/10/B01/")]
    [InlineData("groups/2026/03/02/A08/")]
    [InlineData("arabic/2026/03/02/05/")]
    public async Task On_a_phone_the_current_tab_is_visible_without_script_however_far_the_bar_is_scrolled(string path)
    {
        await using var tab = await reader.Load(path, 390, script: false);
        var page = tab.Page;
        foreach (var place in new[] { "", "bar.scrollLeft = 0", "bar.scrollLeft = 9999", "bar.scrollLeft = -9999" })
            Assert.True(
                await page.EvaluateAsync<bool>(
                    $$"""
                    () => {
                      const bar = document.querySelector('.bar ol');
                      {{place}};
                      const tab = bar.querySelector('[aria-current]').getBoundingClientRect(), sight = bar.getBoundingClientRect();
                      return tab.left >= sight.left - 1 && tab.right <= sight.right + 1;
                    }
                    """
                ),
                place
            );
    }

    // On a phone of 320 by 640, the masthead takes at most a third of the first screen.
    [Theory]
    [InlineData(390, "", 3)]
    [InlineData(320, "", 2)]
    [InlineData(320, "largest", 2)]
    public async Task On_a_phone_several_tabs_are_visible_and_the_page_begins_in_the_first_third(int width, string size, int tabs)
    {
        await using var window = await reader.Open(width);
        await window.AddInitScriptAsync($"localStorage.reading = '{{\"size\":\"{size}\"}}'");
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Find("2022/01/10/05/"));
        Assert.InRange(
            await page.EvaluateAsync<double>("() => document.querySelector('.selector').getBoundingClientRect().bottom"),
            1,
            640 / 3.0
        );
        Assert.InRange(
            await page.EvaluateAsync<double>(
                """
                () => {
                  const bar = document.querySelector('.bar ol').getBoundingClientRect();
                  return [...document.querySelectorAll('.bar li')].reduce((sum, tab) => {
                    const box = tab.getBoundingClientRect();
                    return sum + Math.max(0, Math.min(box.right, bar.right) - Math.max(box.left, bar.left)) / box.width;
                  }, 0);
                }
                """
            ),
            tabs,
            9
        );
    }

    [Theory]
    [InlineData("2022/01/10/05/")]
    [InlineData("groups/2026/03/02-evening/A02/")]
    [InlineData("english/2026/03/02/01/")]
    [InlineData("arabic/2026/03/02/01/")]
    public async Task Panels_keep_the_margin_and_contain_their_content(string path)
    {
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Find(path));
        var faults = new List<string>();
        foreach (var (width, size) in new[] { (390, ""), (820, ""), (1150, ""), (1440, "largest"), (320, "largest") })
        foreach (var opener in new[] { ".tool", ".back-issues" })
        {
            await page.EvaluateAsync("size => document.documentElement.dataset.size = size", size);
            await page.SetViewportSizeAsync(width, 900);
            await page.Locator(opener).ClickAsync();
            await Assertions.Expect(page.Locator(".panel:popover-open")).ToBeVisibleAsync();
            faults.AddRange(
                (
                    await page.EvaluateAsync<string[]>(
                        """
                        () => {
                          const panel = document.querySelector('.panel:popover-open'), box = panel.getBoundingClientRect();
                          return [
                            ...box.left < 8 || box.right > innerWidth - 8 ? [`from ${box.left} to ${box.right}`] : [],
                            ...[...panel.querySelectorAll('td, label, a')]
                                .filter(part => part.scrollWidth > part.clientWidth + 1 || part.getBoundingClientRect().right > box.right)
                                .map(part => part.textContent),
                          ];
                        }
                        """
                    )
                ).Select(fault => $"{opener} {width} {size}: {fault}")
            );
            await page.Keyboard.PressAsync("Escape");
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task The_calendar_shows_the_months_around_the_issue_and_the_other_years()
    {
        await using var window = await reader.Open(390);
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Find("states/2026/02/27/1/"));
        await page.Locator(".back-issues").ClickAsync();
        await Assertions.Expect(page.Locator(".calendar caption")).ToHaveTextAsync(["2026年3月", "2026年2月"]);
        await Assertions.Expect(page.Locator(".calendar [aria-current=date]")).ToBeInViewportAsync();
        await page.Locator(".calendar").GetByRole(AriaRole.Link, new() { Name = "2026年3月2日 示例报" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Find("states/2026/03/02/"));
        await page.GotoAsync(reader.Find("groups/2026/03/02/A01/"));
        await page.Locator(".back-issues").ClickAsync();
        await page.Locator(".calendar").GetByRole(AriaRole.Link, new() { Name = "2025年" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Find("groups/archive/2025/"));
    }

    [Fact]
    public async Task On_a_phone_the_calendar_leads_to_the_issues_before_and_after_and_to_the_latest()
    {
        await using var window = await reader.Open(390);
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Find("2022/01/07-evening/"));
        foreach (var (name, target) in ((string, string)[])[("上一期", "2022/01/07/"), ("下一期", "2022/01/07-evening/"), ("最新一期", "")])
        {
            await page.Locator(".back-issues").ClickAsync();
            await page.Locator(".calendar a", new() { HasText = name }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(reader.Find(target));
            await page.WaitForLoadStateAsync();
        }
    }

    [Theory]
    [InlineData("2022/01/10/05/")]
    [InlineData("english/2026/03/02/01/")]
    public async Task With_forced_colours_the_name_does_not_cut_the_rule_below_it(string path)
    {
        await using var tab = await reader.Load(path, 1024, forced: ForcedColors.Active);
        var page = tab.Page;
        var box = (await page.Locator(".masthead").BoundingBoxAsync())!;
        foreach (var line in new[] { 0, 4 })
        {
            using var rule = Image.NewFromBuffer(
                await page.ScreenshotAsync(
                    new()
                    {
                        Clip = new()
                        {
                            X = box.X,
                            Y = (float)Math.Round(box.Y + box.Height) + line,
                            Width = box.Width,
                            Height = 1,
                        },
                    }
                )
            );
            Assert.Equal(rule[0].Min(), rule[0].Max());
        }
    }
}
