using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown;

/// <summary>
/// The forms of markup that editors bring along from other dialects, other programs and input methods. The first that fits a
/// stretch of text reports it. Every repetition in the patterns is bounded, so that no text takes more than linear time.
/// </summary>
internal static partial class LiteralForms
{
    // The beginning of a line.
    private const string Line = @"^[ \t\u3000\u00A0]{0,40}";

    // What an address begins or ends with; in brackets it can mean nothing else.
    private const string Address =
        @"(?:(?:https?://|mailto:|www\.|\.{1,2}/|/|\#)[^\n()（）]{0,500}|[^\n()（）:：，。]{1,200}\.(?i:md|html?|jpe?g|png|gif|webp|avif"
        + @"|svg|pdf|mp[34])(?:[ \t]{0,4}[=""“”'‘’|?\#][^\n()（）]{0,200})?)";

    // A row of a table.
    private const string Row = @"\|(?:[^|\n]{0,200}\|){2,100}";

    private const string Html =
        "abbr|a|b|blockquote|br|center|code|del|div|em|figure|font|h[1-6]|hr|"
        + "iframe|img|ins|i|li|mark|ol|pre|p|section|small|span|strong|sub|sup|table|td|tr|ul|u|video";

    private const string Entities = "nbsp|lt|gt|amp|quot|apos|ldquo|rdquo|lsquo|rsquo|hellip|mdash|ndash|middot|ensp|emsp|times|copy";

