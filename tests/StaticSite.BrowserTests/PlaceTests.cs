using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>Keeping one's place: going on where a text was left, larger type, and turning to the next text.</summary>
public sealed class PlaceTests(Reader reader)
{
    private const string Article = "2022/01/10/05/qingqi-fenjin/";

    // The place of the fourth paragraph from the end.
    private const string ScrollTo = "() => [...document.querySelectorAll('.reading p')].at(-4).scrollIntoView()";
    private const string TopOf = "() => [...document.querySelectorAll('.reading p')].at(-4).getBoundingClientRect().top";

    // A finger that moves sideways from an element.
    private const string Swipe = """
        ([from, distance]) => {
          const target = document.querySelector(from), box = target.getBoundingClientRect();
          const touchAt = x => new Touch({ identifier: 1, target, clientX: x, clientY: box.top + 5 });
          const send = (type, touch, touches) =>
            target.dispatchEvent(new TouchEvent(type, { touches, changedTouches: [touch], bubbles: true }));
          const start = touchAt(innerWidth / 2), end = touchAt(innerWidth / 2 + distance);
          send('touchstart', start, [start]);
          send('touchend', end, []);
        }
        """;

    [Fact]
    public async Task A_text_that_was_left_is_offered_at_home_and_in_itself()
    {
        await using var window = await reader.Open(390);
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Root);
        await Assertions.Expect(page.Locator(".resume")).ToBeHiddenAsync();
        await page.GotoAsync(reader.Root + Article);
        await Assertions.Expect(page.Locator(".resume")).ToBeHiddenAsync();
        await page.EvaluateAsync(ScrollTo);

        await page.GotoAsync(reader.Root);
        await page.GetByRole(AriaRole.Link, new() { Name = "接着上次读 擎旗奋进 靠前担当" }).ClickAsync();
        await page.WaitForFunctionAsync(TopOf + " < 400");
        Assert.InRange(await page.EvaluateAsync<double>(TopOf), -100, 400);
        Assert.Empty(await window.CookiesAsync());

        await page.GotoAsync(reader.Root);
        await page.GotoAsync(reader.Root + Article);
        Assert.True(await page.EvaluateAsync<double>(TopOf) > 1000);
        await page.GetByRole(AriaRole.Link, new() { Name = "接着上次读", Exact = true }).ClickAsync();
        Assert.InRange(await page.EvaluateAsync<double>(TopOf), -100, 400);
    }

    [Fact]
    public async Task What_is_read_to_its_end_or_closed_is_forgotten()
    {
        await using var window = await reader.Open(390);
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Root + Article);
        await page.EvaluateAsync(ScrollTo);
        await page.GotoAsync(reader.Root);
        await page.Locator(".resume").GetByRole(AriaRole.Button, new() { Name = "关闭" }).ClickAsync();
        await Assertions.Expect(page.Locator(".resume")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".resume")).ToBeHiddenAsync();

        await page.GotoAsync(reader.Root + Article);
        await page.EvaluateAsync(ScrollTo);
        await page.GotoAsync(reader.Root + Article);
        await page.EvaluateAsync("() => scrollTo(0, document.body.scrollHeight)");
        await page.GotoAsync(reader.Root);
        await Assertions.Expect(page.Locator(".resume")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Readers_can_turn_it_off()
    {
        await using var window = await reader.Open(390);
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Root + Article);
        await page.EvaluateAsync(ScrollTo);
        await page.GotoAsync(reader.Root + Article);
        await page.Locator(".tool").ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "不记", Exact = true }).CheckAsync();
        await page.GotoAsync(reader.Root);
        await Assertions.Expect(page.Locator(".resume")).ToBeHiddenAsync();
        Assert.Null(await page.EvaluateAsync<string?>("() => localStorage.place ?? null"));
    }

    [Fact]
    public async Task Larger_type_leaves_the_text_where_it_was()
    {
        await using var window = await reader.Open(390);
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Root + Article);
        await page.EvaluateAsync("() => { document.querySelectorAll('.reading p')[6].scrollIntoView(); scrollBy(0, -innerHeight / 4); }");
        const string Seen =
            "() => (globalThis.part ??= document.elementsFromPoint(innerWidth / 2, innerHeight / 3).find(x => x.closest('main')))"
            + ".getBoundingClientRect().top";
        var top = await page.EvaluateAsync<double>(Seen);
        await page.EvaluateAsync("() => document.querySelector('#settings').showPopover()");
        await page.GetByRole(AriaRole.Radio, new() { Name = "特大", Exact = true }).CheckAsync();
        Assert.Equal(top, await page.EvaluateAsync<double>(Seen), 2.0);
    }

    [Fact]
    public async Task Shift_and_an_arrow_or_a_swipe_turns_to_the_next_text()
    {
        await using var window = await reader.Open(390);
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Root + "2022/01/10/05/");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await Turned(page, new("/2022/01/10/06/$"));
        await page.Keyboard.PressAsync("Shift+ArrowLeft");
        await Turned(page, new("/2022/01/10/05/$"));

        // What scrolls sideways and short movements are not meant for that.
        await page.EvaluateAsync(Swipe, new object[] { ".bar ol", -150 });
        await page.EvaluateAsync(Swipe, new object[] { ".folio", -40 });
        await page.EvaluateAsync(Swipe, new object[] { ".folio", 150 });
        await Turned(page, new("/2022/01/10/04/$"));
        await page.EvaluateAsync(Swipe, new object[] { ".folio", -150 });
        await Turned(page, new("/2022/01/10/05/$"));
    }

    [Fact]
    public async Task From_right_to_left_the_arrows_and_swipes_are_mirrored()
    {
        await using var window = await reader.Open(390);
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Find("arabic/2026/03/02/01/"));
        var next = await page.Locator("a[rel=next].turn-on").EvaluateAsync<string>("link => link.href");
        await page.Keyboard.PressAsync("Shift+ArrowLeft");
        await Turned(page, new(Regex.Escape(next) + "$"));
        await page.EvaluateAsync(Swipe, new object[] { ".folio", -150 });
        await Turned(page, new("/2026/03/02/01/$"));
    }

    private static async Task Turned(IPage page, Regex address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address);
        await page.WaitForLoadStateAsync();
    }
}
