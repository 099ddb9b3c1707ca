using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>Each photo opens large where it stands, with and without script.</summary>
public sealed class LargePhotoTests(Reader reader)
{
    /// <summary>The photo that is shown large.</summary>
    internal const string Large = ".photo:has(> .enlarge:target)";

    private const string Article = "2022/01/10/05/qingqi-fenjin/";
    private const string Second = "#05-qingqi-fenjin-photo-2-large";

    [Theory]
    [InlineData(Place.Root, 1280)]
    [InlineData(Place.Root, 390)]
    [InlineData(Place.Disk, 390)]
    public async Task Every_photo_opens_large_without_script_and_links_to_its_neighbours_and_back(Place place, int width)
    {
        var index = place == Place.Disk ? "index.html" : "";
        await using var tab = await reader.Load(reader.AddressOf(place) + Article + index, width, script: false);
        var page = tab.Page;
        await Assertions.Expect(page.Locator(Large)).ToHaveCountAsync(0);
        var photos = await page.Locator(".enlarge").CountAsync();
        Assert.Equal(6, photos);
        for (var i = 1; i <= photos; i++)
        {
            var caption = await page.Locator(Figure(i) + " figcaption").TextContentAsync();
            var href = await page.Locator(Figure(i) + " .enlarge").GetAttributeAsync("href");
            await page.GotoAsync(reader.AddressOf(place) + Article + index + href);
            await ExpectLarge(page, i, photos, caption);
        }
        await page.Locator(Large).GetByRole(AriaRole.Link, new() { Name = "上一张" }).ClickAsync();
        await ExpectLarge(page, photos - 1, photos);
        await page.Locator(Large).GetByRole(AriaRole.Link, new() { Name = "下一张" }).ClickAsync();
        await ExpectLarge(page, photos, photos);
        await page.Locator(Large).GetByRole(AriaRole.Link, new() { Name = "关闭" }).ClickAsync();
        await Assertions.Expect(page.Locator(Large)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(Figure(photos))).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("2022/01/10/05/")]
    [InlineData("2022/01/10/04-05/")]
    [InlineData("2022/01/10/print/")]
    public async Task On_a_page_a_photo_opens_large_in_its_place_and_links_to_its_neighbours(string path)
    {
        await using var tab = await reader.Load(path, script: false);
        var page = tab.Page;
        await Assertions.Expect(page.Locator(Figure(2))).ToHaveCountAsync(1);
        await page.Locator(Figure(2) + " .enlarge").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + path + Second);
        await ExpectLarge(page, 2, 6);
        await page.Locator(Large).GetByRole(AriaRole.Link, new() { Name = "下一张" }).ClickAsync();
        await ExpectLarge(page, 3, 6);
        Assert.StartsWith(reader.Root + path + "#", page.Url, StringComparison.Ordinal);
    }

    // What a text in part shows of its photos has no neighbours; what is continued has them where it is whole.
    [Theory]
    [InlineData("2022/01/10/06/")]
    [InlineData("arabic/2026/03/02/02/")]
    public async Task Every_link_to_a_neighbour_leads_to_a_photo(string path)
    {
        await using var tab = await reader.Load(path, script: false);
        var page = tab.Page;
        var links = await page.Locator(".enlarge").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        foreach (var address in links)
        {
            await page.GotoAsync(address);
            foreach (var link in await page.Locator(Large).Locator(".back:visible, .on:visible").AllAsync())
            {
                var neighbour = await link.EvaluateAsync<string>("link => link.href");
                await page.GotoAsync(neighbour);
                await Assertions.Expect(page.Locator(Large)).ToHaveCountAsync(1);
                await page.GotoAsync(address);
            }
        }
    }

    [Fact]
    public async Task Without_script_the_whole_picture_is_a_link_away()
    {
        await using var tab = await reader.Load(Article + Second, script: false);
        var page = tab.Page;
        var widths = await page.Locator(Figure(2) + " source")
            .EvaluateAsync<int[]>("source => source.srcset.match(/\\d+(?=w)/g).map(Number)");
        await page.Locator(Large).GetByRole(AriaRole.Link, new() { Name = "原图" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"-{widths.Max()}\\.jpg$"));
    }

    [Theory]
    [InlineData("2022/01/10/05/qingqi-fenjin/", 1440, "beside")]
    [InlineData("2022/01/10/05/qingqi-fenjin/", 820, "below")]
    [InlineData("2022/01/10/05/qingqi-fenjin/", 390, "below")]
    [InlineData("arabic/2026/03/02/04/walk/", 1440, "beside")]
    [InlineData("arabic/2026/03/02/04/walk/", 390, "below")]
    public async Task The_caption_is_beside_the_photo_or_below_it(string path, int width, string place)
    {
        await using var tab = await reader.Load(path, width, script: false);
        var page = tab.Page;
        await page.Locator(".enlarge").First.ClickAsync();
        var found = await page.Locator(Large)
            .EvaluateAsync<string>(
                """
                photo => {
                  const [image, caption] = ['img', 'figcaption'].map(part => photo.querySelector(part).getBoundingClientRect());
                  const isBeside = document.dir === 'rtl' ? caption.right <= image.left : caption.left >= image.right;
                  return isBeside ? 'beside' : caption.top >= image.bottom ? 'below' : 'over';
                }
                """
            );
        Assert.Equal(place, found);
    }

    [Fact]
    public async Task With_script_Escape_closes_arrow_keys_turn_and_Back_skips_all_photos()
    {
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Root + "2022/01/10/05/");
        await page.GotoAsync(reader.Root + Article);
        await page.Locator(Figure(1) + " .enlarge").ClickAsync();
        await ExpectLarge(page, 1, 6);
        await page.Keyboard.PressAsync("ArrowRight");
        await ExpectLarge(page, 2, 6);
        await page.Locator(Large).GetByRole(AriaRole.Link, new() { Name = "下一张" }).ClickAsync();
        await ExpectLarge(page, 3, 6);
        await page.Keyboard.PressAsync("ArrowLeft");
        await ExpectLarge(page, 2, 6);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(Figure(2) + " .enlarge")).ToBeFocusedAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + Article);
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + "2022/01/10/05/");
    }

    [Fact]
    public async Task With_script_a_larger_picture_is_loaded_and_the_reader_comes_back_to_the_same_place()
    {
        await using var window = await reader.Open(1440);
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Root + "2022/01/10/05/");
        var link = page.Locator(Figure(3) + " .enlarge");
        await link.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(link.Locator("img")).ToHaveJSPropertyAsync("complete", true);
        var top = await page.EvaluateAsync<double>("scrollY");
        Assert.True(top > 0);
        await link.ClickAsync();
        await page.WaitForFunctionAsync("() => /-1920\\./.test(document.querySelector('.enlarge:target img')?.currentSrc)");
        await Assertions.Expect(link).ToBeFocusedAsync();
        await Assertions.Expect(link).ToHaveAccessibleNameAsync(new Regex("看大图：3/6$"));
        await Assertions.Expect(link).ToHaveAccessibleDescriptionAsync(new Regex("^市公安局2022年元旦升旗仪式。"));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(Large)).ToHaveCountAsync(0);
        await Assertions.Expect(link).ToBeFocusedAsync();
        await page.WaitForFunctionAsync("top => scrollY === top", top);
    }

    [Fact]
    public async Task Tab_reaches_the_links_of_the_photo_and_nothing_else()
    {
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Root + Article + Second);
        await Assertions.Expect(page.Locator(".enlarge:target")).ToBeFocusedAsync();
        var reached = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("document.activeElement.textContent"));
        }
        Assert.Equal(["上一张", "下一张", "原图", "关闭"], reached);
        await page.Keyboard.PressAsync("Tab");
        Assert.False(await page.EvaluateAsync<bool>("!!document.activeElement.closest('main, header, footer')"));
    }

    [Fact]
    public async Task On_paper_a_photo_is_in_its_place()
    {
        await using var tab = await reader.Load(Article + Second, script: false);
        var page = tab.Page;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(Figure(2))).ToHaveCSSAsync("position", "static");
        await Assertions.Expect(page.Locator(".large:visible")).ToHaveCountAsync(0);
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    /// <summary>Opens the first photo, and waits until its script is there.</summary>
    internal static async Task OpenFirst(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.Locator(".enlarge").First.ClickAsync();
        await Assertions.Expect(page.Locator(".enlarge:target")).ToHaveCSSAsync("touch-action", "none");
        await Reader.LoadPhotos(page);
    }

    /// <summary>Waits until a photo is shown large, whole unless it is zoomed.</summary>
    internal static async Task ExpectLarge(IPage page, int number, int count, string? caption = null, bool isZoomed = false)
    {
        var large = page.Locator(Large);
        await Assertions.Expect(large).ToHaveCountAsync(1);
        await Assertions.Expect(large.Locator(".large b")).ToHaveTextAsync($"{number}/{count}");
        if (caption is not null)
            Assert.Equal(caption, await large.Locator("figcaption").TextContentAsync());
        var image = large.Locator("img");
        if (!isZoomed)
            await Assertions.Expect(image).ToBeInViewportAsync(new() { Ratio = .99f });
        await Assertions.Expect(image).ToHaveJSPropertyAsync("complete", true);
        var box = await image.BoundingBoxAsync();
        Assert.True(
            box!.Width >= page.ViewportSize!.Width * .99 || box.Height >= page.ViewportSize.Height * .7,
            $"{box.Width} × {box.Height}"
        );
        // The page beneath cannot be reached.
        await Assertions.Expect(page.Locator("main h1")).ToBeHiddenAsync();
    }

    private static string Figure(int number) => $"[id='05-qingqi-fenjin-photo-{number}']";
}
