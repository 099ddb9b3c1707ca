using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace StaticSite.Tests.Discovery;

/// <summary>An issue as one document to print.</summary>
public sealed class PrintedIssues : IDisposable
{
    private const string Address = "2022/01/08/print/index.html";

    private readonly PublishedNewspaper _newspaper = new(
        "url: https://paper.example/bz\nformats: { print: on }\neditions: { evening: { name: 晚报 } }\n"
    );

    public PrintedIssues()
    {
        _newspaper.Write("2022/01-08/issue.yaml", "spreads: [[03, 04]]\n");
        _newspaper.Write("2022/01-08/01/01-a.md", "---\ntitle: 甲\ncontinued-on: 02/b\n---\n第一段。\n\n![图说](bridge.png)\n");
        _newspaper.Write("2022/01-08/01/02-ad.md", "---\ntitle: 商场开业\nkind: advertisement\n---\n开业啦。\n");
        _newspaper.WriteImage("2022/01-08/01/bridge.png");
        _newspaper.Write("2022/01-08/02/01-b.md", "---\ntitle: 乙\n---\n第二段。\n");
        _newspaper.Write("2022/01-08/03/01-c.md", "---\ntitle: 丙\npages: [ 03, 04 ]\n---\n第三段。\n");
        _newspaper.Write("2022/01-08/04/01-d.md", "---\ntitle: 丁\n---\n第四段。\n");
        _newspaper.Write("2022/01-08/04/02-ahead.md", "---\ntitle: 未到时间\npublished: 2022-02-01T06:00\n---\n第五段。\n");
        _newspaper.Write("2022/01-08/04/03-withdrawn.md", "---\ntitle: 撤下的稿\nstatus: withdrawn\n---\n第六段。\n");
        _newspaper.Write("2022/01-08-evening/01/01-e.md", "---\ntitle: 晚\n---\n晚报一段。\n");
        _newspaper.Write("2022/01-09/01/01-f.md", "---\ntitle: 次日\n---\n次日一段。\n");
        _newspaper.Publish();
    }

    public void Dispose() => _newspaper.Dispose();

    [Fact]
    public void Every_page_is_a_sheet_with_everything_on_it_once()
    {
        var document = Document();
        Assert.Equal(["p01", "p02", "p03", "p04"], document.QuerySelectorAll(".paper").Select(sheet => sheet.Id));
        Assert.Equal(
            ["01-a 01-ad", "02-b", "03-c", "04-d"],
            document.QuerySelectorAll(".paper").Select(sheet => string.Join(' ', sheet.QuerySelectorAll("article").Select(one => one.Id)))
        );
        Assert.Single(document.QuerySelectorAll("img"));
        Assert.Equal(["下转02版", "上接01版"], document.QuerySelectorAll(".jump").Select(jump => jump.TextContent));
        Assert.Contains(document.QuerySelectorAll("#p01 .kind"), kind => kind.TextContent == "广告");
    }

    [Fact]
    public void It_has_one_title_and_its_headings_skip_no_level()
    {
        var levels = Document().QuerySelectorAll("h1, h2, h3, h4, h5").Select(heading => heading.LocalName[1] - '0').ToArray();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Skip(1).Zip(levels), pair => Assert.InRange(pair.First, 2, pair.Second + 1));
        var ids = Document().QuerySelectorAll("[id]").Select(element => element.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Search_engines_do_not_list_it_and_the_issue_leads_to_it()
    {
        Assert.Equal("noindex", Document().QuerySelector("meta[name='robots']")!.GetAttribute("content"));
        Assert.DoesNotContain("print/", _newspaper.Read("sitemap.xml") + _newspaper.Read("sitemap-2022.xml"), StringComparison.Ordinal);
        foreach (var page in (string[])["2022/01/08/index.html", "2022/01/08-evening/index.html", "2022/01/09/index.html", "index.html"])
            Assert.Contains(">打印本期</a>", _newspaper.Read(page), StringComparison.Ordinal);
        Assert.Contains("晚报一段。", _newspaper.Read("2022/01/08-evening/print/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_changes_the_document_of_its_issue_alone()
    {
        _newspaper.Write("2022/01-08/02/01-b.md", "---\ntitle: 乙\n---\n第二段改了。\n");
        var changed = _newspaper.Publish().Where(path => path.Contains("/print/", StringComparison.Ordinal));
        Assert.Equal(["changed https://paper.example/bz/2022/01/08/print/"], changed);
        Assert.Contains("第二段改了。", _newspaper.Read(Address), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_published_yet_appears_in_it_in_time_and_what_is_withdrawn_does_not()
    {
        Assert.DoesNotContain("第五段。", _newspaper.Read(Address), StringComparison.Ordinal);
        _newspaper.Now = "2022-02-02T12:00";
        _newspaper.Publish();
        Assert.Contains("第五段。", _newspaper.Read(Address), StringComparison.Ordinal);
        Assert.DoesNotContain("第六段。", _newspaper.Read(Address), StringComparison.Ordinal);
    }

    private AngleSharp.Html.Dom.IHtmlDocument Document() => new HtmlParser().ParseDocument(_newspaper.Read(Address));
}
