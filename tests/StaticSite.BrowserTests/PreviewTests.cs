using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace StaticSite.BrowserTests;

/// <summary>An open page of the preview follows edits without a reload and shows errors.</summary>
public sealed class PreviewTests(Reader reader) : IDisposable
{
    private const string Page = "2022/01/10/01/changwen/";

    private readonly Workspace _workspace = new();

    [Fact]
    public async Task An_edit_appears_in_place_and_the_scroll_position_stays()
    {
        await using var window = await reader.Open(width: 390);
        var page = await Open(window, Page);
        await page.EvaluateAsync("scrollTo(0, 2000)");
        _workspace.Write(Workspace.Article, _workspace.Read(Workspace.Article).Replace("第5段", "新写的第5段"));
        await Expect(page.Locator("article")).ToContainTextAsync("新写的第5段");
        _workspace.Write(Workspace.Article, _workspace.Read(Workspace.Article).Replace("第2段", "## 小标题\n\n多出来的一段。\n\n第2段"));
        await Expect(page.Locator("article h2")).ToContainTextAsync("小标题");
        await Expect(page.Locator("article")).ToContainTextAsync("新写的第5段");
        Assert.True(await page.EvaluateAsync<double>("scrollY") >= 2000);
        await AssertNeverReloaded(page);
        await Expect(Overlay(page)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_region_follows_its_edits()
    {
        using (var image = NetVips.Image.Black(1300, 1800))
            image.WriteToFile(_workspace.At("input/2022/01-10/02/facsimile.png"));
        const string File = "2022/01-10/02/01-er.md";
        _workspace.Write(File, "---\ntitle: 二版\nregions: [ { page: 02, rect: [0, 0, .5, .5] } ]\n---\n正文。\n");
        await using var window = await reader.Open();
        var page = await Open(window, "2022/01/10/02/facsimile/");
        await Expect(page.Locator(".spots polygon")).ToHaveAttributeAsync("points", "0 0 5000 0 5000 5000 0 5000");
        _workspace.Write(File, _workspace.Read(File).Replace("[0, 0, .5, .5]", "[0, .25, .5, .5]"));
        await Expect(page.Locator(".spots polygon")).ToHaveAttributeAsync("points", "0 2500 5000 2500 5000 7500 0 7500");
        _workspace.Write("2022/01-10/02/page.yaml", "facsimile: auto\n");
        await Expect(page.Locator(".spots polygon")).Not.ToHaveAttributeAsync("points", "0 2500 5000 2500 5000 7500 0 7500");
        await AssertNeverReloaded(page);
    }

    [Fact]
    public async Task Settings_and_open_panels_stay()
    {
        await using var window = await reader.Open();
        var page = await Open(window, Page);
        await page.EvaluateAsync(
            """
            document.querySelector('[name=size][value=largest], [name=size]:last-of-type').click();
            document.querySelector('[popover]').showPopover();
            """
        );
        var size = await page.EvaluateAsync<string>("document.documentElement.dataset.size");
        _workspace.Write(Workspace.Article, _workspace.Read(Workspace.Article).Replace("title: 长文", "title: 换了标题的长文"));
        await Expect(page.Locator("h1")).ToContainTextAsync("换了标题的长文");
        await Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("换了标题的长文"));
        Assert.Equal(size, await page.EvaluateAsync<string>("document.documentElement.dataset.size"));
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('[popover]').matches(':popover-open')"));
        await AssertNeverReloaded(page);
    }

    [Fact]
    public async Task An_error_appears_over_the_last_good_page_and_goes_when_it_is_fixed()
    {
        await using var window = await reader.Open();
        var page = await Open(window, Page);
        var good = _workspace.Read(Workspace.Article);
        _workspace.Write(Workspace.Article, good.Replace("title: 长文\n---\n", "title: 长文\n"));
        await Expect(Overlay(page)).ToContainTextAsync("1 个错误");
        await Expect(Overlay(page)).ToContainTextAsync($"{Path.GetFileName(_workspace.At("input"))}/{Workspace.Article}:1:1");
        await Expect(Overlay(page).Locator("pre")).ToHaveTextAsync("1 | ---");
        await Expect(Overlay(page)).ToContainTextAsync("ED014");
        await Expect(page.Locator("article")).ToContainTextAsync("第60段");
        await AssertAccessible(page);
        // The other pages are still there, and so is this one for a reader who opens it now.
        Assert.Equal(200, (await page.APIRequest.GetAsync(_workspace.Address + "2022/01/10/02/")).Status);
        Assert.Contains("第60段", await (await page.APIRequest.GetAsync(_workspace.Address + Page)).TextAsync(), StringComparison.Ordinal);
        _workspace.Write(Workspace.Article, good);
        await Expect(Overlay(page)).ToBeHiddenAsync();
        await AssertNeverReloaded(page);
    }

    [Fact]
    public async Task An_error_that_leaves_the_page_intact_does_not_block_updates()
    {
        await using var window = await reader.Open();
        var page = await Open(window, Page);
        _workspace.Write(
            Workspace.Article,
            _workspace
                .Read(Workspace.Article)
                .Replace("title: 长文", "title: 长文\nsubtitel: 副题")
                .Replace("第1段", "![图说](later.jpg)\n\n改过的第1段")
        );
        await Expect(Overlay(page)).ToContainTextAsync("2 个错误");
        await Expect(Overlay(page).Locator("mark").First).ToHaveTextAsync("subtitel");
        await Expect(page.Locator("article")).ToContainTextAsync("改过的第1段");
        await AssertNeverReloaded(page);
    }

    [Fact]
    public async Task Errors_elsewhere_are_shown_too()
    {
        await using var window = await reader.Open();
        var page = await Open(window, Page);
        _workspace.Write("newspaper.yaml", "title: 试报\nurl: https://paper.example\nlanguge: zh\n");
        await Expect(Overlay(page).Locator("mark")).ToHaveTextAsync("languge");
        await Expect(page.Locator("article")).ToContainTextAsync("第60段");
        _workspace.Write("newspaper.yaml", "title: 改名报\nurl: https://paper.example\n");
        await Expect(Overlay(page)).ToBeHiddenAsync();
        await Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("改名报"));
        await AssertNeverReloaded(page);
    }

