using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>Photos: the right size is loaded, the lead photo first, nothing shifts, and each photo opens large.</summary>
public sealed class PhotoTests(Reader reader)
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
    [InlineData("2022/01/10/05/#text")]
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
    [InlineData("2022/01/10/06/text/")]
    [InlineData("groups/2026/03/02/B03/text/")]
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
        var widths = await page.Locator(Figure(2) + " img")
            .EvaluateAsync<int[]>("image => image.parentElement.querySelector('source').srcset.match(/\\d+(?=w)/g).map(Number)");
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
        await page.WaitForFunctionAsync("() => /-1920\\./.test(document.querySelector('.enlarge:target img').currentSrc)");
        await Assertions.Expect(link).ToBeFocusedAsync();
        await Assertions.Expect(link).ToHaveAccessibleNameAsync(new Regex("看大图：3/6$"));
        await Assertions.Expect(link).ToHaveAccessibleDescriptionAsync(new Regex("^市公安局2022年元旦升旗仪式。"));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(Large)).ToHaveCountAsync(0);
        await Assertions.Expect(link).ToBeFocusedAsync();
        await page.WaitForFunctionAsync("top => scrollY === top", top);
    }

    [Fact]
    public async Task A_swipe_turns_but_not_a_vertical_move_or_two_fingers()
    {
        await using var window = await reader.OpenPhone();
        var page = await window.NewPageAsync();
        await OpenFirst(page, reader.Root + Article);
        await Swipe(page, [(200, 500)], [(190, 420)], [(120, 250)]);
        await Swipe(page, [(250, 400), (300, 400)], [(150, 400), (200, 400)], [(50, 400), (100, 400)]);
        await Swipe(page, [(300, 400)], [(200, 405)], [(100, 410)]);
        await ExpectLarge(page, 2, 6);
        await Swipe(page, [(100, 400)], [(200, 400)], [(300, 400)]);
        await ExpectLarge(page, 1, 6);
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(reader.Root + Article);
    }

    [Theory]
    [InlineData("2022/01/10/05/qingqi-fenjin/", "2/6", .9f, .1f)]
    [InlineData("arabic/2026/03/02/04/walk/", "٢/٢", .1f, .9f)]
    public async Task A_tap_at_a_side_and_a_swipe_turn_in_the_direction_of_reading(string path, string second, float on, float back)
    {
        await using var window = await reader.OpenPhone();
        var page = await window.NewPageAsync();
        await OpenFirst(page, reader.Find(path));
        var position = page.Locator(Large).Locator(".large b");
        var first = await position.TextContentAsync();
        await page.Touchscreen.TapAsync(412 * back, 400); // there is none before the first
        await page.Touchscreen.TapAsync(412 * on, 400);
        await Assertions.Expect(position).ToHaveTextAsync(second);
        await Assertions.Expect(page.Locator(".enlarge:target")).ToHaveCSSAsync("touch-action", "none");
        await page.Touchscreen.TapAsync(412 * back, 400);
        await Assertions.Expect(position).ToHaveTextAsync(first!);
        await Assertions.Expect(page.Locator(".enlarge:target")).ToHaveCSSAsync("touch-action", "none");
        await Swipe(page, [(412 * on, 400)], [(206, 400)], [(412 * back, 400)]);
        await Assertions.Expect(position).ToHaveTextAsync(second);
    }

    [Fact]
    public async Task Keys_zoom_and_move_the_photo_and_Escape_leaves_the_zoom_first()
    {
        await using var window = await reader.Open(1440);
        var page = await window.NewPageAsync();
        await OpenFirst(page, reader.Root + Article);
        await page.Keyboard.PressAsync("+");
        await ExpectScale(page, 1.5);
        await page.Keyboard.PressAsync("+");
        await ExpectScale(page, 2.25);
        await page.Keyboard.PressAsync("-");
        await ExpectScale(page, 1.5);
        var left = await LeftOfImage(page);
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(left - 80, await LeftOfImage(page), tolerance: 1);
        await page.Keyboard.PressAsync("Escape");
        await ExpectScale(page, 1);
        await page.Keyboard.PressAsync("Enter");
        await ExpectScale(page, 2.5);
        await page.Keyboard.PressAsync("Enter");
        await ExpectLarge(page, 1, 6);
        await ExpectScale(page, 1);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(Large)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_mouse_zooms_by_the_wheel_and_a_double_click_and_moves_the_photo()
    {
        await using var window = await reader.Open(1440);
        var page = await window.NewPageAsync();
        await OpenFirst(page, reader.Root + Article);
        var box = (await page.Locator(".enlarge:target").BoundingBoxAsync())!;
        var (x, y) = (box.X + box.Width / 2, box.Y + box.Height / 2);
        await page.Mouse.DblClickAsync(x, y);
        await ExpectScale(page, 2.5);
        var left = await LeftOfImage(page);
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + 100, y);
        await page.Mouse.UpAsync();
        Assert.Equal(left + 100, await LeftOfImage(page), tolerance: 1);
        await page.Mouse.WheelAsync(0, 2000);
        await ExpectScale(page, 1);
        await page.Mouse.WheelAsync(0, -300);
        await ExpectScale(page, Math.E);
        await ExpectLarge(page, 1, 6, isZoomed: true);
    }

    [Fact]
    public async Task Two_fingers_zoom_and_one_moves_the_photo_and_the_next_photo_is_whole()
    {
        await using var window = await reader.OpenPhone();
        var page = await window.NewPageAsync();
        await OpenFirst(page, reader.Root + Article);
        await Swipe(page, [(180, 400), (230, 400)], [(155, 400), (255, 400)], [(130, 400), (280, 400)]);
        await ExpectScale(page, 3);
        var left = await LeftOfImage(page);
        await Swipe(page, [(300, 400)], [(200, 400)]);
        Assert.Equal(left - 100, await LeftOfImage(page), tolerance: 2);
        await page.Locator(Large).GetByRole(AriaRole.Link, new() { Name = "下一张" }).ClickAsync();
        await ExpectLarge(page, 2, 6);
        await ExpectScale(page, 1);
        await page.Locator(Large).GetByRole(AriaRole.Link, new() { Name = "上一张" }).ClickAsync();
        await ExpectLarge(page, 1, 6);
        await ExpectScale(page, 1);
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

    // The value of `sizes` matches the style sheets: the loaded image has enough pixels, and is not larger than both the next size up
    // and 2.5 times what is needed.
    [Theory]
    [InlineData(390, 3)]
    [InlineData(820, 2)]
    [InlineData(1440, 1)]
    [InlineData(1440, 2)]
    [InlineData(1920, 1)]
    public async Task A_photo_loads_in_the_best_format_and_the_right_size(int width, int density)
    {
        await using var window = await reader.Open(width, density: density);
        var page = await window.NewPageAsync();
        var misfits = new List<string>();
        foreach (
            var path in (string[])
                [
                    "",
                    "2022/01/10/05/",
                    "2022/01/10/05/#full",
                    "2022/01/10/04-05/",
                    "2022/01/10/05/#text",
                    Article,
                    "2022/01/10/01/",
                    "2022/01/10/01/yi-qi-baozhi/",
                ]
        )
        {
            if (await page.GotoAsync(reader.Root + path) is not { Ok: true })
                continue;
            var shown = await page.EvaluateAsync<string[]>(
                """
                async () => {
                  const misfits = [];
                  for (const image of document.querySelectorAll('.photo img')) {
                    image.scrollIntoView();
                    image.loading = 'eager';
                    await image.decode();
                    const [, width, type] = image.currentSrc.match(/-(\d+)\.(\w+)$/);
                    const widths = image.parentElement.querySelector('source').srcset.split(', ').map(one => parseInt(one.split(' ')[1])).sort((a, b) => a - b);
                    // An image that fills a taller frame is drawn wider than the frame.
                    const box = image.getBoundingClientRect(), ratio = image.width / image.height;
                    const isCropped = getComputedStyle(image).objectFit === 'cover';
                    const drawn = Math.max(box.width, isCropped ? box.height * image.naturalWidth / image.naturalHeight : 0);
                    const wanted = drawn * devicePixelRatio;
                    const fitting = widths.find(one => one >= wanted) ?? widths.at(-1);
                    const larger = widths[widths.indexOf(fitting) + 1] ?? fitting;
                    const problem = type !== 'avif' ? 'in another format'
                        : width < Math.min(wanted, widths.at(-1)) * .7 ? 'too small'
                        : width > Math.max(larger, wanted * 2.5) ? 'too large'
                        : '';
                    if (problem) misfits.push(`${image.currentSrc.split('/').at(-1)} is ${problem} for ${Math.round(wanted)} pixels`);
                  }
                  return misfits;
                }
                """
            );
            misfits.AddRange(shown.Select(misfit => $"{path}: {misfit}"));
        }
        Assert.True(misfits.Count == 0, string.Join('\n', misfits));
    }

    [Theory]
    [InlineData("2022/01/10/05/", "command-center")]
    [InlineData(Article, "command-center")]
    public async Task The_lead_photo_loads_first_and_once_and_the_others_load_lazily(string path, string lead)
    {
        await using var window = await reader.Open(390);
        var page = await window.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.ResourceType == "image")
                asked.Add(request.Url.Split('/')[^1]);
        };
        await page.GotoAsync(reader.Root + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.StartsWith(lead, asked[0], StringComparison.Ordinal);
        Assert.Single(asked, name => name.StartsWith(lead, StringComparison.Ordinal));
        var priorities = await page.Locator("main img")
            .EvaluateAllAsync<string[]>("images => images.map(image => `${image.fetchPriority} ${image.loading}`)");
        Assert.Equal("high auto", priorities[0]);
        Assert.All(priorities.Skip(1), priority => Assert.Equal("auto lazy", priority));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2022/01/10/05/")]
    [InlineData("2022/01/10/05/#text")]
    [InlineData(Article)]
    public async Task Nothing_shifts_when_photos_arrive(string path)
    {
        foreach (var width in (int[])[390, 1440])
        {
            await using var window = await reader.Open(width);
            var page = await window.NewPageAsync();
            // Photos arrive after everything else has been laid out.
            await page.RouteAsync(
                "**/*.{avif,webp,jpg,png}",
                async route =>
                {
                    await Task.Delay(150);
                    await route.ContinueAsync();
                }
            );
            await page.GotoAsync(reader.Root + path);
            var shift = await page.EvaluateAsync<double>(
                """
                async () => {
                  let shift = 0;
                  new PerformanceObserver(list => list.getEntries().forEach(entry => shift += entry.value))
                      .observe({ type: 'layout-shift', buffered: true });
                  for (const image of document.querySelectorAll('.photo img')) {
                    image.scrollIntoView();
                    image.loading = 'eager';
                    await image.decode();
                  }
                  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
                  return shift;
                }
                """
            );
            Assert.Equal(0, shift, precision: 2);
        }
    }

    [Theory]
    [InlineData("2022/01/10/05/qingqi-fenjin/")]
    [InlineData("states/2026/03/02/06/")]
    [InlineData("groups/2026/03/02/B03/panorama/")]
    [InlineData("groups/2026/03/02/B03/square/")]
    [InlineData("groups/2026/03/02/B03/tall/")]
    public async Task Articles_and_pages_of_photos_show_them_whole(string path)
    {
        foreach (var width in (int[])[390, 1440])
        {
            await using var tab = await reader.Load(path, width, script: false);
            await Reader.LoadPhotos(tab.Page);
            var cut = await tab
                .Page.Locator(".photo img")
                .EvaluateAllAsync<double[]>(
                    "images => images.map(i => i.width * i.naturalHeight / i.height / i.naturalWidth).filter(cut => Math.abs(cut-1) > .02)"
                );
            Assert.Empty(cut);
        }
    }

    [Fact]
    public async Task A_cropped_photo_keeps_its_focus_in_view()
    {
        await using var tab = await reader.Load("2022/01/10/05/", script: false);
        var page = tab.Page;
        await Assertions.Expect(page.Locator("[data-focus='6 4']")).ToHaveCSSAsync("object-position", "60% 40%");
    }

    private static string Figure(int number) => $"[id='05-qingqi-fenjin-photo-{number}']";

    // Opens the first photo, and waits until its script is there.
    private static async Task OpenFirst(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.Locator(".enlarge").First.ClickAsync();
        await Assertions.Expect(page.Locator(".enlarge:target")).ToHaveCSSAsync("touch-action", "none");
        await Reader.LoadPhotos(page);
    }

    // Fingers that are put down, moved and lifted.
    private static async Task Swipe(IPage page, params (float X, float Y)[][] places)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        for (var i = 0; i <= places.Length; i++)
        {
            var fingers = i < places.Length ? places[i] : [];
            var points = fingers.Select(
                (place, id) =>
                    new Dictionary<string, object>
                    {
                        ["x"] = place.X,
                        ["y"] = place.Y,
                        ["id"] = id,
                    }
            );
            var type =
                i == 0 ? "touchStart"
                : i < places.Length ? "touchMove"
                : "touchEnd";
            await session.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = points.ToArray() });
        }
        await session.DetachAsync();
    }

    private static Task<IJSHandle> ExpectScale(IPage page, double scale) =>
        page.WaitForFunctionAsync(
            """
            scale => {
              const link = document.querySelector('.enlarge:target');
              return Math.abs(link.querySelector('img').getBoundingClientRect().width / link.clientWidth - scale) < scale / 20;
            }
            """,
            scale
        );

    private static Task<double> LeftOfImage(IPage page) =>
        page.EvaluateAsync<double>("document.querySelector('.enlarge:target img').getBoundingClientRect().left");

    private static async Task ExpectLarge(IPage page, int number, int count, string? caption = null, bool isZoomed = false)
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
}
