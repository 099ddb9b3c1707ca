using System.Globalization;

namespace StaticSite.Tests.Diagnostics;

/// <summary>
/// The files of a newspaper with 300 errors: twenty kinds, each once in each of fifteen issues. The benchmark checks it too.
/// </summary>
internal static class ThreeHundredMistakes
{
    private const int Issues = 15;

    // Each issue has each of these once.
    private static readonly (string Rule, string File, string Text)[] EachIssue =
    [
        ("ED002", "x1y/01-a.md", Article("title: 标题")),
        ("ED003", "notes.txt", "记\n"),
        ("ED004", "01/folder/01-part.md", "正文。\n"),
        ("ED005", "01/90-a.md", Article("title: 标题")),
        ("ED006", "01/91-text.md", Article("title: 标题")),
        ("ED008", "01/page.yaml", "name: 要闻\n"),
        ("ED009", "01/92-.md", Article("title: 标题")),
        ("ED010", "issue.yaml", "number: [\n"),
        ("ED011", "01/02-b.md", Article("title: 标题\nsubtitel: 副题")),
        ("ED012", "01/03-c.md", Article("title: 标题\nweight: 轻")),
        ("ED013", "01/04-d.md", Article("title: 标题\n标题: 标题")),
        ("ED014", "01/05-e.md", "---\ntitle: 标题\n"),
        ("ED015", "01/06-f.md", Article("title: 标题\nkind: story")),
        ("ED016", "01/07-g.md", Article("title: 标题\nauthors: [ { role: 记者 } ]")),
        ("ED021", "01/09-i.md", "---\ntitle: 标题\n---\n"),
        ("ED022", "01/10-j.md", Article("title: 标题\nphotos: [ { file: gone.jpg, caption: 图说 } ]")),
        ("ED027", "01/caption.md", Article("title: 标题")),
        ("ED032", "01/11-k.md", Article("title: 标题\ncontinued-on: 09/nowhere")),
        ("ED040", "01/12-l.md", Article("title: 标题", "见[那里](nowhere.md)。")),
        ("ED105", "01/08-h.md", "正文。\n"),
    ];

    /// <summary>Path below input/ and text of each file.</summary>
    public static IEnumerable<(string Path, string Text)> Files =>
        Enumerable
            .Range(1, Issues)
            .Select(day => $"2022/01-{day.ToString("00", CultureInfo.InvariantCulture)}")
            .SelectMany(issue =>
                EachIssue
                    .Select(mistake => ($"{issue}/{mistake.File}", mistake.Text))
                    .Append(($"{issue}/01/01-a.md", Article("title: 标题")))
                    .Append(($"{issue}/01/index.md", "导读。\n"))
            );

    /// <summary>The number of diagnostics for each rule.</summary>
    public static IEnumerable<(string Rule, int Count)> ByRule => EachIssue.Select(mistake => (mistake.Rule, Issues));

    private static string Article(string keys, string body = "正文。") => $"---\n{keys}\n---\n{body}\n";
}
