using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Hostile;

/// <summary>
/// No text crashes the program: excess is reported at its place, and the rest is published. The benchmarks measure the time.
/// </summary>
public abstract class Limits(Executable program)
{
    private const int Megabyte = 1 << 20;
    private const int MostFrontMatter = 64 << 10;

    public static TheoryData<string> Markdown { get; } = [.. PathologicalTexts.Markdown.Keys];

    public static TheoryData<string> FrontMatter { get; } = [.. PathologicalTexts.FrontMatter.Keys];

    [Theory]
    [MemberData(nameof(Markdown))]
    public void A_megabyte_of_it_in_a_body_is_published_or_refused(string pattern)
    {
        foreach (var length in (int[])[Megabyte, 20_000])
            PublishOrRefuse("title: 标题", PathologicalTexts.Markdown[pattern](length));
    }

    [Theory]
    [InlineData(":")]
    [InlineData("：")]
    [InlineData("…")]
    [InlineData("😀")]
    [InlineData("。")]
    public void A_single_character_in_a_body_is_published_or_refused(string text) => PublishOrRefuse("title: 标题", text);

    [Theory]
    [MemberData(nameof(FrontMatter))]
    public void The_maximum_of_it_in_front_matter_is_published_or_refused(string pattern)
    {
        foreach (var length in (int[])[MostFrontMatter - 100, 2000])
            PublishOrRefuse(PathologicalTexts.FrontMatter[pattern](length), "正文。");
    }

    [Theory]
    [InlineData("old addresses", MostFrontMatter + 100)]
    [InlineData("a long headline", Megabyte)]
    public void Front_matter_has_at_most_64_kB(string pattern, int length)
    {
        using var room = Room();
        Write(room, PathologicalTexts.FrontMatter[pattern](length), "正文。");
        Assert.Contains("01-a.md:2:1: error ED010: the YAML has ", room.Check(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("links to nothing", "more than 2,000 links")]
    [InlineData("one footnote again and again", "more than 2,000 references to footnotes")]
    [InlineData("definitions", "more than 1,000 footnotes and link definitions")]
    [InlineData("labels", "more than 20,000 square brackets")]
    [InlineData("tags that open", "more than 4,000 angle brackets")]
    [InlineData("underlined subheads", "more than 1,000 lines of dashes or equals signs")]
    [InlineData("a square table", "more than 100,000 cells in a table")]
    [InlineData("line breaks", "more than 100,000 lines")]
    [InlineData("paragraphs of emphasised words", "more than 60,000 pieces of markup")]
    [InlineData("emphasised words", "more than 100 levels of nesting, or thousands of marks in one paragraph")]
    [InlineData("bars", "more than 10,000 bars in a line")]
    [InlineData("lists that are indented more and more", "more than 100 levels of nesting, or thousands of marks in one paragraph")]
    [InlineData("quotations within quotations", "more than 100 levels of nesting, or thousands of marks in one paragraph")]
    public void An_exceeded_limit_is_reported_where_it_is_exceeded(string pattern, string excess)
    {
        using var room = Room();
        Write(room, "title: 标题", PathologicalTexts.Markdown[pattern](400_000));
        var report = room.Check();
        Assert.Contains($"error {Rules.TooMuch.Id}: the text has {excess}\n", report, StringComparison.Ordinal);
        Assert.Single(report.Split('\n'), line => line.Contains(": error ", StringComparison.Ordinal));
    }

    [Fact]
    public void Repeated_link_definitions_expand_to_ten_times_the_text_at_most()
    {
        using var room = Room();
        Write(
            room,
            "title: 标题",
            $"[a]: https://example.com/{new string('u', 40_000)}\n\n{string.Concat(Enumerable.Repeat("[a] ", 100))}"
        );
        Assert.Contains(
            "the link definitions, where they are used, add up to more than 10 times the text",
            room.Check(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_text_file_has_at_most_16_MB()
    {
        using var room = Room();
        Write(room, "title: 标题", new string('a', 16 << 20));
        Assert.StartsWith(
            "input/2022/01-10/01/01-a.md: error ED045: the file has 16,777,239 bytes; a text may have at most 16,777,216\n",
            room.Check(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_long_line_and_a_long_marked_range_are_quoted_in_part()
    {
        using var room = Room();
        Write(room, "title: 标题", string.Concat(Enumerable.Repeat($"[字](b.md) {new string('字', 100)}", 1000)));
        Assert.InRange(room.Check().Length, 1000, 1_000_000);
    }

    private void PublishOrRefuse(string frontMatter, string body)
    {
        using var room = Room();
        Write(room, frontMatter, body);
        room.Refusal();
    }

    private Newsroom Room()
    {
        var room = new Newsroom(program);
        room.Write("input", Printing.Files(("2022/01-10/issue.yaml", "number: 1\n")));
        return room;
    }

    private static void Write(Newsroom room, string frontMatter, string body) =>
        room.Write("input/2022/01-10/01", [new("01-a.md", Encoding.UTF8.GetBytes($"---\n{frontMatter}\n---\n{body}\n"))]);

    /// <summary>Runs the program compiled just in time.</summary>
    public sealed class Jit() : Limits(Executable.Jit);

    /// <summary>Runs the program compiled ahead of time.</summary>
    public sealed class Native() : Limits(Executable.Native);
}
