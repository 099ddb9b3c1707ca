using Microsoft.Playwright;
using UglyToad.PdfPig;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>Printing: a page fits one sheet of A3, an article prints on A4, and every sheet has the copyright line.</summary>
public sealed class PrintTests(Reader reader)
{
    private static readonly (int, int) A3 = (842, 1191),
        A4 = (595, 842);

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
    public async Task A_page_of_the_sample_prints_on_one_sheet_of_A3(string path) =>
        Assert.Equal((1, 842, 1191), await Print(reader.Root + path));

    // Twelve stories; one; two whole; four; briefs; photos; no photos; long headlines; all kinds; 3,500 and 6,500 characters with six
    // photos.
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
    public async Task A_page_in_any_other_state_prints_on_one_sheet_of_A3(string number) =>
        Assert.Equal((1, 842, 1191), await Print(reader.Find($"states/2026/03/02/{number}/")));

    // Tables among stories.
    [Theory]
    [InlineData("groups/2026/03/02/A04/")]
    public async Task A_page_with_tables_prints_on_one_sheet_of_A3(string path) =>
        Assert.Equal((1, 842, 1191), await Print(reader.Find(path)));

    // Page 14 of states has 9,000 characters.
    [Theory]
    [InlineData("2022/01/10/print/", 0)]
    [InlineData("2022/01/07/print/", 0)]
    [InlineData("states/2026/03/02/print/", 1)]
    [InlineData("groups/2026/03/02/print/", 0)]
    [InlineData("english/2026/03/02/print/", 0)]
    public async Task An_issue_prints_each_page_on_a_numbered_sheet_of_A3(string path, int more)
    {
        await using var tab = await reader.Load(path);
        var pages = await tab.Page.EvaluateAsync<string[][]>(
            """
            () => [...document.querySelectorAll('.paper')]
              .map(paper => [...paper.querySelectorAll('.folio b, .headline')].map(element => element.textContent))
            """
        );
        var printout = await PrintAndCheck(path);
        Assert.Equal(pages.Length + more, printout.Sheets.Count);
        Assert.All(printout.Sheets, sheet => Assert.Equal(A3, (sheet.Width, sheet.Height)));
        Assert.All(
            printout.Sheets,
            (sheet, i) => Assert.Contains($"{i + 1}/{printout.Sheets.Count}", sheet.Foot, StringComparison.Ordinal)
        );
        var next = 0;
        foreach (var texts in pages)
        {
            while (more > 0 && printout.Sheets[next].Find(texts[0]) is null)
                (next, more) = (next + 1, more - 1);
            Assert.All(texts, text => Assert.NotNull(printout.Sheets[next].Find(text)));
            next++;
        }
    }

    [Fact]
    public async Task An_issue_in_Arabic_prints_each_page_on_a_sheet() =>
        Assert.Equal((5, 842, 1191), await Print(reader.Find("arabic/2026/03/02/print/")));

    // Nothing scrolls to them.
    [Fact]
    public async Task Photos_that_load_when_they_come_into_view_print_too()
    {
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        await page.GotoAsync(reader.Root + "2022/01/10/print/");
        using var pdf = PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        var shown = await page.EvaluateAsync<int>("() => document.images.length");
        Assert.InRange(shown, 8, int.MaxValue);
        Assert.Equal(shown, pdf.GetPages().Sum(sheet => sheet.GetImages().Count()));
    }

    [Fact]
    public async Task Nine_thousand_characters_take_two_sheets() =>
        Assert.Equal((2, 842, 1191), await Print(reader.Find("states/2026/03/02/14/")));

