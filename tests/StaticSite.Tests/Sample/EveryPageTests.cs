using AngleSharp.Dom;
using Xunit;

namespace StaticSite.Tests.Sample;

/// <summary>Requirements for every HTML document of the site.</summary>
public sealed class EveryPageTests(SampleFixture sample)
{
    private static readonly string[] PageKinds = ["home", "page", "article", "withdrawn", "spread", "facsimile"];

    [Fact]
    public void Every_page_has_the_version_selector() =>
        AssertNone(page =>
            page.QuerySelectorAll("nav[aria-label=版本切换]").Length == 1 && page.QuerySelectorAll(".selector .date").Length == 1
                ? []
                : ["not exactly one version selector with the issue's date"]
        );

    [Fact]
    public void The_version_selector_names_the_current_page() =>
        AssertNone(page =>
        {
            var hasPage = PageKinds.Contains(page.Body!.GetAttribute("data-kind"));
            var here = page.QuerySelector(".selector .here")?.TextContent.StartsWith("当前版：", StringComparison.Ordinal) == true;
            var marked = page.QuerySelectorAll(".selector .bar [aria-current=page]").Length > 0;
            return hasPage == here && hasPage == marked ? [] : [$"a page: {hasPage}, named: {here}, marked: {marked}"];
        });

    [Fact]
    public void Pages_of_the_paper_and_articles_have_expand_and_collapse_and_mark_one() =>
        AssertNone(page =>
        {
            var kind = page.Body!.GetAttribute("data-kind");
            var links = page.QuerySelectorAll(".selector .spreads a").ToArray();
            var words = links.Select(link => link.TextContent).Distinct(StringComparer.Ordinal);
            var inForce = links.Count(link => link.HasAttribute("aria-current"));
            string[] expected = PageKinds.Contains(kind) ? ["展开通版", "收缩通版"] : [];
            return words.Order(StringComparer.Ordinal).SequenceEqual(expected) && inForce == (expected is [] ? 0 : 1)
                ? []
                : [$"{string.Join(' ', words)}, {inForce} in force"];
        });

    [Fact]
    public void Every_page_has_the_footer() =>
        AssertNone(page =>
            page.QuerySelectorAll("body > footer").SingleOrDefault()?.TextContent is { } footer
            && footer.Contains("版权所有：滨州日报", StringComparison.Ordinal)
            && footer.Contains("技术支持：锦华科技", StringComparison.Ordinal)
                ? []
                : ["no footer with the newspaper's imprint"]
        );

    [Fact]
    public void There_is_no_inline_script_or_style() =>
        AssertNone(page =>
            [
                .. page.QuerySelectorAll("style, script:not([src]):not([type='application/ld+json'])").Select(Tag),
                .. page.All.Where(element => element.Attributes.Any(IsInline)).Select(Tag),
                .. page.QuerySelectorAll("[href^='javascript:' i]").Select(Tag),
            ]
        );

    [Fact]
    public void Ids_are_unique() =>
        AssertNone(page =>
            page.QuerySelectorAll("[id]")
                .GroupBy(element => element.Id!, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => group.Key)
        );

    [Fact]
    public void Every_label_and_description_refers_to_an_element_that_exists() =>
        AssertNone(page =>
            page.QuerySelectorAll("[aria-labelledby], [aria-describedby]")
                .SelectMany(element =>
                    $"{element.GetAttribute("aria-labelledby")} {element.GetAttribute("aria-describedby")}".Split(
                        ' ',
                        StringSplitOptions.RemoveEmptyEntries
                    )
                )
                .Where(id => page.GetElementById(id) is null)
        );

    [Fact]
    public void There_is_one_h1_and_no_heading_level_is_skipped() =>
        AssertNone(page =>
        {
            var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToArray();
            var skipped = levels
                .Zip(levels.Skip(1))
                .Where(pair => pair.Second > pair.First + 1)
                .Select(pair => $"h{pair.Second} after h{pair.First}");
            return levels is [1, ..] && levels.Count(level => level == 1) == 1
                ? skipped
                : [$"headings {string.Join(' ', levels)}", .. skipped];
        });

    // In a list, the link that a photo is in says it all.
    [Fact]
    public void Every_photo_has_alternative_text_and_dimensions() =>
        AssertNone(page =>
            page.QuerySelectorAll("img")
                .Where(image =>
                    string.IsNullOrWhiteSpace(image.GetAttribute("alt")) != image.Matches(".entries a > img, .related a > img")
                    || !image.HasAttribute("width")
                    || !image.HasAttribute("height")
                )
                .Select(Tag)
        );

    [Fact]
    public void Every_page_has_a_unique_title()
    {
        var shared = sample
            .Site.Pages.GroupBy(page => page.Value.Title, StringComparer.Ordinal)
            .Where(group => string.IsNullOrWhiteSpace(group.Key) || group.Count() > 1)
            .Select(group => $"'{group.Key}': {string.Join(", ", group.Select(page => page.Key))}");
        Problems.AssertNone(shared);
    }

    private static bool IsInline(IAttr attribute) => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal);

    private static string Tag(IElement element) => ((IElement)element.Clone(false)).OuterHtml;

    private void AssertNone(Func<IDocument, IEnumerable<string>> problems)
    {
        Assert.True(sample.Site.Pages.Count > 40, "the sample has lost its pages");
        Problems.AssertNone(sample.Site.Pages.SelectMany(page => problems(page.Value).Select(problem => $"{page.Key}: {problem}")));
    }
}
