using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>The printed pages of a newspaper of PDFs, as readers use them.</summary>
public sealed class PrintedPaperTests(Reader reader)
{
    // The share of a box of the image that is not white, by the place of the box in per cent.
    private const string Ink = """
        async box => {
          const image = new Image();
          image.src = document.querySelector('.plate img').src;
          await image.decode();
          const { naturalWidth, naturalHeight } = image;
          const [x, y, width, height] = box.map((share, i) => Math.round(share * (i % 2 ? naturalHeight : naturalWidth) / 100));
          const canvas = new OffscreenCanvas(width, height), context = canvas.getContext('2d');
          context.drawImage(image, x, y, width, height, 0, 0, width, height);
          const { data } = context.getImageData(0, 0, width, height);
          let ink = 0;
          for (let i = 0; i < data.length; i += 4)
            if (data[i] < 250) ink++;
          return ink / (data.length / 4);
        }
        """;

    [Theory]
    [InlineData("01", 5, 10, 62, 80)]
    [InlineData("01", 72, 10, 23, 80)]
    [InlineData("02", 5, 10, 90, 60)]
    [InlineData("03", 5, 75, 90, 20)]
    public async Task An_article_is_printed_where_its_link_is(string number, int x, int y, int width, int height)
    {
        await using var tab = await reader.Load($"{(await reader.Printed).Address}{PrintedPaper.Issue}{number}/facsimile/");
        var page = tab.Page;
        Assert.InRange(await page.EvaluateAsync<double>(Ink, new[] { x, y, width, height }), .97, 1);
        Assert.InRange(await page.EvaluateAsync<double>(Ink, new[] { x - 3, y, 2, height }), 0, .01);
        var box = await page.EvaluateAsync<double[][]>(
            """
            () => {
              const plate = document.querySelector('.plate img').getBoundingClientRect();
              return [...document.querySelectorAll('.spots polygon')].map(polygon => polygon.getBoundingClientRect())
                .map(({ left, top }) => [100 * (left - plate.left) / plate.width, 100 * (top - plate.top) / plate.height].map(Math.round));
            }
            """
        );
        Assert.Contains([x, y], box);
    }

    [Fact]
    public async Task Text_in_an_old_Chinese_encoding_is_in_the_image()
    {
        await using var tab = await reader.Load($"{(await reader.Printed).Address}{PrintedPaper.Issue}04/facsimile/");
        Assert.InRange(await tab.Page.EvaluateAsync<double>(Ink, new[] { 9, 15, 70, 12 }), .1, .9);
    }

    [Theory]
    [InlineData(390, true, ColorScheme.Light, ForcedColors.None)]
    [InlineData(390, false, ColorScheme.Dark, ForcedColors.None)]
    [InlineData(1440, false, ColorScheme.Light, ForcedColors.None)]
    [InlineData(1440, true, ColorScheme.Dark, ForcedColors.Active)]
    public async Task Tab_reaches_each_article_of_a_spread_once_and_shows_where_it_is(
        int width,
        bool script,
        ColorScheme scheme,
        ForcedColors forced
    )
    {
        var address = $"{(await reader.Printed).Address}{PrintedPaper.Issue}02-03/";
        await using var tab = await reader.Load($"{address}facsimile/", width, script, scheme, forced);
        var page = tab.Page;
        var links = page.Locator(".spots a:not([tabindex])");
        Assert.Equal(["跨两版的稿件", "单独的稿件"], await links.AllTextContentsAsync());
        await links.First.FocusAsync();
        foreach (var polygon in await page.Locator("[data-n='1'] polygon").AllAsync())
            await Assertions.Expect(polygon).Not.ToHaveCSSAsync("stroke", "rgba(0, 0, 0, 0)");
        // Between them are two links below the first page: the page alone, and its image.
        for (var i = 0; i < 3; i++)
            await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(links.Last).ToBeFocusedAsync();
        await Assertions.Expect(links.Last).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync($"{address.Replace("02-03", "03", StringComparison.Ordinal)}dan/");
    }

    [Theory]
    [InlineData(390, true)]
    [InlineData(1440, false)]
    public async Task The_pages_of_a_spread_touch_and_follow_each_other_on_a_phone(int width, bool isPhone)
    {
        await using var tab = await reader.Load($"{(await reader.Printed).Address}{PrintedPaper.Issue}02-03/facsimile/", width);
        var page = tab.Page;
        var (left, right) = (await page.Locator(".plate").First.BoundingBoxAsync(), await page.Locator(".plate").Last.BoundingBoxAsync());
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        if (isPhone)
            Assert.True(right!.Y > left!.Y + left.Height && right.X == left.X);
        else
            Assert.True(right!.Y == left!.Y && Math.Abs(left.X + left.Width - right.X) < 1 && Math.Abs(left.Height - right.Height) < 2);
    }

    [Theory]
    [InlineData("02", "02-03", true)]
    [InlineData("03", "02-03", false)]
    public async Task A_page_expands_to_the_spread_and_back(string number, string spread, bool script)
    {
        var address = $"{(await reader.Printed).Address}{PrintedPaper.Issue}";
        await using var tab = await reader.Load($"{address}{number}/facsimile/", 1440, script);
        var page = tab.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "展开通版", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{address}{spread}/facsimile/#p{number}");
        await page.GetByRole(AriaRole.Link, new() { Name = "收缩通版", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{address}{number}/facsimile/");
    }
}