    public static ImmutableArray<LiteralForm> All { get; } =
    [
        // Programs. A link may contain a tag.
        new(("a template tag", "模板标记"), "{", Template, "write what it stands for, or remove it"),
        // Links and images
        new(("an Obsidian image", "Obsidian 图片"), "[", Embed, found => $"write ![caption]({Target(found["file"])})"),
        new(("a table of contents", "目录标记"), "[{", Contents, "remove it"),
        new(("an Org mode link", "Org 链接"), "[", OrgLink, found => $"write [{found["text"]}]({Target(found["url"])})"),
        new(
            ("a wiki link", "维基链接"),
            "[",
            WikiLink,
            found => $"write [{(found["text"] is "" ? found["file"] : found["text"])}](path of the file)"
        ),
        new(("a MediaWiki link", "MediaWiki 链接"), "[", ExternalLink, found => $"write [{found["text"]}]({found["url"]})"),
        new(
            ("an image embedded in the text", "写进正文的图片数据"),
            "[",
            DataImage,
            "save the image as a file next to the article, and write ![caption](file)"
        ),
        new(("an image", "图片"), "[［", PictureLink, LinkHelp),
        new(("a link", "链接"), "[［", Link, LinkHelp),
        new(("a link with swapped brackets", "括号写反的链接"), "[", ReversedLink, found => $"write [{found["text"]}]({found["url"]})"),
        new(
            ("a link", "链接"),
            "]",
            HalfLink,
            "write [text](address) on one line, with a backslash before each bracket that belongs to the text"
        ),
        // Lines
        new(("a heading", "小标题"), "#＃", Heading, found => $"write '## {Shorten(found["text"])}', with ASCII # and a space"),
        new(("a wiki heading", "维基小标题"), "=", WikiHeading, found => $"write '## {Shorten(found["text"])}'"),
        new(
            ("a heading with a line below it", "下面画线的小标题"),
            "—－＝",
            LineBelow,
            found => $"write '## {Shorten(found["text"])}' instead of the two lines"
        ),
        new(("a GitHub or Obsidian callout", "GitHub 或 Obsidian 提示框"), "[", Alert, "remove it; the quotation needs no label"),
        new(
            ("a VuePress or Pandoc container", "VuePress 或 Pandoc 容器"),
            ":",
            Container,
            "remove the lines with :::, and put > before each line of a quotation"
        ),
        new(
            ("a task list item", "任务清单项"),
            "[",
            Task,
            found => $"write '- [{(found["mark"] is "" ? " " : "x")}] ' at the beginning of the line, with both spaces"
        ),
        new(("a quotation", "引文"), "＞", Quotation, "write an ASCII > and a space"),
        new(("a table", "表格"), "|", Table, TableHelp),
        new(("a table", "表格"), "｜", FullWidthTable, "write ASCII | between the cells, and a line of | --- | below the first line"),
        new(
            ("a list", "列表"),
            "-.•●",
            List,
            found =>
                found["number"] is "" ? (Phrase)"write '- ' before each item, with a space" : "write '1. ' before each item, with a space"
        ),
        new(("an Org mode directive", "Org 指令"), "#", Directive, "remove it"),
        // What programs leave behind
        new(("a shortcode", "短代码"), "[", Shortcode, "write what it stands for: ![caption](file), or **bold**"),
        new(("Pandoc or kramdown attributes", "Pandoc 或 kramdown 属性"), "{", Attributes, "remove it; the theme controls how things look"),
        new(("a Word tag", "Word 标记"), "<", OfficeTag, "remove it"),
        new(("an HTML tag", "HTML 标记"), "<＜", HtmlTag, "write it in Markdown, or correct its quotes and spaces"),
        new(("a character reference", "字符引用"), "&", Entity, found => $"write &{found["name"]}; or the character itself"),
        new(("a line break of another program", "其他软件的换行符"), "\\", LineBreak, "begin a new line"),
        new(("an escape sequence of another program", "其他软件的转义字符"), "\\", Escapes, "write the characters themselves"),
        // Within a line
        new(("ruby", "注音"), "{｛", FullWidthRuby, found => $"write {{{found["text"]}|{found["reading"].Replace('｜', '|')}}}"),
        new(
            ("an inline note", "行内注释"),
            "^",
            InlineNote,
            found => $"write [^note] here and, below the paragraph, '[^note]: {Shorten(found["text"])}'"
        ),
        new(("bold text", "粗体"), "*", Bold, found => $"write **{found["text"]}**, without spaces inside"),
        new(("bold without text", "没有文字的粗体"), "*_", EmptyBold, "remove it"),
        new(("bold text", "粗体"), "＊", FullWidthBold, found => $"write **{found["text"]}**"),
        new(("bold text", "粗体"), "'", WikiBold, found => $"write **{found["text"]}**"),
        new(("bold text", "粗体"), "_", UnderlinedBold, found => $"write **{found["text"]}**"),
        new(("bold that is never closed", "没有收尾的粗体"), "*", HalfBold, "write ** on both sides"),
        new(("highlighted text", "高亮文字"), "=", Highlight, found => $"write **{found["text"]}** or <mark>{found["text"]}</mark>"),
        new(("underlined text", "下划线文字"), "+", Inserted, found => $"write <u>{found["text"]}</u> or **{found["text"]}**"),
        new(("a superscript", "上标"), "^", Superscript, found => $"write <sup>{found["text"]}</sup>"),
        new(("a subscript", "下标"), "~", Subscript, found => $"write <sub>{found["text"]}</sub>"),
        new(("a formula", "公式"), "$\\", Formula, "write it in characters, like x² or ½, or show it as an image"),
        new(("an emoji code", "表情代码"), ":", Emoji, "write the emoji itself"),
    ];

    /// <summary>Those of text within HTML, where Markdown is text too, and character references are understood.</summary>
    public static ImmutableArray<LiteralForm> WithinHtml { get; } =
    [
        new(("Markdown inside HTML", "HTML 里的 Markdown"), "[*#`", Understandable, "remove the tags around it if they have no purpose"),
        .. All.Where(form => form.Pattern != Entity),
    ];

    private static Phrase TableHelp(Found found)
    {
        if (IsRule(found["first"]))
            return "write a line with the column headings above it";
        if (IsRule(found["second"]))
            return "write as many | on each line as on the first, with an empty line before and after the table";
        var cells = string.Concat(Enumerable.Repeat(" --- |", found["first"].Count(c => c == '|') - 1));
        return $"write the line |{cells} below its first line";

        static bool IsRule(string row) => !row.AsSpan().ContainsAnyExcept("|:- ");
    }

    private static string Target(string address) => address.AsSpan().ContainsAny(" \t()") ? $"<{address}>" : address;

    private static string Shorten(string text) => text.Length > 20 ? $"{text[..20]}…" : text;