    [Fact]
    public async Task A_style_change_appears_without_a_reload()
    {
        await using var window = await reader.Open();
        var page = await Open(window, Page);
        await page.EvaluateAsync("scrollTo(0, 500)");
        _workspace.WriteTheme("assets/css/article/9-own.css", "h1 { color: rgb(1, 2, 3) !important; }\n");
        await Expect(page.Locator("h1")).ToHaveCSSAsync("color", "rgb(1, 2, 3)");
        _workspace.WriteTheme("assets/css/article/9-own.css", "h1 { color: rgb(4, 5, 6) !important; }\n");
        await Expect(page.Locator("h1")).ToHaveCSSAsync("color", "rgb(4, 5, 6)");
        Assert.Equal(500, await page.EvaluateAsync<double>("scrollY"));
        await AssertNeverReloaded(page);
    }

    [Fact]
    public async Task A_theme_error_is_shown_and_the_page_stays()
    {
        await using var window = await reader.Open();
        var page = await Open(window, Page);
        _workspace.WriteTheme("partials/ending.html", "{{ article.nothing }}\n");
        await Expect(Overlay(page)).ToContainTextAsync("ED060");
        await Expect(page.Locator("article")).ToContainTextAsync("第60段");
        _workspace.WriteTheme("partials/ending.html", "<p>结尾</p>\n");
        await Expect(Overlay(page)).ToBeHiddenAsync();
        await Expect(page.Locator("article")).ToContainTextAsync("结尾");
    }

    [Fact]
    public async Task Unpublished_articles_are_shown_and_marked()
    {
        _workspace.Write("2022/01-10/01/02-duanwen.md", "---\ntitle: 短文\nstatus: draft\n---\n正文。\n");
        _workspace.Write("2022/01-10/02/01-er.md", "---\ntitle: 二版\npublished: 2022-02-01T06:00\n---\n正文。\n");
        await using var window = await reader.Open();
        var page = await Open(window, "2022/01/10/");
        await Expect(page.Locator("main a[data-preview]")).ToHaveCountAsync(2);
        await Expect(page.Locator("main a[data-preview=草稿]")).ToHaveTextAsync("短文");
        await Expect(page.Locator("main a[data-preview='2022-02-01 06:00 刊出']")).ToHaveTextAsync("二版");
        await Expect(Overlay(page)).ToContainTextAsync("2 篇稿件暂不刊出");
        await page.Locator("main a[data-preview=草稿]").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("短文");
        await Expect(Overlay(page)).ToContainTextAsync("草稿");
        _workspace.Write("2022/01-10/01/02-duanwen.md", "---\ntitle: 短文\n---\n正文。\n");
        await Expect(Overlay(page)).Not.ToContainTextAsync("草稿");
    }

    [Fact]
    public async Task The_page_follows_bulk_edits_a_branch_switch_and_a_renamed_folder()
    {
        await using var window = await reader.Open();
        var page = await Open(window, "2022/01/10/01/");
        for (var i = 0; i < 10; i++)
            _workspace.Write($"2022/01-10/01/{i + 10}-gao{i}.md", $"---\ntitle: 新稿{i}号\n---\n正文。\n");
        foreach (var i in Enumerable.Range(0, 10))
            await Expect(page.Locator("main")).ToContainTextAsync($"新稿{i}号");
        // Like switching branches: everything is deleted and written again with different text.
        var files = Directory.GetFiles(_workspace.At("input"), "*.md", SearchOption.AllDirectories);
        var texts = files.ToDictionary(file => file, File.ReadAllText);
        foreach (var file in files)
            File.Delete(file);
        foreach (var (file, text) in texts)
            await File.WriteAllTextAsync(file, text.Replace("title: ", "title: 另一分支"), TestContext.Current.CancellationToken);
        await Expect(page.Locator("main")).ToContainTextAsync("另一分支新稿9号");
        Directory.Move(_workspace.At("input/2022/01-10"), _workspace.At("input/2022/01-11"));
        await Expect(Overlay(page)).ToContainTextAsync("这一页已经不在了");
        await Expect(page.Locator("main")).ToContainTextAsync("另一分支新稿9号");
        Assert.Equal(200, (await page.APIRequest.GetAsync(_workspace.Address + "2022/01/11/01/")).Status);
        Directory.Move(_workspace.At("input/2022/01-11"), _workspace.At("input/2022/01-10"));
        await Expect(Overlay(page)).ToBeHiddenAsync();
        await AssertNeverReloaded(page);
    }

    public void Dispose()
    {
        Assert.Equal("", _workspace.Faults);
        _workspace.Dispose();
    }

    private async Task<IPage> Open(IBrowserContext window, string path)
    {
        window.SetDefaultTimeout(30_000);
        SetDefaultExpectTimeout(30_000);
        var page = await window.NewPageAsync();
        await page.GotoAsync(_workspace.Address + path);
        await page.EvaluateAsync("window.isTheSame = true");
        return page;
    }

    private static ILocator Overlay(IPage page) => page.Locator("preview-desk section");

    private static async Task AssertNeverReloaded(IPage page) => Assert.True(await page.EvaluateAsync<bool>("window.isTheSame === true"));

    private static async Task AssertAccessible(IPage page)
    {
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
    }
}
