using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>A reader navigates the site by its links alone.</summary>
public sealed class NavigationTests(Reader reader)
{
    // Over HTTP without JavaScript; on disk a line of script adds index.html to links.
    [Theory]
    [InlineData(Place.Root, 1280)]
    [InlineData(Place.Root, 390)]
    [InlineData(Place.Path, 1280)]
    [InlineData(Place.Path, 390)]
    [InlineData(Place.Disk, 1280)]
    [InlineData(Place.Disk, 390)]
    public async Task Links_lead_from_home_to_page_spread_article_next_page_and_earlier_issue(Place place, int width)
    {
        await using var tab = await reader.Load(
            reader.AddressOf(place) + (place == Place.Disk ? "index.html" : ""),
            width,
            script: place == Place.Disk
        );
        var page = tab.Page;
        var walk = new Walk(page, reader.AddressOf(place), place == Place.Disk);
        await walk.Click(Named("本期"), "2022/01/10/");
        await walk.Click(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "05 版 专版" }), "2022/01/10/05/");
        await walk.Click(Named("展开通版"), "2022/01/10/04-05/#p05");
        await walk.Click(Named("收缩通版"), "2022/01/10/05/");
        await walk.Click(Named("擎旗奋进 靠前担当"), "2022/01/10/05/qingqi-fenjin/");
        await walk.Click(page.Locator("a", new() { HasText = "返回版面" }), "2022/01/10/05/");
        await walk.Click(page.Locator("a[rel=next]"), "2022/01/10/06/");
        if (width < 768)
        {
            // On a phone, other days are reached through the calendar.
            await page.GotoAsync(page.Url.Replace("2022/01/10/06/", "archive/2022/", StringComparison.Ordinal));
            await walk.Click(
                page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "2022年1月7日 晚报" }),
                "2022/01/07-evening/"
            );
            return;
        }
        await walk.Click(page.Locator(".selector a", new() { HasText = "上一期" }), "2022/01/07-evening/");
        await walk.Click(page.Locator(".selector a", new() { HasText = "上一期" }), "2022/01/07/");

        ILocator Named(string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
    }

    [Theory]
    [InlineData("2022/01/10/03/biaodian/")]
    [InlineData("2022/01/10/03/#text")]
    public async Task A_link_to_a_heading_scrolls_to_it(string start)
    {
        await using var tab = await reader.Load(start, script: false);
        var page = tab.Page;

        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "提示", Exact = true }).ClickAsync();

        const string Heading = "轻重要有分寸，错误拦下，警告放行，提示只说一声";
        Assert.EndsWith($"2022/01/10/04/jiancha/#{Uri.EscapeDataString(Heading)}", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("h2:target")).ToHaveTextAsync(Heading);
        await Assertions.Expect(page.Locator("h2:target")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("2022/01/10/04/", "2022/01/10/04-05/#p04", "2022/01/10/04/")]
    [InlineData("2022/01/10/05/", "2022/01/10/04-05/#p05", "2022/01/10/05/")]
    [InlineData("2022/01/10/05/qingqi-fenjin/", "2022/01/10/04-05/#05-qingqi-fenjin", "2022/01/10/05/")]
    [InlineData("2022/01/10/01/", "2022/01/10/01/#full", "2022/01/10/01/#")]
    public async Task Collapse_returns_to_the_page_where_the_reader_expanded(string start, string expanded, string collapsed)
    {
        await using var tab = await reader.Load(start, script: false);
        var page = tab.Page;
        var walk = new Walk(page, reader.Root, false);
        await walk.Click(page.GetByRole(AriaRole.Link, new() { Name = "展开通版" }), expanded);
        Assert.Equal(["展开通版"], await Marked());
        await walk.Click(page.GetByRole(AriaRole.Link, new() { Name = "收缩通版" }), collapsed);
        Assert.Equal(["收缩通版"], await Marked());

        Task<string[]> Marked() =>
            page.Locator(".spreads a")
                .EvaluateAllAsync<string[]>(
                    "links => links.filter(link => getComputedStyle(link).fontWeight === '600').map(link => link.textContent)"
                );
    }

    [Fact]
    public async Task A_page_shows_its_text_and_its_full_width_in_place_and_names_the_view_for_screen_readers()
    {
        await using var tab = await reader.Load("2022/01/10/06/");
        var page = tab.Page;
        var jump = page.Locator(".read-on").First;
        await Assertions.Expect(jump).ToBeVisibleAsync();
        foreach (
            var (link, current) in new[]
            {
                ("文字", "文字"),
                ("展开通版", "展开通版"),
                ("收缩通版", "版面 收缩通版"),
                ("文字", "文字"),
                ("版面", "版面 收缩通版"),
            }
        )
        {
            await page.Locator(".place").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator(".place a[aria-current]")).ToHaveTextAsync(current.Split(' '));
            await Assertions.Expect(jump).ToBeVisibleAsync(new() { Visible = link != "文字" });
            await Assertions.Expect(page.Locator(".rest").First).ToBeVisibleAsync(new() { Visible = link == "文字" });
        }
    }

    [Fact]
    public async Task Old_addresses_and_later_parts_of_an_article_redirect_without_script()
    {
        await using var tab = await reader.Load("2022/01/07/02/wangzhi/", script: false);
        var page = tab.Page;
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + "2022/01/07/02/dizhi/");
        await page.GotoAsync(reader.Root + "2022/01/10/03/xiazhuan/");
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + "2022/01/10/02/xiazhuan/#03-xiazhuan");
    }

    [Fact]
    public async Task The_first_Tab_reaches_the_skip_link_which_leads_to_the_text()
    {
        await using var tab = await reader.Load("2022/01/10/05/", script: false);
        var page = tab.Page;
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("no-such-page/")]
    [InlineData("2022/01/10/05/no/such/article/")]
    public async Task The_404_page_links_home(string path)
    {
        await using var tab = await reader.Load(path, script: false);
        var page = tab.Page;
        Assert.Equal(404, tab.Answer!.Status);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "首页" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root);
    }
}
