namespace StaticSite.BrowserTests;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>Whether what is different now is what is meant from now on.</summary>
    public static bool Accepts => Environment.GetEnvironmentVariable("ACCEPT") == "1";

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "StaticSite.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"no StaticSite.sln above {AppContext.BaseDirectory}");
    }
}
