using StaticSite.Tests.Golden;

namespace StaticSite.Tests.Hostile;

/// <summary>A newspaper of one article, and a file outside it that must not be published.</summary>
internal static class SmallNewspaper
{
    /// <summary>The folder of its page.</summary>
    public const string Page = "2022/01-10/01";

    /// <summary>Writes it into input/ of a temporary folder.</summary>
    public static TempFolder Write()
    {
        var folder = new TempFolder();
        foreach (
            var (path, bytes) in Printing.Files(
                ("2022/01-10/issue.yaml", "number: 1\n"),
                ($"{Page}/01-a.md", "---\ntitle: 标题\n---\n正文。\n")
            )
        )
            folder.Write("input/" + path, bytes);
        folder.Write("secret.md", "---\ntitle: 秘密\n---\n秘密。\n"u8.ToArray());
        return folder;
    }
}
