using System.Text.RegularExpressions;
using StaticSite.Tests.Discovery;
using Xunit;

namespace StaticSite.Tests.Photos;

/// <summary>Where the photos of an article are in its own document.</summary>
public sealed partial class PhotosInTexts
{
    private const string Paragraph = "这一段正好有二十个字用来占地方不多也不少。";

    [Fact]
    public void The_first_photo_leads_and_the_others_are_spread_through_the_text() =>
        Assert.Equal(
            "photo-1 p p photo-2 p h2 p photo-3 p p h2 p photo-4 p p",
            Order(4, Paragraphs(3) + "## 二\n\n" + Paragraphs(3) + "## 三\n\n" + Paragraphs(3))
        );

    [Fact]
    public void Long_paragraphs_count_more_than_short_ones() =>
        Assert.Equal(
            "photo-1 p p p photo-2 p p",
            Order(2, Paragraphs(3) + string.Concat(Enumerable.Repeat(Paragraph, 4)) + "\n\n" + Paragraphs(1))
        );

    [Fact]
    public void A_photo_is_not_set_below_a_heading_before_a_list_or_next_to_a_photo_that_the_text_names()
    {
        Assert.Equal("photo-1 p photo-2 subhead p p", Order(2, Paragraphs(1) + "### 小题小题小题\n\n" + Paragraphs(2)));
        Assert.Equal("photo-1 p p ul photo-2 p p", Order(2, Paragraphs(2) + "- 其一\n- 其二\n\n" + Paragraphs(2)));
        Assert.Equal("photo-2 p photo-3 p photo-1 p p", Order(3, Paragraphs(2) + "![](1.png)\n\n" + Paragraphs(2)));
    }

    [Fact]
    public void Photos_are_in_pairs_where_the_text_is_short_and_follow_it_only_if_there_is_no_room_before() =>
        Assert.Equal(
            ["photo-1 p photo-2 photo-3 p", "photo-1 p photo-2 photo-3 p photo-4", "photo-1 p photo-2", "photo-1 photo-2"],
            [Order(3, Paragraphs(2)), Order(4, Paragraphs(2)), Order(2, Paragraphs(1)), Order(2, "")]
        );

    private static string Paragraphs(int count) => string.Concat(Enumerable.Repeat(Paragraph + "\n\n", count));

    // The elements of the article, in order.
    private static string Order(int photos, string text)
    {
        using var newspaper = new PublishedNewspaper();
        for (var i = 1; i <= photos; i++)
            newspaper.WriteImage($"2022/01-10/01/01-a/{i}.png");
        newspaper.Write("2022/01-10/01/01-a/index.md", $"---\ntitle: 题\n---\n\n{text}");
        newspaper.Publish();
        var html = newspaper.Read("2022/01/10/01/a/index.html");
        var article = html[html.IndexOf("<h1", StringComparison.Ordinal)..html.IndexOf("end-mark", StringComparison.Ordinal)];
        return string.Join(
            ' ',
            Element()
                .Matches(article)
                .Select(match => match.Groups[1].Value + match.Groups[2].Value + match.Groups[3].Value + match.Groups[4].Value)
        );
    }

    [GeneratedRegex("""id="01-a-(photo-\d)"|<(p|ul)>|<p class="(subhead)|<(h2)\b""")]
    private static partial Regex Element();
}
