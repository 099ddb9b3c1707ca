using System.Text.Json;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Sample;

public sealed class SampleBuildTests(SampleFixture sample)
{
    private const string Real = "2022/01/10/05/qingqi-fenjin/index.html";
    private const string Label = "示例，非滨州日报内容";

    [Fact]
    public void The_sample_builds_without_errors()
    {
        Assert.True(sample.Site.ExitCode == 0, sample.Site.Diagnostics);
        Assert.Contains("0 errors", sample.Site.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void The_only_warning_is_about_the_missing_url()
    {
        using var diagnostics = JsonDocument.Parse(sample.Site.Diagnostics);
        var diagnostic = Assert.Single(diagnostics.RootElement.EnumerateArray());
        Assert.Equal("ED050", diagnostic.GetProperty("id").GetString());
    }

    [Fact]
    public void Every_issue_is_published_with_all_its_pages()
    {
        var pages = sample.Site.Pages.Where(page => page.Value.Body!.GetAttribute("data-kind") == "page").Select(page => page.Key);
        Assert.Equal(
            [
                "2022/01/07-evening/01/index.html",
                "2022/01/07/01/index.html",
                "2022/01/07/02/index.html",
                "2022/01/10/01/index.html",
                "2022/01/10/02/index.html",
                "2022/01/10/03/index.html",
                "2022/01/10/04/index.html",
                "2022/01/10/05/index.html",
                "2022/01/10/06/index.html",
                "2022/01/10/07/index.html",
                "2022/01/10/B01/index.html",
            ],
            pages
        );
    }

    [Fact]
    public void Every_article_of_the_handbook_begins_with_its_label()
    {
        // A picture story has no text except its caption.
        var unlabelled = sample
            .Articles.Where(page => page.Key != Real)
            .Where(page =>
                page.Value.QuerySelectorAll("article > header, article.is-photo figcaption")
                    .All(head => !head.TextContent.Contains(Label, StringComparison.Ordinal))
            )
            .Select(page => page.Key);
        Assert.True(sample.Articles.Count() > 20);
        Problems.AssertNone(unlabelled);
    }

    [Fact]
    public void The_newspapers_own_article_has_no_handbook_label() =>
        Assert.DoesNotContain(Label, sample.Page(Real).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void The_issue_says_that_its_date_is_assumed() =>
        Assert.Contains("日期为推定", sample.Page("2022/01/10/index.html").QuerySelector("main")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void The_home_page_shows_the_newest_issue() =>
        Assert.Equal("2022年1月10日", sample.Page("index.html").QuerySelector(".selector .date")!.TextContent);

    [Theory]
    [InlineData("2022-01-08")]
    [InlineData("2022-01-07")]
    [InlineData("2021-12-01")]
    public void A_check_for_an_earlier_moment_succeeds(string now)
    {
        var error = new StringWriter();
        Assert.True(
            Cli.CommandLine.Run(["check", "--input", Sources.At("input"), "--now", now], TestTerminal.English(TextWriter.Null, error)) == 0,
            error.ToString()
        );
    }
}
