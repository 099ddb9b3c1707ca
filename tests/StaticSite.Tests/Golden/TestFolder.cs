namespace StaticSite.Tests.Golden;

/// <summary>Where the tests' own files lie: in the source tree, so that goldens can be accepted.</summary>
internal static class TestFolder
{
    private static readonly string Root = Find();

    /// <summary>A path below this project.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "StaticSite.sln")))
                return Path.Combine(folder, "tests", "StaticSite.Tests");
        throw new DirectoryNotFoundException("The tests run from below the repository's root.");
    }
}
