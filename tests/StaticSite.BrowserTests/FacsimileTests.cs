using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>The view 版面图, as readers use it.</summary>
public sealed class FacsimileTests(Reader reader)
{
    private const string View = "2022/01/10/07/facsimile/";

    [Theory]
    [InlineData(390, true)]
    [InlineData(1440, false)]
    public async Task Tab_reaches_every_article_in_reading_order_and_Enter_opens_it(int width, bool script)
    {
        await using var tab = await reader.Load(View, width, script: script);
        var page = tab.Page;
        var links = page.Locator(".spots a");
        var count = await links.CountAsync();
        Assert.Equal(4, count);
        var names = await page.Locator(".neighbours a").AllTextContentsAsync();
        Assert.Equal(names, await links.AllTextContentsAsync());
        await links.First.FocusAsync();
        for (var i = 0; i < count; i++)
        {
            await Assertions.Expect(links.Nth(i)).ToBeFocusedAsync();
            await Assertions.Expect(links.Nth(i)).ToBeInViewportAsync();
            await page.Keyboard.PressAsync("Tab");
        }
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + "2022/01/10/07/xiangmu/");
    }

    [Fact]
    public async Task A_place_on_the_page_and_its_entry_in_the_list_mark_each_other()
    {
        await using var tab = await reader.Load(View, 1440, script: false);
        var page = tab.Page;
        var polygon = page.Locator("[data-n='2'] polygon").First;
        await page.Locator(".neighbours [data-n='2'] a").HoverAsync();
        await Assertions.Expect(polygon).Not.ToHaveCSSAsync("stroke", "rgba(0, 0, 0, 0)");
        await polygon.HoverAsync();
        await Assertions.Expect(page.Locator(".neighbours [data-n='2'] a")).Not.ToHaveCSSAsync("box-shadow", "none");
        await Assertions.Expect(page.Locator("[data-n='1'] polygon").First).ToHaveCSSAsync("stroke", "rgba(0, 0, 0, 0)");
        // Its headline is shown next to it.
        await Assertions.Expect(page.Locator("[data-n='2'] span")).ToHaveCSSAsync("clip-path", "none");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_a_phone_a_tap_opens_the_article_and_the_way_back_leads_to_the_same_spot(bool script)
    {
        await using var tab = await reader.Load(View, 390, script: script);
        var page = tab.Page;
        await page.Locator("[data-n='4'] polygon").First.ScrollIntoViewIfNeededAsync();
        var before = await page.EvaluateAsync<double>("() => scrollY");
        await page.Locator("[data-n='4'] polygon").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + "2022/01/10/07/xiangmu/");
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + View);
        await page.WaitForFunctionAsync("before => Math.abs(scrollY - before) < 2", before);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task The_image_lies_within_the_window_and_the_places_on_the_image(int width)
    {
        await using var tab = await reader.Load(View, width);
        var page = tab.Page;
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        // A rectangle of the second article: [.037, .430, .296, .442].
        var off = await page.EvaluateAsync<double>(
            """
            () => {
              const plate = document.querySelector('.plate img').getBoundingClientRect();
              const box = document.querySelector('[data-n="2"] polygon').getBoundingClientRect();
              return Math.max(Math.abs((box.left - plate.left) / plate.width - .037), Math.abs((box.top - plate.top) / plate.height - .430),
                Math.abs(box.width / plate.width - .296), Math.abs(box.height / plate.height - .442));
            }
            """
        );
        Assert.InRange(off, 0, .01);
    }

    [Fact]
    public async Task The_page_leads_to_the_view_and_back()
    {
        await using var tab = await reader.Load("2022/01/10/07/", 390);
        var page = tab.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "版面图", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + View);
        await page.GetByRole(AriaRole.Link, new() { Name = "版面", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + "2022/01/10/07/");
    }
}
