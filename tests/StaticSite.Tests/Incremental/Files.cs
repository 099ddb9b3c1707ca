using static StaticSite.Tests.Incremental.Edit;

namespace StaticSite.Tests.Incremental;

/// <summary>Changes of files and folders as wholes.</summary>
internal static class Files
{
    private static readonly string[] Names =
    [
        "01-a.md",
        "02-b.md",
        "03-新.md",
        "a.md",
        "a.png",
        "in-the-snow.md",
        "in-the-snow.jpg",
        "_private.md",
        "index.md",
        "page.yaml",
        "issue.yaml",
        "facsimile.pdf",
        "notes.txt",
        "about.md",
    ];

    private static readonly string[] Days =
    [
        "2022/01-07",
        "2022/01-08",
        "2022/01-10",
        "2022/01-10-evening",
        "2022/01-11",
        "2022/01-12",
        "2022/01-13",
        "1949/10-01",
        "2022/13-01",
    ];

    private static readonly string[] Pages = ["01", "02", "03", "1", "A01", "B01", "特1", "x y", "_off"];

    public static void Delete(Desk desk, int where, int what)
    {
        if (One(desk, where) is { } file)
            File.Delete(file);
    }

    public static void Rename(Desk desk, int where, int what)
    {
        if (One(desk, where) is { } file)
            File.Move(file, Path.Combine(Path.GetDirectoryName(file)!, Pick(Names, what)), overwrite: true);
    }

    public static void Copy(Desk desk, int where, int what)
    {
        if (One(desk, where) is not { } file)
            return;
        var folders = Directory
            .GetDirectories(desk.Input, "*", SearchOption.AllDirectories)
            .Append(desk.Input)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var target = Path.Combine(Pick(folders, what), Path.GetFileName(file));
        if (target != file)
            File.Copy(file, target, overwrite: true);
    }

    public static void Touch(Desk desk, int where, int what)
    {
        if (One(desk, where) is { } file)
            File.WriteAllBytes(file, File.ReadAllBytes(file));
    }

    public static void CopyIssue(Desk desk, int where, int what)
    {
        if (Issue(desk, where) is not { } issue || Directory.Exists(desk.At(Pick(Days, what))))
            return;
        Sample.Sources.Copy(issue, desk.At(Pick(Days, what)));
    }

    public static void DeleteFolder(Desk desk, int where, int what)
    {
        if (One(desk, where) is { } file && Path.GetDirectoryName(file)! is var folder && folder != desk.Input)
            Directory.Delete(folder, true);
    }

    public static void EmptyIssue(Desk desk, int where, int what)
    {
        if (Issue(desk, where) is not { } issue)
            return;
        foreach (var file in Directory.GetFiles(issue, "*.md", SearchOption.AllDirectories))
            if (what % 2 == 0)
                File.Delete(file);
            else
                File.WriteAllText(file, "---\ntitle: 没写完\nstatus: draft\n---\n正文。\n");
    }

    public static void TimeIssue(Desk desk, int where, int what)
    {
        if (Issue(desk, where) is { } issue)
            File.WriteAllText(
                Path.Combine(issue, "issue.yaml"),
                Pick(
                    ["published: 2022-01-12T11:00\n", "发布时间: 2022-01-12T12:30\n", "number: 3\n", "\"publ\\u0069shed\": 2022-03-01\n"],
                    what
                )
            );
    }

    public static void RenameFolder(Desk desk, int where, int what)
    {
        var folder =
            what % 2 == 0 ? Issue(desk, where)
            : One(desk, where) is { } file ? Path.GetDirectoryName(file)
            : null;
        if (folder is null || folder == desk.Input)
            return;
        var target = what % 2 == 0 ? desk.At(Pick(Days, what)) : Path.Combine(Path.GetDirectoryName(folder)!, Pick(Pages, what));
        if (Path.Exists(target) || target.StartsWith(folder + "/", StringComparison.Ordinal))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        Directory.Move(folder, target);
    }

    public static void Tamper(Desk desk, int where, int what)
    {
        if (!Directory.Exists(desk.Output))
            return;
        var files = Directory
            .GetFiles(desk.Output, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != ".files")
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (files.Length == 0)
            return;
        if (what % 2 == 0)
            File.Delete(Pick(files, where));
        else
            File.WriteAllText(Pick(files, where), "tampered");
    }

    public static void DamageManifest(Desk desk, int where, int what)
    {
        if (!File.Exists(desk.Manifest))
            return;
        var bytes = File.ReadAllBytes(desk.Manifest);
        if (what % 3 == 0)
            File.Delete(desk.Manifest);
        else if (what % 3 == 1)
            File.WriteAllBytes(desk.Manifest, bytes[..(where * 7919 % bytes.Length)]);
        else
        {
            bytes[where * 7919 % bytes.Length] ^= (byte)(1 << what % 8);
            File.WriteAllBytes(desk.Manifest, bytes);
        }
    }

    /// <summary>One of the newspaper's files, or null if there are none.</summary>
    public static string? One(Desk desk, int where) =>
        Directory.GetFiles(desk.Input, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } files
            ? Pick(files, where)
            : null;

    private static string? Issue(Desk desk, int where) =>
        Directory
            .GetDirectories(desk.Input)
            .SelectMany(Directory.GetDirectories)
            .Where(folder => !folder.Contains("images", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray()
            is { Length: > 0 } issues
            ? Pick(issues, where)
            : null;
}
