using System.Globalization;
using System.Text;
using StaticSite.Loading;
using StaticSite.Tests.Golden;

namespace StaticSite.Tests.Incremental;

/// <summary>An archive of some days, each with two pages of some articles.</summary>
internal static class SmallArchive
{
    private const string Paragraph =
        "会议强调，要全面推进乡村振兴，扎实做好民生工程，以高质量发展的实际成效服务群众。记者在现场看到，各项工作有序推进。";

    /// <summary>The files of an archive that begins on 1 January 2022.</summary>
    public static IEnumerable<(string Path, string Text)> Files(int days, int articles)
    {
        for (var day = 1; day <= days; day++)
        {
            var folder = new DateOnly(2022, 1, 1).AddDays(day - 1).ToString("yyyy'/'MM'-'dd", CultureInfo.InvariantCulture);
            yield return ($"{folder}/issue.yaml", $"number: {day}\n");
            foreach (var page in (string[])["01", "02"])
                for (var i = 1; i <= articles; i++)
                    yield return ($"{folder}/{page}/{i:00}-story{i}.md", Article($"{day}日{page}版第{i}篇"));
        }
        yield return ("about.md", "---\ntitle: 关于本报\n---\n一份报纸。\n");
    }

    /// <summary>An article of several paragraphs.</summary>
    public static string Article(string title) =>
        $"---\ntitle: {title}\nauthors: [ 张三, 李四 ]\nkeywords: [ 民生, 振兴 ]\n---\n"
        + $"{string.Concat(Enumerable.Repeat(Paragraph + "\n\n", 4))}## 一节\n\n"
        + $"{string.Concat(Enumerable.Repeat(Paragraph + "\n\n", 4))}";

    /// <summary>The archive in memory.</summary>
    public static MemoryTree InMemory(int days, int articles) => Printing.Newspaper(Files(days, articles));

    /// <summary>A workspace with the archive, published.</summary>
    public static Workspace Published(Executable program, int days, int articles)
    {
        var workspace = new Workspace(program, "empty");
        Write(workspace, days, articles);
        workspace.BuildAndCompare();
        return workspace;
    }

    /// <summary>Writes the archive into the input of a workspace.</summary>
    public static void Write(Workspace workspace, int days, int articles)
    {
        foreach (var (path, text) in Files(days, articles))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(workspace.At(path))!);
            File.WriteAllText(workspace.At(path), text, new UTF8Encoding(false));
        }
    }
}
