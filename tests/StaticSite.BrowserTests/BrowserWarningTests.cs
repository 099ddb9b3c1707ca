using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>The browser reports no errors or warnings on any page.</summary>
public sealed class BrowserWarningTests(Reader reader)
{
    [Theory]
    [InlineData(Place.Root)]
    [InlineData(Place.Path)]
    [InlineData(Place.Disk)]
    public async Task No_page_causes_an_error_or_a_warning(Place place)
    {
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        var complaints = new List<string>();
        var path = "";
        page.Console += (_, message) => complaints.Add($"{path}: {message.Type} {message.Text}");
        page.PageError += (_, error) => complaints.Add($"{path}: {error}");
        page.RequestFailed += (_, request) => complaints.Add($"{path}: {request.Url} {request.Failure}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                complaints.Add($"{path}: {response.Url} {response.Status}");
        };
        // 404.html links from the path of the newspaper's url, which is the root here.
        foreach (var next in reader.Pages.Where(file => place == Place.Root || file != "404.html"))
        {
            path = next;
            await page.GotoAsync(reader.AddressOf(place) + path, new() { WaitUntil = WaitUntilState.Load });
        }
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    [Fact]
    public async Task No_page_scrolls_sideways_on_the_narrowest_phone_even_in_the_largest_text_size()
    {
        await using var tab = await reader.Load("", width: 320);
        var page = tab.Page;
        var tooWide = new List<string>();
        foreach (var address in reader.Pages.Select(path => reader.Root + path).Concat(reader.PaperPages))
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            foreach (var size in (string[])["", "largest"])
            {
                var width = await page.EvaluateAsync<int>(
                    """
                    size => {
                      document.documentElement.dataset.size = size;
                      return Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
                    }
                    """,
                    size
                );
                if (width > 320)
                    tooWide.Add($"{address}, {size}: {width}");
            }
        }
        Assert.True(tooWide.Count == 0, string.Join('\n', tooWide));
    }

    [Theory]
    [InlineData(".bar [aria-current]", ".bar li:not(.in-spread) a:not([aria-current])", "background-color")]
    [InlineData(".spreads [aria-current]", ".spreads a:not([aria-current])", "border-block-end-color")]
    [InlineData(".views [aria-current]", ".views a:not([aria-current])", "border-block-end-color")]
    [InlineData(".views [aria-current]", ".back-issues", "border-block-end-color")]
    public async Task With_forced_colours_the_current_choice_is_visible(string current, string other, string property)
    {
        await using var tab = await reader.Load("2022/01/10/05/", forced: ForcedColors.Active);
        var page = tab.Page;
        var script = "([selector, property]) => getComputedStyle(document.querySelector(selector)).getPropertyValue(property)";
        Assert.NotEqual(
            await page.EvaluateAsync<string>(script, new[] { current, property }),
            await page.EvaluateAsync<string>(script, new[] { other, property })
        );
    }
}
