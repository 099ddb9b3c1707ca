namespace StaticSite.BrowserTests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its root folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>Whether differences from the goldens are accepted.</summary>
    public static bool Accepts => Environment.GetEnvironmentVariable("ACCEPT") == "1";

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "StaticSite.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"no StaticSite.sln above {AppContext.BaseDirectory}");
    }
}
