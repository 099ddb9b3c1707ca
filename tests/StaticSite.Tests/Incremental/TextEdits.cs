using static StaticSite.Tests.Incremental.Edit;

namespace StaticSite.Tests.Incremental;

/// <summary>Edits within files.</summary>
internal static class TextEdits
{
    private static readonly string[] Paragraphs =
    [
        "又一段，用来看改了什么。",
        "## 又一节",
        "![](in-the-snow.jpg \"某某 摄\")",
        "![图](/images/shared.png)",
        "见[那里](../02/01-b.md)。",
        "见[关于](/about.md)。",
        "见[上一期](/2022/01-07)。",
        "见[往期](/archive/2022)。",
        "见[不在](nowhere.md)。",
        "<b>粗</b><script>alert(1)</script>",
        "小标题没有标",
        "A, B:C;D",
        "<section style=\"color: red\"><p>　　贴来的<b>一段</b>。</p><p><img src=\"/images/shared.png\" "
            + "alt=\"图\"></p><h2>贴来的题</h2><ul><li>见<a href=\"../02/01-b.md\">那里</a></li></ul></section>",
        "<div>\n\n夹着的一段。\n\n</div>",
        "脚注[^1]。\n\n[^1]: 注。",
    ];

    private static readonly string[] Keys =
    [
        "status: draft",
        "status: withdrawn",
        "published: 2022-01-12T11:00",
        "published: 2022-03-01",
        "weight: 1",
        "aliases: [ /old/x.htm ]",
        "aliases: [ /2022/01/10/01/a/ ]",
        "kind: brief",
        "kind: advertisement",
        "kind: poem",
        "title: 换了标题",
        "corrections: [ { date: 2022-01-12, text: 应为二。 } ]",
        "language: en",
        "pages: [ 01, 02 ]",
        "continued-on: 02/b",
        "photos: [ a.png ]",
        "column: 警界",
        "column: 别栏",
        "authors: [ 王五, 赵六 ]",
        "keywords: [ 一, 二 ]",
        "titel: 错",
        "name: 新版名",
        "layout: photos",
        "number: 10",
        "revision: 2",
        "spreads: [ [01, 02] ]",
        "credit: 某某",
        "ai: generated",
        "人工智能: 辅助",
        "ai: 自己的话",
    ];

    private static readonly string[] Settings =
    [
        "punctuation: keep",
        "links: files",
        "leading: newest",
        "editions: { evening: { name: 晚报, at: \"12:30\", title: 另一报 }, morning: { name: Morning, language: en, at: \"11:00\" } }",
        "url: https://other.example/a/",
        "appears: [ mon ]",
        "holidays: [ 2022-01-08 ]",
        "groups: [ B, A ]",
        "page-names: { \"01\": 头版 }",
        "editions: { evening: { name: 晚报 } }",
        "publish: [ final ]",
        "checks: { ED044: warning, ED020: off }",
        "html: forbid",
        "copyright: { holder: 某社, support: 某部 }",
        "timezone: Pacific/Auckland",
        "formats: [ feeds, sitemaps ]",
        "formats: none",
        "formats: [ cards, json ]",
        "formats: { topics: off }",
        "formats: { feeds: off, cards: on, print: on }",
        "nonsense",
    ];

    public static void Append(Workspace workspace, int where, int what)
    {
        if (One(workspace, where) is { } file)
            File.AppendAllText(file, "\n" + Pick(Paragraphs, what) + "\n");
    }

    public static void PutKey(Workspace workspace, int where, int what)
    {
        if (One(workspace, where) is not { } file)
            return;
        var text = File.ReadAllText(file);
        var isYaml = file.EndsWith(".yaml", StringComparison.Ordinal);
        File.WriteAllText(
            file,
            isYaml ? Pick(Keys, what) + "\n" + text
                : text.StartsWith("---\n", StringComparison.Ordinal) ? "---\n" + Pick(Keys, what) + "\n" + text[4..]
                : $"---\n{Pick(Keys, what)}\n---\n{text}"
        );
    }

    public static void RemoveLine(Workspace workspace, int where, int what)
    {
        if (One(workspace, where) is not { } file || File.ReadAllLines(file) is not { Length: > 0 } lines)
            return;
        File.WriteAllLines(file, lines.Where((_, i) => i != what % lines.Length));
    }

    public static void Replace(Workspace workspace, int where, int what)
    {
        if (
            FileEdits.One(workspace, where) is { } file
            && FileEdits.One(workspace, what) is { } other
            && Path.GetExtension(file) == Path.GetExtension(other)
        )
            File.WriteAllBytes(file, File.ReadAllBytes(other));
    }

    // An edit by a careless tool that restores the file's times; only its ctime shows the change.
    public static void ChangeUnseen(Workspace workspace, int where, int what)
    {
        if (One(workspace, where) is not { } file || File.ReadAllText(file) is var text && text.LastIndexOf('。') is var at && at < 0)
            return;
        var time = File.GetLastWriteTimeUtc(file);
        File.WriteAllText(file, text[..at] + Pick(["！", "？", "，"], what) + text[(at + 1)..]);
        File.SetLastWriteTimeUtc(file, time);
    }

    public static void PutSetting(Workspace workspace, int where, int what)
    {
        var file = workspace.At("newspaper.yaml");
        if (!File.Exists(file))
            File.WriteAllText(file, "title: 测试报\n");
        var key = Pick(Settings, what);
        var lines = File.ReadAllLines(file).Where(line => !line.StartsWith(key.Split(':')[0] + ":", StringComparison.Ordinal)).ToList();
        if (where % 3 > 0)
            lines.Add(key);
        File.WriteAllLines(file, lines);
    }

    public static void ChangeTheme(Workspace workspace, int where, int what)
    {
        var files = Directory.GetFiles(workspace.Theme, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var file = Pick(files, where);
        if (what % 4 == 0)
            File.WriteAllText(Path.Combine(workspace.Theme, "assets", $"extra-{what % 3}.txt"), $"{what}");
        else if (file.EndsWith(".css", StringComparison.Ordinal))
            File.AppendAllText(file, $"/* {what} */\n");
        else if (file.EndsWith(".html", StringComparison.Ordinal))
            File.AppendAllText(file, what % 7 == 1 ? "{{ nothing }}\n" : $"<!-- {what} -->\n");
    }

    private static string? One(Workspace workspace, int where) =>
        Directory
            .GetFiles(workspace.Input, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".md" or ".yaml" && Path.GetFileName(file) != "newspaper.yaml")
            .Order(StringComparer.Ordinal)
            .ToArray()
            is { Length: > 0 } files
            ? Pick(files, where)
            : null;
}