    // What keeps it from being one: other brackets, a space between them, a size, other quotes around the title, a space in the address.
    private static Phrase LinkHelp(Found found)
    {
        var mark = found["picture"] is "" ? "" : "!";
        var address = AddressAndTitle().Match(found["url"]);
        var title = address.Groups["title"] is { Success: true } given ? $" \"{given.Value.Trim()}\"" : "";
        return $"write {mark}[{found["text"]}]({Target(address.Groups["address"].Value)}{title})";
    }

    [GeneratedRegex(@"^(?<address>.*?)(?:[ \t]+=\d*%?x?\d*%?|[ \t]*\|[ \t]*\d+|[ \t]*[""“”'‘’](?<title>[^""“”]*?)[""“”'‘’]?)?$")]
    private static partial Regex AddressAndTitle();

    [GeneratedRegex(
        @"!?\[[^\[\]\n]{0,200}\]\([^\s()]{1,500}\)|\*\*(?=\S)[^*\n]{1,200}(?<=\S)\*\*|`[^`\n]{1,100}`|"
            + Line
            + @"(?:\#{1,6}|\*)[ ](?=\S)[^\n]{1,200}",
        RegexOptions.Multiline
    )]
    private static partial Regex Understandable { get; }

    [GeneratedRegex(@"!\[\[(?<file>[^\[\]|\n]{1,200})(?:\|[^\[\]\n]{0,200})?\]\]")]
    private static partial Regex Embed { get; }

    [GeneratedRegex(@"@?\[\[?_?(?i:toc)_?\]\]?|\{:?(?i:toc)\}|\{\{(?i:toc)\}\}")]
    private static partial Regex Contents { get; }

    [GeneratedRegex(@"\[\[(?<url>[^\[\]\n]{1,300})\]\[(?<text>[^\[\]\n]{1,200})\]\]")]
    private static partial Regex OrgLink { get; }

    [GeneratedRegex(@"(?<![A-Za-z0-9_\[\])\uFFFC])\[\[(?!\d+\]\])(?<file>[^\[\]|\n'""]{1,200})(?:\|(?<text>[^\[\]\n]{1,200}))?\]\]")]
    private static partial Regex WikiLink { get; }

    [GeneratedRegex(@"(?<![A-Za-z0-9_\^=])\[(?<url>https?://[^\s\[\]]{1,500})(?<![,;:]) (?<text>(?!http)[^\[\]\n]{1,200})\](?!\()")]
    private static partial Regex ExternalLink { get; }

    [GeneratedRegex(@"!\[[^\[\]\n]{0,200}\]\((?i:data):[^\s()]{0,10000000}\)?")]
    private static partial Regex DataImage { get; }

    [GeneratedRegex(@"(?<picture>[!！])[\[［](?<text>[^\[\]［］\n]{0,200})[\]］] ?[(（](?<url>[^\n()（）]{1,500})[)）]")]
    private static partial Regex PictureLink { get; }

