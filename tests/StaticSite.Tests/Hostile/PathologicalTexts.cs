namespace StaticSite.Tests.Hostile;

/// <summary>Texts of any size on which Markdown and YAML parsers are known, or were found, to use excessive time or memory.</summary>
public static class PathologicalTexts
{
    /// <summary>Markdown bodies by name, each as a function of its length in characters.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> Markdown { get; } =
        new Dictionary<string, Func<int, string>>
        {
            ["brackets that open"] = Repeated("["),
            ["brackets that close"] = Repeated("]"),
            ["brackets within brackets"] = length => new string('[', length / 2) + new string(']', length / 2),
            ["images that open"] = Repeated("!["),
            ["links that open"] = Repeated("[a]("),
            ["links that open with an angle bracket"] = Repeated("[a](<b"),
            ["links with a title that opens"] = Repeated("[a](b \""),
            ["links to nothing"] = Repeated("[a](b.md) "),
            ["links that could run something"] = Repeated("[a](javascript:b) "),
            ["parentheses within an address"] = length => "[a](" + new string('(', length),
            ["a long address"] = length => $"[a]({string.Concat(Enumerable.Repeat("../", length / 3))})",
            ["labels"] = Repeated("[a]"),
            ["a long definition used again and again"] = length => $"[a]: {new string('u', length / 2)}\n\n{Repeated("[a]")(length / 2)}",
            ["definitions"] = length => Lines(length, i => $"[{i}]: u"),
            ["one definition again and again"] = Repeated("[a]: u\n"),
            ["definitions that open a title"] = Repeated("[a]: u \"\n"),
            ["footnotes"] = length => Lines(length, i => $"a[^{i}]\n\n[^{i}]: b\n"),
            ["footnotes that nothing refers to"] = length => Lines(length, i => $"[^{i}]: b\n"),
            ["footnotes that refer to each other"] = length => Lines(length, i => $"[^{i}]: b[^{i + 1}]\n"),
            ["one footnote again and again"] = length => "[^1]: x\n\n" + Repeated("[^1]")(length),
            ["emphasised words"] = Repeated("*a* "),
            ["paragraphs of emphasised words"] = Repeated("*a* *b*\n\n"),
            ["emphasis that opens"] = Repeated("*a "),
            ["two kinds of emphasis in turn"] = Repeated("*a_ "),
            ["emphasis within emphasis"] = Repeated("**a *b "),
            ["emphasis at Chinese punctuation"] = Repeated("字**，**"),
            ["stars"] = Repeated("*"),
            ["tildes"] = Repeated("~~a "),
            ["backticks in runs of every length"] = length =>
                Cut(string.Join(' ', Enumerable.Range(1, (int)Math.Sqrt(2 * length) + 1).Select(i => new string('`', i))), length),
            ["backticks in tables"] = length => "a|b\n-|-\n" + Repeated("`a|b`|`")(length),
            ["quotations within quotations"] = Repeated(">"),
            ["lists within lists"] = Repeated("- "),
            ["numbers within numbers"] = Repeated("1. "),
            ["lists and quotations within each other"] = Repeated("- > "),
            ["lists that are indented more and more"] = length =>
                Cut(string.Concat(Enumerable.Range(0, (int)Math.Sqrt(2 * length) + 1).Select(i => new string(' ', i) + "* a\n")), length),
            ["items"] = Repeated("- a\n"),
            ["definitions of terms"] = Repeated("a\n: b\n"),
            ["lines of a poem"] = Repeated("| a\n"),
            ["subheads"] = Repeated("## a\n\n"),
            ["underlined subheads"] = Repeated("a\n=\n"),
            ["rules"] = Repeated("---\n\n"),
            ["fences"] = Repeated("```\n"),
            ["a square table"] = SquareTable,
            ["a long table"] = length => "a|b\n-|-\n" + Repeated("a|b\n")(length),
            ["tables"] = Repeated("a|b\n-|-\nc|d\n\n"),
            ["bars"] = Repeated("|"),
            ["tags that open"] = Repeated("<b>"),
            ["tags that open in a line"] = length => "x" + Repeated("<b>")(length),
            ["blocks that open"] = Repeated("<div>\n"),
            ["lists of HTML that open"] = Repeated("<ul><li>"),
            ["tags that browsers repair"] = Repeated("<a><b><p>"),
            ["elements in each of many paragraphs"] = length =>
                string.Concat(Enumerable.Range(0, 90).Select(i => $"<b title={i}>")) + Repeated("<p>a")(length),
            ["elements that are kept through many blank lines"] = length =>
                "<pre>" + string.Concat(Enumerable.Range(0, 90).Select(i => $"<b title={i}>")) + Repeated("a\n\n")(length),
            ["blocks that open with a blank line between"] = Repeated("<table><tr><td>\n\n"),
            ["scripts that open in a line"] = length => "x" + Repeated("<script>")(length),
            ["links and ends that do not match"] = Repeated("<a href=x></b></script>"),
            ["tags that never end"] = Repeated("<p title=\"\n\n"),
            ["figures"] = Repeated("<figure><figcaption>a<img src=a.jpg>"),
            ["references"] = Repeated("&#x202E;"),
            ["ampersands in HTML"] = length => "<p>" + Repeated("&")(length),
            ["attributes"] = length => "<a " + Repeated("b ")(length),
            ["comments that open"] = Repeated("<!-- "),
            ["processing instructions that open"] = Repeated("<? "),
            ["angle brackets"] = Repeated("<"),
            ["addresses in angle brackets that open"] = Repeated("<http://a "),
            ["characters with a reading"] = Repeated("{汉|hàn}"),
            ["braces"] = Repeated("{"),
            ["entities"] = Repeated("&amp;"),
            ["marks over one letter"] = length => "a" + Repeated("\u0301")(length),
            ["zero-width characters"] = Repeated("\u200B"),
            ["nulls"] = Repeated("\0"),
            ["line breaks"] = Repeated("a\n"),
            ["hard line breaks"] = Repeated("a\\\n"),
            ["carriage returns"] = Repeated("a\r"),
            ["line separators"] = Repeated("a\u2028"),
            ["spaces"] = Repeated(" "),
            ["one word"] = Repeated("a"),
            ["one paragraph of Chinese"] = Repeated("滨州日报，"),
            ["half-width punctuation"] = Repeated("字,"),
            ["quotation marks"] = Repeated("字\""),
            ["pictures"] = Repeated("![](a.jpg)\n\n"),
            ["remote images"] = Repeated("![](http://x/a.jpg) "),
        };