    // One sheet, two in smaller type; long ones; a table; kinds of articles; a long list; other pages; English and Arabic.
    [Theory]
    [InlineData("2022/01/10/06/qingdan/", 1, 1)]
    [InlineData("states/2026/03/02/10/spread/", 2, 2)]
    [InlineData("2022/01/10/05/qingqi-fenjin/", 3, 4)]
    [InlineData("states/2026/03/02/13/changjuan/", 4, 4)]
    [InlineData("2022/01/10/", 2, 2)]
    [InlineData("states/2026/03/02/", 2, 4)]
    [InlineData("states/2026/03/02/06/tower/", 1, 1)]
    [InlineData("states/2026/03/02/09/ad/", 1, 1)]
    [InlineData("2022/01/07/02/wangye-daima/", 1, 1)]
    [InlineData("about/", 1, 1)]
    [InlineData("archive/2022/", 1, 1)]
    [InlineData("corrections/", 1, 1)]
    [InlineData("404.html", 1, 1)]
    [InlineData("english/2026/03/02/02/figures/", 3, 3)]
    [InlineData("arabic/2026/03/02/02/figures/", 2, 2)]
    public async Task Articles_and_lists_print_on_numbered_sheets_of_A4(string path, int least, int most)
    {
        var printout = await PrintAndCheck(path);
        Assert.InRange(printout.Sheets.Count, least, most);
        Assert.All(printout.Sheets, sheet => Assert.Equal(A4, (sheet.Width, sheet.Height)));
        if (path.StartsWith("arabic/", StringComparison.Ordinal))
            return;
        Assert.All(
            printout.Sheets,
            (sheet, index) => Assert.Contains($"{index + 1}/{printout.Sheets.Count}", sheet.Foot, StringComparison.Ordinal)
        );
    }

    // The right half may be alone on its sheet; a headline is on the sheet with its text.
    [Theory]
    [InlineData(
        "2022/01/10/04-05/",
        "04版专版|错在哪行就指到哪行|报纸付印之前有人看大样",
        "05版专版|擎旗奋进靠前担当|2021年是党和国家历史上"
    )]
    [InlineData("states/2026/03/02/10-11/", "10—11版|一河两岸一版两面|10版专题|左岸：渡口旧事", "11版专题|右岸：桥头新事")]
    [InlineData(
        "english/2026/03/02/04-05/",
        "Pages 04–05|Two Days on Foot from the Mill to the Sea|The Inn That Has No Name",
        "Page05|Wasps in the Oldest Ledger"
    )]
    public async Task A_spread_prints_each_half_on_its_own_sheet(string path, string left, string right)
    {
        var printout = await PrintAndCheck(path);
        Assert.Equal(2, printout.Sheets.Count);
        Assert.All(printout.Sheets, sheet => Assert.Equal(A3, (sheet.Width, sheet.Height)));
        Assert.All(left.Split('|').Skip(1), text => Assert.NotNull(printout.Sheets[0].Find(text)));
        Assert.All(right.Split('|').Skip(1), text => Assert.NotNull(printout.Sheets[1].Find(text)));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("states/", 3)]
    public async Task The_front_page_breaks_between_stories(string path, int most)
    {
        await using var tab = await reader.Load(path);
        var page = tab.Page;
        var printout = await PrintAndCheck(path);
        Assert.InRange(printout.Sheets.Count, 1, most);
        var stories = await page.EvaluateAsync<string[][]>(
            """
            () => [...document.querySelectorAll('.story')]
              .map(story => [...story.querySelectorAll('.headline, .summary, .items li:last-child')].map(element => element.innerText))
            """
        );
        Assert.NotEmpty(stories);
        Assert.All(stories, story => Assert.Contains(printout.Sheets, sheet => story.All(text => sheet.Find(text) is not null)));
    }

    [Theory]
    [InlineData("english/", 2)]
    [InlineData("arabic/", 1)]
    [InlineData("arabic/2026/03/02/04-05/", 2)]
    public async Task Pages_in_other_languages_print_correctly_too(string path, int most) =>
        Assert.InRange((await PrintAndCheck(path)).Sheets.Count, 1, most);

