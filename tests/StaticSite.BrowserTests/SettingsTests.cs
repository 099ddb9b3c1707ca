using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>阅读设置 (text size, typeface, light or dark), the calendar, and the tools of an article.</summary>
public sealed class SettingsTests(Reader reader)
{
    private const string Page05 = "2022/01/10/05/";

    [Fact]
    public async Task Without_script_settings_apply_to_the_page()
    {
        await using var window = await reader.Open(390, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Root + Page05);
        var before = await TextSize(page);
        await page.Locator(".tool").ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "特大", Exact = true }).CheckAsync();
        Assert.Equal(before * 1.5, await TextSize(page), .1);
        await page.GetByRole(AriaRole.Radio, new() { Name = "深色", Exact = true }).CheckAsync();
        Assert.Equal("rgb(21, 20, 18)", await Style(page, "body", "backgroundColor"));
        await page.GetByRole(AriaRole.Radio, new() { Name = "黑体", Exact = true }).CheckAsync();
        Assert.DoesNotContain("Serif", await Style(page, ".prose", "fontFamily"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_script_settings_are_stored_and_apply_before_the_first_paint()
    {
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Root + Page05);
        var before = await TextSize(page);
        await page.Locator(".tool").ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "大", Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "深色", Exact = true }).CheckAsync();
        Assert.Empty(await window.CookiesAsync());

        // The first paint already has the reader's settings.
        await page.AddInitScriptAsync(
            """
            new PerformanceObserver(() => {
              const background = getComputedStyle(document.body).backgroundColor;
              globalThis.painted ??= background + ' ' + getComputedStyle(document.documentElement).fontSize;
            }).observe({ type: 'paint', buffered: true });
            """
        );
        await page.GotoAsync(reader.Root);
        await page.WaitForFunctionAsync("() => globalThis.painted");
        Assert.Equal("rgb(21, 20, 18) 19.2px", await page.EvaluateAsync<string>("() => painted"));
        Assert.Equal("rgb(21, 20, 18)", await page.Locator("meta[name='theme-color']").GetAttributeAsync("content"));

        await page.Locator(".tool").ClickAsync();
        await Assertions.Expect(page.Locator("[value=large]")).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "标准", Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "自动", Exact = true }).CheckAsync();
        await page.GotoAsync(reader.Root + Page05);
        Assert.Equal(before, await TextSize(page), .1);
        Assert.Equal("rgb(250, 247, 240)", await Style(page, "body", "backgroundColor"));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("{\"size\":{\"a\":1},\"theme\":\"\\\"]<x>\"}")]
    public async Task Invalid_stored_settings_are_harmless(string kept)
    {
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        var complaints = new List<string>();
        page.PageError += (_, error) => complaints.Add(error);
        await page.AddInitScriptAsync($"localStorage.setItem('reading', {System.Text.Json.JsonSerializer.Serialize(kept)})");
        await page.GotoAsync(reader.Root + Page05);
        Assert.Equal("rgb(250, 247, 240)", await Style(page, "body", "backgroundColor"));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_calendar_opens_in_place_at_the_issue_and_Escape_returns_to_the_link()
    {
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Root + Page05);
        var link = page.GetByRole(AriaRole.Link, new() { Name = "选择日期" });
        await link.ClickAsync();
        var today = page.Locator(".calendar [aria-current=date]");
        await Assertions.Expect(today).ToBeFocusedAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + Page05);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".calendar")).ToBeHiddenAsync();
        await Assertions.Expect(link).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".calendar").GetByRole(AriaRole.Link, new() { Name = "晚报" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + "2022/01/07-evening/");
    }

    [Fact]
    public async Task If_the_archive_cannot_be_fetched_the_link_leads_there()
    {
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Root + Page05);
        await page.RouteAsync(
            "**/archive/2022/",
            route => route.Request.ResourceType == "fetch" ? route.AbortAsync() : route.ContinueAsync()
        );
        await page.GetByRole(AriaRole.Link, new() { Name = "选择日期" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + "archive/2022/#m01");
    }

    [Fact]
    public async Task An_article_can_be_printed_and_shared_but_not_an_obituary()
    {
        await using var window = await reader.Open();
        await window.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await window.NewPageAsync();
        await page.AddInitScriptAsync(
            "window.print = () => document.title = 'printed'; Object.defineProperty(navigator, 'share', { value: undefined })"
        );
        await page.GotoAsync(reader.Root + Page05 + "qingqi-fenjin/");
        await page.GetByRole(AriaRole.Button, new() { Name = "打印" }).ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("printed");
        await page.GetByRole(AriaRole.Button, new() { Name = "分享" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "已复制链接" })).ToBeVisibleAsync();
        Assert.Equal(page.Url, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await page.GotoAsync(reader.Find("states/2026/03/02/09/obituary/"));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "打印" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "分享" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_article_is_read_aloud_from_its_headline_to_its_end()
    {
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        await page.AddInitScriptAsync(
            """
            globalThis.said = [];
            const voice = {
              speaking: false,
              getVoices: () => [{ lang: 'zh-CN' }],
              addEventListener: () => {},
              speak: words => { voice.speaking = true; said.push(words); },
              cancel: () => voice.speaking = false
            };
            Object.defineProperty(globalThis, 'speechSynthesis', { value: voice });
            globalThis.SpeechSynthesisUtterance = function (text) { this.text = text; };
            """
        );
        await page.GotoAsync(reader.Root + Page05 + "qingqi-fenjin/");
        await page.GetByRole(AriaRole.Button, new() { Name = "朗读全文" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "停止朗读" })).ToBeVisibleAsync();
        var said = await page.EvaluateAsync<string[]>("() => said.map(words => words.text)");
        Assert.Contains("擎旗奋进", said[0], StringComparison.Ordinal);
        Assert.StartsWith("2022年，滨州公安将继续", said[^1], StringComparison.Ordinal);
        Assert.Equal(said.Length, said.Distinct().Count());
        await page.GetByRole(AriaRole.Button, new() { Name = "停止朗读" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "朗读全文" })).ToBeVisibleAsync();
    }

    private static Task<double> TextSize(IPage page) =>
        page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.querySelector('.prose')).fontSize)");

    private static Task<string> Style(IPage page, string selector, string property) =>
        page.EvaluateAsync<string>(
            "([selector, property]) => getComputedStyle(document.querySelector(selector))[property]",
            new[] { selector, property }
        );
}
