using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Markdown;

/// <summary>Each line of Punctuation/*.txt has a text as written, an arrow, and the text as published.</summary>
public abstract class PunctuationSpecs(Executable program)
{
    private const string Arrow = " → ";

    public static TheoryData<string> Chinese => Rows("chinese");

    public static TheoryData<string> Kept => Rows("kept");

    [Theory]
    [MemberData(nameof(Chinese))]
    public void ASCII_marks_in_Chinese_text_become_Chinese_marks(string row) => Check(row, "zh-CN");

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_newspaper_may_keep_ASCII_marks(string row) => Check(row, "zh-CN", "punctuation: keep\n");

    [Theory]
    [MemberData(nameof(Kept))]
    public void English_text_is_not_changed(string row) => Check(row, "en");

    private void Check(string row, string language, string settings = "")
    {
        var pair = row.Split(Arrow);
        var html = MarkdownSpecs.Html(program, pair[0] + "\n", language, settings);
        // A long Latin word leaves its mark on the paragraph, which is not about punctuation.
        Assert.Equal($"<p>{pair[1]}</p>\n", html.Replace("<p class=\"ragged\">", "<p>", StringComparison.Ordinal));
    }

    private static TheoryData<string> Rows(string name) =>
        [
            .. File.ReadAllLines(TestFolder.At("Markdown", "Punctuation", name + ".txt"))
                .Where(line => line.Contains(Arrow, StringComparison.Ordinal)),
        ];

    public sealed class Jit() : PunctuationSpecs(Executable.Jit);

    public sealed class Native() : PunctuationSpecs(Executable.Native);
}
