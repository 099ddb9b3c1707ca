namespace StaticSite.Tests.Sample;

/// <summary>The repository that the tests were built from.</summary>
internal static class Sources
{
    /// <summary>The folder with StaticSite.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path in the repository.</summary>
    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>Copies a folder, last file first, so that nothing can depend on the order of creation.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "StaticSite.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"no StaticSite.sln above {AppContext.BaseDirectory}");
    }
}
