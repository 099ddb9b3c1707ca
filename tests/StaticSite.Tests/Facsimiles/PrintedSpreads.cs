using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StaticSite.Tests.Discovery;
using Xunit;

namespace StaticSite.Tests.Facsimiles;

/// <summary>Printed pages beside each other: facing pages, the outside of the paper, gatefolds.</summary>
public sealed class PrintedSpreads : IDisposable
{
    private const string Url = "url: https://paper.example/bz\n";
    private const string Issue = "2022/01/08/";

    private PublishedNewspaper _paper = new(Url);

    [Fact]
    public void Facing_pages_are_one_sheet_with_articles_across_the_gutter()
    {
        Write("04", "01-over", "pages: [ 04, 05 ]\nregions: [ { page: 04, rect: [.5, 0, .5, .5] }, { page: 05, rect: [0, 0, .5, .5] } ]\n");
        Write("05", "01-alone", "regions: [ { page: 05, rect: [.5, .5, .5, .5] } ]\n");
        _paper.Publish();
        var sheet = Read("04-05/facsimile/");
        Assert.Equal(["04版的版面图", "05版的版面图"], sheet.QuerySelectorAll(".plate img").Select(image => image.GetAttribute("alt")));
        Assert.Equal(["1 over", "1 over again", "2 alone"], sheet.QuerySelectorAll(".spots li").Select(Spot));
        Assert.Equal(["over", "alone"], sheet.QuerySelectorAll(".neighbours a").Select(link => link.TextContent));
        Assert.Equal(["版面", "版面图"], sheet.QuerySelectorAll(".views a").Select(link => link.TextContent));
        Assert.Equal(
            ["../../04/facsimile/", "../../05/facsimile/"],
            sheet.QuerySelectorAll("[class^=collapse]").Select(link => link.GetAttribute("href"))
        );
        Assert.Contains("href=\"../../04-05/facsimile/#p05\"", _paper.Read($"{Issue}05/facsimile/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"../04-05/#p05\"", _paper.Read($"{Issue}05/index.html"), StringComparison.Ordinal);
        Assert.Equal("https://paper.example/bz/2022/01/08/04-05/", sheet.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));

        static string Spot(AngleSharp.Dom.IElement spot) =>
            $"{spot.GetAttribute("data-n")} {spot.TextContent}"
            + (spot.QuerySelector("a")!.GetAttribute("tabindex") == "-1" && string.IsNullOrEmpty(spot.Id) ? " again" : "");
    }

    [Fact]
    public void The_outside_of_the_paper_shows_the_last_page_before_the_first_and_leads_inside()
    {
        foreach (var page in new[] { "01", "02", "03", "04" })
            Write(page, "01-a");
        _paper.Write("2022/01-08/issue.yaml", "spreads: [ [04, 01], [02, 03] ]\n");
        _paper.Publish();
        foreach (var view in new[] { "04-01/", "04-01/facsimile/" })
        {
            var sheet = Read(view);
            Assert.Equal("04—01版", sheet.QuerySelector("h1")!.TextContent.Trim());
            Assert.NotNull(sheet.QuerySelector("main .outer"));
            Assert.Equal(["p01", "p04"], sheet.QuerySelectorAll("main [id^=p0]").Select(page => page.Id).Where(id => id!.Length == 3));
            Assert.Equal(
                ["03", "02"],
                sheet.QuerySelectorAll(".turn-back, .turn-on").Select(link => link.TextContent).Select(FirstNumber).Distinct()
            );
        }

        static string FirstNumber(string text) => new([.. text.SkipWhile(one => !char.IsDigit(one)).TakeWhile(char.IsDigit)]);
    }

    [Fact]
    public void A_gatefold_has_up_to_four_pages()
    {
        foreach (var page in new[] { "01", "02", "03", "04", "05", "06" })
            Write(page, "01-a");
        _paper.Write("2022/01-08/issue.yaml", "通版: [ [05, 02, 03, 04] ]\n");
        _paper.Publish();
        Assert.Equal(4, Read("02-03-04-05/").QuerySelectorAll(".half").Length);
        var sheet = Read("02-03-04-05/facsimile/");
        Assert.Equal("02—05版", sheet.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(4, sheet.QuerySelectorAll(".plate").Length);
        Assert.Equal(4, sheet.QuerySelectorAll("[class^=collapse]").Length);
    }

    [Fact]
    public void A_spread_of_which_a_page_is_not_shown_is_only_composed()
    {
        Write("04", "01-a");
        Write("05", "01-a");
        _paper.Write("2022/01-08/05/02-gone.md", "---\ntitle: 撤\nstatus: withdrawn\n---\n撤。\n");
        _paper.Write("2022/01-08/issue.yaml", "spreads: [ [04, 05] ]\n");
        _paper.Publish();
        Assert.True(_paper.Has($"{Issue}04/facsimile/index.html"));
        Assert.False(_paper.Has($"{Issue}04-05/facsimile/index.html"));
        Assert.Empty(Read("04-05/").QuerySelectorAll(".views a"));
        Assert.Contains("href=\"../../04-05/#p04\"", _paper.Read($"{Issue}04/facsimile/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_links_lead_to_printed_pages_those_to_a_spread_do_too()
    {
        _paper.Dispose();
        _paper = new($"{Url}view: facsimile\n");
        Write("04", "01-over", "pages: [ 04, 05 ]\nkeywords: [ 词 ]\nregions: [ { page: 05, rect: [0, 0, 1, 1] } ]\n");
        Write("05", "01-a");
        _paper.Publish();
        Assert.Contains("href=\"../../04-05/facsimile/#04-over\"", _paper.Read($"{Issue}04/over/index.html"), StringComparison.Ordinal);
        Assert.NotNull(Read("04-05/facsimile/").GetElementById("04-over"));
        // From a page that spans issues too.
        Assert.Contains("2022/01/08/05/facsimile/", _paper.Read("search/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_files_lead_to_files()
    {
        _paper.Dispose();
        _paper = new($"{Url}links: files\n");
        Write("04", "01-over", "pages: [ 04, 05 ]\nregions: [ { page: 05, rect: [0, 0, 1, 1] } ]\n");
        Write("05", "01-a");
        _paper.Publish();
        foreach (var address in new[] { "04/facsimile/", "04-05/facsimile/" })
        {
            var links = Read(address).QuerySelectorAll("main a, .selector a").Select(link => link.GetAttribute("href")!.Split('#')[0]);
            Assert.All(
                links.Where(link => link.Length > 0),
                link => Assert.True(_paper.Has($"{Issue}{address}{Uri.UnescapeDataString(link)}"), link)
            );
        }
    }

    [Fact]
    public void Where_pages_are_read_from_the_right_the_spread_has_them_in_the_same_order()
    {
        _paper.Dispose();
        _paper = new($"{Url}language: ar\n");
        Write("04", "01-a", "regions: [ { page: 04, rect: [0, 0, .5, .5] } ]\n");
        Write("05", "01-a");
        _paper.Write("2022/01-08/issue.yaml", "spreads: [ [04, 05] ]\n");
        _paper.Publish();
        var sheet = Read("04-05/facsimile/");
        Assert.Equal("rtl", sheet.DocumentElement.GetAttribute("dir"));
        Assert.Equal(["p04", "p05"], sheet.QuerySelectorAll(".plates > figure").Select(page => page.Id));
        // What is placed on paper is not turned around.
        Assert.Equal("0", sheet.QuerySelector(".spots li")!.GetAttribute("data-x"));
    }

    public void Dispose() => _paper.Dispose();

    private IHtmlDocument Read(string address) => new HtmlParser().ParseDocument(_paper.Read($"{Issue}{address}index.html"));

    // A page with a facsimile.
    private void Write(string page, string name, string more = "")
    {
        _paper.Write($"2022/01-08/{page}/{name}.md", $"---\ntitle: {name[3..]}\n{more}---\n正文。\n");
        File.WriteAllBytes(_paper.PathOf($"../input/2022/01-08/{page}/facsimile.pdf"), Pdf.Of(PrintedNewspaper.Colours));
    }
}