    // Lists contain no empty images.
    [Theory]
    [InlineData("")]
    [InlineData("2022/01/10/05/qingqi-fenjin/")]
    public async Task Nothing_that_prints_depends_on_backgrounds(string path)
    {
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.GotoAsync(reader.Find(path));
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>("() => [...document.querySelectorAll('.thumb')].filter(thumb => thumb.checkVisibility()).length")
        );
    }

    // Below a title, its column has text of it: two lines of a paragraph, or a whole line of code.
    [Theory]
    [InlineData("2022/01/10/05/qingqi-fenjin/")]
    [InlineData("states/2026/03/02/13/changjuan/")]
    [InlineData("states/2026/03/02/14/tekan/")]
    [InlineData("english/2026/03/02/02/figures/")]
    public async Task No_title_is_at_the_foot_of_a_column(string path)
    {
        await using var tab = await reader.Load(path);
        var page = tab.Page;
        var titles = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.section-title')].map(title => title.textContent)"
        );
        var printout = await Printout.Of(reader, reader.Find(path));
        Assert.NotEmpty(titles);
        foreach (var title in titles)
        {
            var (sheet, letters) = printout.Find(title);
            var (left, foot) = (letters.Min(letter => letter.StartBaseLine.X), letters.Min(letter => letter.StartBaseLine.Y));
            var under = printout
                .Sheets[sheet]
                .Body.Where(letter =>
                    letter.StartBaseLine.Y < foot - 3 && letter.StartBaseLine.X > left - 3 && letter.StartBaseLine.X < left + 240
                );
            Assert.True(under.Any(), $"'{title}' is at the foot of a column");
        }
    }

    // A long table begins where it is written, instead of on the next sheet.
    [Fact]
    public async Task A_table_longer_than_a_sheet_leaves_no_sheet_empty()
    {
        var printout = await PrintAndCheck("2022/01/10/07/baozhi/");
        Assert.InRange(printout.Sheets[0].Body.Min(letter => letter.StartBaseLine.Y), 0, 150);
    }

    // A short table in one column, a wide one across both; neither is split.
    [Theory]
    [InlineData("english/2026/03/02/02/figures/")]
    [InlineData("2022/01/10/03/biaodian/")]
    public async Task A_table_is_not_split(string path)
    {
        await using var tab = await reader.Load(path);
        var page = tab.Page;
        var tables = await page.EvaluateAsync<string[][]>(
            "() => [...document.querySelectorAll('.reading table')].map(table => [...table.rows].map(row => row.innerText))"
        );
        var printout = await Printout.Of(reader, reader.Find(path));
        Assert.NotEmpty(tables);
        foreach (var rows in tables)
        {
            var found = rows.Select(printout.Find).ToList();
            Assert.Single(found.Select(row => row.Sheet).Distinct());
            var lefts = found.ConvertAll(row => row.Letters[0].StartBaseLine.X);
            Assert.InRange(lefts.Max() - lefts.Min(), 0, 20);
            var feet = found.ConvertAll(row => row.Letters[0].StartBaseLine.Y);
            Assert.Equal(feet.OrderDescending(), feet);
        }
    }

    // Checks what holds for any printout: text on every sheet, the copyright line below it, and nothing beyond the margins.
    private async Task<Printout> PrintAndCheck(string path)
    {
        var printout = await Printout.Of(reader, reader.Find(path));
        Assert.All(
            printout.Sheets,
            sheet =>
            {
                Assert.InRange(sheet.Lines, 3, int.MaxValue);
                Assert.InRange(sheet.Foot.Length, 15, int.MaxValue);
                Assert.All(sheet.Letters, letter => Assert.InRange(letter.StartBaseLine.X, 8, sheet.Width - 12));
            }
        );
        if (path.StartsWith("2022", StringComparison.Ordinal))
            Assert.All(printout.Sheets, sheet => Assert.Contains("版权所有：滨州", sheet.Foot, StringComparison.Ordinal));
        return printout;
    }

    // The number of sheets, and their width and height in points.
    private async Task<(int Sheets, int Width, int Height)> Print(string address)
    {
        var printout = await Printout.Of(reader, address);
        return (printout.Sheets.Count, printout.Sheets[0].Width, printout.Sheets[0].Height);
    }
}