    /// <summary>Front matter by name, each as a function of its length in characters.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> FrontMatter { get; } =
        new Dictionary<string, Func<int, string>>
        {
            ["lists that open"] = Repeated("["),
            ["maps that open"] = Repeated("{"),
            ["lists and maps that open"] = Repeated("[{"),
            ["dashes"] = Repeated("- "),
            ["questions"] = Repeated("? "),
            ["quotes"] = Repeated("'"),
            ["a quote that opens"] = length => "a: \"" + Repeated("\\x")(length),
            ["colons"] = Repeated("a: "),
            ["anchors"] = Repeated("&a "),
            ["aliases"] = length => "a: &a [b]\n" + Lines(length, i => $"c{i}: *a"),
            ["a billion laughs"] = length => "a0: &a0 [x]\n" + Lines(length, i => $"a{i + 1}: &a{i + 1} [*a{i}, *a{i}, *a{i}]"),
            ["tags"] = Repeated("!a "),
            ["keys"] = length => Lines(length, i => $"k{i}: v"),
            ["one key again and again"] = Repeated("a: b\n"),
            ["keys within keys"] = length =>
                Cut(string.Concat(Enumerable.Range(0, (int)Math.Sqrt(2 * length) + 1).Select(i => new string(' ', i) + "a:\n")), length),
            ["a long key"] = length => new string('k', length) + ": v",
            ["a long headline"] = length => "title: " + Repeated("标题")(length),
            ["authors"] = length => "title: 标题\nauthors:\n" + Repeated("- 甲\n")(length),
            ["old addresses"] = length => "title: 标题\naliases:\n" + Lines(length, i => $"- /a{i}/"),
            ["photos"] = length => "title: 标题\nphotos:\n" + Repeated("- a.jpg\n")(length),
        };

    private static Func<int, string> Repeated(string piece) =>
        length => Cut(string.Concat(Enumerable.Repeat(piece, length / piece.Length + 1)), length);

    private static string Lines(int length, Func<int, string> line)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; line(i) is var next && text.Length + next.Length < length; i++)
            text.Append(next).Append('\n');
        return text.ToString();
    }

    private static string SquareTable(int length)
    {
        var columns = (int)Math.Sqrt(length);
        return string.Concat(Enumerable.Repeat("|a", columns))
            + "\n"
            + string.Concat(Enumerable.Repeat("|-", columns))
            + "\n"
            + Repeated("|a\n")(length);
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
