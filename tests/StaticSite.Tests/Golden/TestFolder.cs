namespace StaticSite.Tests.Golden;

/// <summary>The source folder of this test project, where the goldens are, so that they can be accepted.</summary>
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
        throw new DirectoryNotFoundException("The tests must run from a folder inside the repository.");
    }
}
