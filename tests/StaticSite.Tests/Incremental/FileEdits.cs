using static StaticSite.Tests.Incremental.Edit;

namespace StaticSite.Tests.Incremental;

/// <summary>Edits to whole files and folders.</summary>
internal static class FileEdits
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

    public static void Delete(Workspace workspace, int where, int what)
    {
        if (One(workspace, where) is { } file)
            File.Delete(file);
    }

    public static void Rename(Workspace workspace, int where, int what)
    {
        if (One(workspace, where) is { } file)
            File.Move(file, Path.Combine(Path.GetDirectoryName(file)!, Pick(Names, what)), overwrite: true);
    }

    public static void Copy(Workspace workspace, int where, int what)
    {
        if (One(workspace, where) is not { } file)
            return;
        var folders = Directory
            .GetDirectories(workspace.Input, "*", SearchOption.AllDirectories)
            .Append(workspace.Input)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var target = Path.Combine(Pick(folders, what), Path.GetFileName(file));
        if (target != file)
            File.Copy(file, target, overwrite: true);
    }

    public static void Touch(Workspace workspace, int where, int what)
    {
        if (One(workspace, where) is { } file)
            File.WriteAllBytes(file, File.ReadAllBytes(file));
    }

    public static void CopyIssue(Workspace workspace, int where, int what)
    {
        if (Issue(workspace, where) is not { } issue || Directory.Exists(workspace.At(Pick(Days, what))))
            return;
        Sample.Sources.Copy(issue, workspace.At(Pick(Days, what)));
    }

    public static void DeleteFolder(Workspace workspace, int where, int what)
    {
        if (One(workspace, where) is { } file && Path.GetDirectoryName(file)! is var folder && folder != workspace.Input)
            Directory.Delete(folder, true);
    }

    public static void EmptyIssue(Workspace workspace, int where, int what)
    {
        if (Issue(workspace, where) is not { } issue)
            return;
        foreach (var file in Directory.GetFiles(issue, "*.md", SearchOption.AllDirectories))
            if (what % 2 == 0)
                File.Delete(file);
            else
                File.WriteAllText(file, "---\ntitle: 没写完\nstatus: draft\n---\n正文。\n");
    }

    public static void TimeIssue(Workspace workspace, int where, int what)
    {
        if (Issue(workspace, where) is { } issue)
            File.WriteAllText(
                Path.Combine(issue, "issue.yaml"),
                Pick(
                    ["published: 2022-01-12T11:00\n", "发布时间: 2022-01-12T12:30\n", "number: 3\n", "\"publ\\u0069shed\": 2022-03-01\n"],
                    what
                )
            );
    }

    public static void RenameFolder(Workspace workspace, int where, int what)
    {
        var folder =
            what % 2 == 0 ? Issue(workspace, where)
            : One(workspace, where) is { } file ? Path.GetDirectoryName(file)
            : null;
        if (folder is null || folder == workspace.Input)
            return;
        var target = what % 2 == 0 ? workspace.At(Pick(Days, what)) : Path.Combine(Path.GetDirectoryName(folder)!, Pick(Pages, what));
        if (Path.Exists(target) || target.StartsWith(folder + "/", StringComparison.Ordinal))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        Directory.Move(folder, target);
    }

    public static void Tamper(Workspace workspace, int where, int what)
    {
        if (!Directory.Exists(workspace.Output))
            return;
        var files = Directory
            .GetFiles(workspace.Output, "*", SearchOption.AllDirectories)
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

    public static void DamageManifest(Workspace workspace, int where, int what)
    {
        if (!File.Exists(workspace.Manifest))
            return;
        var bytes = File.ReadAllBytes(workspace.Manifest);
        if (what % 3 == 0)
            File.Delete(workspace.Manifest);
        else if (what % 3 == 1)
            File.WriteAllBytes(workspace.Manifest, bytes[..(where * 7919 % bytes.Length)]);
        else
        {
            bytes[where * 7919 % bytes.Length] ^= (byte)(1 << what % 8);
            File.WriteAllBytes(workspace.Manifest, bytes);
        }
    }

    /// <summary>Picks a file of the newspaper; null if there are none.</summary>
    public static string? One(Workspace workspace, int where) =>
        Directory.GetFiles(workspace.Input, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray()
            is { Length: > 0 } files
            ? Pick(files, where)
            : null;

    private static string? Issue(Workspace workspace, int where) =>
        Directory
            .GetDirectories(workspace.Input)
            .SelectMany(Directory.GetDirectories)
            .Where(folder => !folder.Contains("images", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray()
            is { Length: > 0 } issues
            ? Pick(issues, where)
            : null;
}
