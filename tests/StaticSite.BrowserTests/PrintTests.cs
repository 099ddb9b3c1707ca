using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>On paper: a page on one sheet of A3, an article on sheets of A4.</summary>
public sealed partial class PrintTests(Reader reader)
{
    [Theory]
    [InlineData("2022/01/10/01/")]
    [InlineData("2022/01/10/02/")]
    [InlineData("2022/01/10/03/")]
    [InlineData("2022/01/10/04/")]
    [InlineData("2022/01/10/05/")]
    [InlineData("2022/01/10/06/")]
    [InlineData("2022/01/10/07/")]
    [InlineData("2022/01/10/B01/")]
    [InlineData("2022/01/07/01/")]
    public async Task A_page_of_the_sample_is_one_sheet_of_A3(string path) => Assert.Equal((1, 842, 1191), await Print(reader.Root + path));

    // Twelve stories; one; two whole; four; briefs; photos; without photos; long headlines; all kinds; 3,500 and 6,500 characters with six photos.
    [Theory]
    [InlineData("01")]
    [InlineData("02")]
    [InlineData("03")]
    [InlineData("04")]
    [InlineData("05")]
    [InlineData("06")]
    [InlineData("07")]
    [InlineData("08")]
    [InlineData("09")]
    [InlineData("12")]
    [InlineData("13")]
    public async Task So_is_a_page_in_any_other_state(string number) => Assert.Equal((1, 842, 1191), await Print(reader.Find($"states/2026/03/02/{number}/")));

    [Fact]
    public async Task Nine_thousand_characters_take_two_sheets() => Assert.Equal((2, 842, 1191), await Print(reader.Find("states/2026/03/02/14/")));

    [Fact]
    public async Task An_article_is_set_on_A4()
    {
        var (sheets, width, height) = await Print(reader.Root + "2022/01/10/05/qingqi-fenjin/");
        Assert.InRange(sheets, 3, 4);
        Assert.Equal((595, 842), (width, height));
    }

    // Number of sheets, width and height in points.
    private async Task<(int Sheets, int Width, int Height)> Print(string address)
    {
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        await page.GotoAsync(address);
        await Reader.LoadPhotos(page);
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        var boxes = MediaBox().Matches(pdf);
        return (Leaf().Count(pdf), (int)Math.Round(double.Parse(boxes[0].Groups[1].Value)), (int)Math.Round(double.Parse(boxes[0].Groups[2].Value)));
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Leaf();

    [GeneratedRegex(@"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)")]
    private static partial Regex MediaBox();
}