    [GeneratedRegex(@"(?<picture>\b\B)?[\[［](?<text>[^\[\]［］\n]{1,200})[\]］][ \u3000]?[(（][ ]?(?<url>" + Address + @")[)）]")]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"[(（](?<text>[^()（）\n]{1,100})[)）]\[(?<url>(?:https?://|\.{1,2}/)[^\s\[\]]{1,300})\]")]
    private static partial Regex ReversedLink { get; }

    [GeneratedRegex(@"\](?:\([ ]?\(?(?:https?:|\.{1,2}/|www\.)[^\s()]{0,200}|（(?:https?:|\.{1,2}/|www\.)[^\s（）]{0,200})")]
    private static partial Regex HalfLink { get; }

    [GeneratedRegex(
        Line + @"(?:\#{2,}[ \u3000]?|＃+[ \u3000]|＃{2,}|\#\u3000)(?<text>[^\s\#＃\uFFFC][^\n]{0,200})",
        RegexOptions.Multiline
    )]
    private static partial Regex Heading { get; }

    [GeneratedRegex(
        Line + @"(?:(?<mark>={2,6})[ ](?<text>[^=\n]{1,100}?)[ ]\k<mark>|(?<mark>==)" + @"(?<text>[^=\n]{1,60})==)[ ]*$",
        RegexOptions.Multiline
    )]
    private static partial Regex WikiHeading { get; }

    [GeneratedRegex(Line + @"(?<text>[^\s\uFFFC][^\n\uFFFC]{0,60})\n" + Line + @"(?:—{3,}|－{3,}|＝{3,})[ ]*$", RegexOptions.Multiline)]
    private static partial Regex LineBelow { get; }

    [GeneratedRegex(Line + @"\[![A-Za-z]{1,20}\][+-]?", RegexOptions.Multiline)]
    private static partial Regex Alert { get; }

    [GeneratedRegex(Line + @":{3,}[^\n]{0,100}", RegexOptions.Multiline)]
    private static partial Regex Container { get; }

    [GeneratedRegex(Line + @"(?:[-*+] ?)?\[(?<mark>[ xX]?)\][ ]?(?=[^\s(（\[\uFFFC])", RegexOptions.Multiline)]
    private static partial Regex Task { get; }

    [GeneratedRegex(Line + @"＞(?=[ \u3000\p{L}“‘《「])", RegexOptions.Multiline)]
    private static partial Regex Quotation { get; }

    [GeneratedRegex(
        Line
            + @"(?=[^\n]{0,300}[\p{L}\p{N}]|[^\n]{0,300}\n[^\n]{0,300}[\p{L}\p{N}])"
            + @"(?<first>"
            + Row
            + @")[ ]*\n"
            + Line
            + "(?<second>"
            + Row
            + @")[ ]*$",
        RegexOptions.Multiline
    )]
    private static partial Regex Table { get; }

    [GeneratedRegex(Line + @"｜(?:[^｜\n]{0,200}｜){2,100}[ ]*$", RegexOptions.Multiline)]
    private static partial Regex FullWidthTable { get; }

    // A number is fine as it is, unless the next one follows in the same paragraph.
    [GeneratedRegex(
        Line
            + @"(?:(?<number>\d{1,2})\.(?=[\p{Lo}“‘《「])[^\n]{0,300}\n"
            + Line
            + @"\d{1,2}\.(?=[\p{Lo}“‘《「])"
            + @"|-[\p{Lo}“‘《「][^\n]{0,500}(?<!-)$|[•●][^\n]{1,300}\n"
            + Line
            + "[•●])",
        RegexOptions.Multiline
    )]
    private static partial Regex List { get; }

    [GeneratedRegex(Line + @"\#\+[A-Za-z_]{2,20}:?[^\n]{0,100}", RegexOptions.Multiline)]
    private static partial Regex Directive { get; }

    [GeneratedRegex(@"\{%[^%\n]{1,300}%\}|\{\{[<%]?[^{}\n]{1,300}\}\}")]
    private static partial Regex Template { get; }

    [GeneratedRegex(
        @"\[(?<name>(?i:b|i|u|s|url|img|quote|color|size|font|center|align|list|caption|gallery|embed|video|audio))"
            + @"(?:[= ][^\]\n]{0,200})?\][^\n]{0,300}?\[/\k<name>\]"
    )]
    private static partial Regex Shortcode { get; }

    [GeneratedRegex(
        @"\{:?[ ]?(?:[.\#][A-Za-z][\w-]{0,60}|(?:width|height|style|class|id|target|align|rel"
            + @"|loading)=[""“']?[\w%./_-]{1,100}[""”']?)(?:[ ][^{},\n]{0,200})?\}"
    )]
    private static partial Regex Attributes { get; }

    [GeneratedRegex(@"</?(?:o|w|v|m|x|st1|mso):[a-zA-Z0-9]{1,20}(?:\s[^<>\n]{0,200})?/?>")]
    private static partial Regex OfficeTag { get; }

    [GeneratedRegex(@"[<＜]\s?/?\s?(?i:" + Html + @")\s?/?[>＞]|[<＜](?i:" + Html + @")\s{1,4}[a-zA-Z-]{1,20}\s?=[^<>＜＞\n]{0,500}[>＞]")]
    private static partial Regex HtmlTag { get; }

    [GeneratedRegex(@"&\uFFFC{0,4}(?<name>" + Entities + @"|\#(?:\d{2,6}|x[0-9A-Fa-f]{2,5}))(?![A-Za-z0-9_=])[;；]?")]
    private static partial Regex Entity { get; }

    [GeneratedRegex(@"(?<=[。！？；：”…])(?:\\r)?\\n(?![a-z ])")]
    private static partial Regex LineBreak { get; }

    [GeneratedRegex(@"(?:\\u[0-9A-Fa-f]{4}){2,20}")]
    private static partial Regex Escapes { get; }

    [GeneratedRegex(@"[{｛](?<text>\p{Lo}{1,10})[|｜](?<reading>[\p{L}\p{M} |｜]{1,60})[}｝]")]
    private static partial Regex FullWidthRuby { get; }

    [GeneratedRegex(@"\^\[(?<text>[^\[\]\n]{1,300})\]")]
    private static partial Regex InlineNote { get; }

    [GeneratedRegex(@"(?<!\*)\*\*(?![*\s])(?<text>[^*\n]{2,100}?)[ ]\*\*(?!\*)|(?<!\*)\*\*[ ](?<text>[^*\s][^*\n]{0,100}?)[ ]?\*\*(?!\*)")]
    private static partial Regex Bold { get; }

    [GeneratedRegex(@"(?<!\*)\*\*[ ]\*\*(?!\*)|(?<!_)__[ ]__(?!_)")]
    private static partial Regex EmptyBold { get; }

    [GeneratedRegex(@"＊＊(?<text>[^＊\n]{1,100})＊＊")]
    private static partial Regex FullWidthBold { get; }

    [GeneratedRegex(@"(?<!')'''(?<text>[^'\n]{1,100})'''(?!')")]
    private static partial Regex WikiBold { get; }

    [GeneratedRegex(@"(?<![_\w-[\p{Lo}]])__(?![\s_])(?<text>\d[\d.,%]{0,20}|[^_\n]{0,100}?\p{Lo}[^_\n]{0,100})(?<!\s)__(?![_\w-[\p{Lo}]])")]
    private static partial Regex UnderlinedBold { get; }

    [GeneratedRegex(
        @"(?<=^[ \t\u3000]{0,8}|[。：；！？])\*\*(?=\p{L})[^*\n]{2,40}|(?<=[。！？：；”])\*\*(?=$|[\s\p{Lo}])",
        RegexOptions.Multiline
    )]
    private static partial Regex HalfBold { get; }

    [GeneratedRegex(@"(?<![=!<>\w-[\p{Lo}]])==(?![\s=])(?<text>[^=\n。！？]{1,60}[。！？]?)(?<!\s)==(?![=\w-[\p{Lo}]])")]
    private static partial Regex Highlight { get; }

    [GeneratedRegex(@"(?<![+\w-[\p{Lo}]])\+\+(?![\s+])(?<text>[^+\n。！？，、\uFFFC]{1,60}[。！？]?)(?<!\s)\+\+(?![+\w-[\p{Lo}]])")]
    private static partial Regex Inserted { get; }

    [GeneratedRegex(@"(?<=[\p{L}\d)）])\^(?<text>[+-]?\d{1,3}|[+-]|st|nd|rd|th|n)\^")]
    private static partial Regex Superscript { get; }

    [GeneratedRegex(@"(?<=[A-Za-z)）])~(?<text>[\d+-]{1,3}|[a-z]{1,3})~(?=[^~])")]
    private static partial Regex Subscript { get; }

    [GeneratedRegex(
        @"(?<!\w)\$\$[^$\n]{1,300}\$\$(?!\w)|\$[^$\n]{0,100}(?:\\[A-Za-z]{2,}|[\^_]\{)[^$\n]{0,200}\$|\\(?:frac|sqrt"
            + @"|begin|sum|int|cdot|leq|geq|infty|alpha|beta)\b"
    )]
    private static partial Regex Formula { get; }

    [GeneratedRegex(
        @"(?<![^\s\p{Lo}，。！？：；、）”\uFFFC]):(?:[a-z][a-z0-9_+-]{1,30}|\+1|-1):(?![^\s\p{Lo}，。！？：；、（“:.,!\uFFFC])"
    )]
    private static partial Regex Emoji { get; }
}
