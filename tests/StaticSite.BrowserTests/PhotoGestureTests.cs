using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>A large photo is turned and zoomed by fingers, mouse and keys.</summary>
public sealed class PhotoGestureTests(Reader reader)
{
    private const string Article = "2022/01/10/05/qingqi-fenjin/";

    [Fact]
    public async Task A_swipe_turns_but_not_a_vertical_move_or_two_fingers()
    {
        await using var window = await reader.OpenPhone();
        var page = await window.NewPageAsync();
        await LargePhotoTests.OpenFirst(page, reader.Root + Article);
        await Swipe(page, [(200, 500)], [(190, 420)], [(120, 250)]);
        await Swipe(page, [(250, 400), (300, 400)], [(150, 400), (200, 400)], [(50, 400), (100, 400)]);
        await Swipe(page, [(300, 400)], [(200, 405)], [(100, 410)]);
        await LargePhotoTests.ExpectLarge(page, 2, 6);
        await Swipe(page, [(100, 400)], [(200, 400)], [(300, 400)]);
        await LargePhotoTests.ExpectLarge(page, 1, 6);
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
        await LargePhotoTests.OpenFirst(page, reader.Find(path));
        var position = page.Locator(LargePhotoTests.Large).Locator(".large b");
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
        await LargePhotoTests.OpenFirst(page, reader.Root + Article);
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
        await LargePhotoTests.ExpectLarge(page, 1, 6);
        await ExpectScale(page, 1);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(LargePhotoTests.Large)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_mouse_zooms_by_the_wheel_and_a_double_click_and_moves_the_photo()
    {
        await using var window = await reader.Open(1440);
        var page = await window.NewPageAsync();
        await LargePhotoTests.OpenFirst(page, reader.Root + Article);
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
        await LargePhotoTests.ExpectLarge(page, 1, 6, isZoomed: true);
    }

    [Fact]
    public async Task Two_fingers_zoom_and_one_moves_the_photo_and_the_next_photo_is_whole()
    {
        await using var window = await reader.OpenPhone();
        var page = await window.NewPageAsync();
        await LargePhotoTests.OpenFirst(page, reader.Root + Article);
        await Swipe(page, [(180, 400), (230, 400)], [(155, 400), (255, 400)], [(130, 400), (280, 400)]);
        await ExpectScale(page, 3);
        var left = await LeftOfImage(page);
        await Swipe(page, [(300, 400)], [(200, 400)]);
        Assert.Equal(left - 100, await LeftOfImage(page), tolerance: 2);
        await page.Locator(LargePhotoTests.Large).GetByRole(AriaRole.Link, new() { Name = "下一张" }).ClickAsync();
        await LargePhotoTests.ExpectLarge(page, 2, 6);
        await ExpectScale(page, 1);
        await page.Locator(LargePhotoTests.Large).GetByRole(AriaRole.Link, new() { Name = "上一张" }).ClickAsync();
        await LargePhotoTests.ExpectLarge(page, 1, 6);
        await ExpectScale(page, 1);
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
}
