using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>The tab order.</summary>
public sealed class KeyboardTests(Reader reader)
{
    // The focused part: the outermost element of the page that has a name here.
    private const string Part = """
        () => {
          const element = document.activeElement;
          const parts = { skip: '.skip', nameplate: '.nameplate', pages: '.pages', date: '.dates', editions: '.editions',
              view: '.views', spread: '.spreads',
              search: '.to-search, .find', settings: '.tool', article: 'main', footer: '.footer' };
          return Object.entries(parts).find(([, selector]) => element.closest(selector))?.[0] ?? element.tagName;
        }
        """;

    [Theory]
    [InlineData("2022/01/10/05/", 390, "editions")]
    [InlineData("2022/01/10/05/", 1440, "editions")]
    [InlineData("2022/01/10/05/qingqi-fenjin/", 390, "editions view")]
    [InlineData("2022/01/10/03/facsimile/", 390, "editions")]
    [InlineData("2022/01/07/print/", 390, "view spread")]
    [InlineData("2022/01/07/print/", 1440, "view spread")]
    public async Task Tab_goes_from_the_skip_link_through_the_masthead_to_the_article(string address, int width, string absent)
    {
        await using var window = await reader.Open(width);
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Root + address);
        var parts = new List<string>();
        for (var i = 0; i < 80 && parts.LastOrDefault() != "footer"; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var part = await page.EvaluateAsync<string>(Part);
            if (parts.LastOrDefault() != part)
                parts.Add(part);
            Assert.True(
                await page.EvaluateAsync<bool>(
                    "() => document.activeElement.matches(':focus-visible') && document.activeElement.checkVisibility()"
                ),
                $"the focus is not visible in {part}"
            );
        }
        // On phones, the search is in the masthead.
        string[] expected =
            width < 768
                ? ["skip", "nameplate", "search", "pages", "date", "editions", "view", "spread", "settings", "article", "footer"]
                : ["skip", "nameplate", "pages", "date", "editions", "view", "spread", "search", "settings", "article", "footer"];
        Assert.Equal(expected.Except(absent.Split(' ')), parts);
    }

    [Fact]
    public async Task Settings_open_and_close_by_keyboard_and_return_the_focus()
    {
        await using var tab = await reader.Load("2022/01/10/05/", 390, script: false);
        var page = tab.Page;
        var button = page.GetByRole(AriaRole.Button, new() { Name = "阅读设置" });
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Radio, new() { Name = "标准" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("[value=large]")).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#settings")).ToBeHiddenAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
    }
}
