namespace StaticSite.Tests.Golden;

/// <summary>A folder that goes when the test ends.</summary>
internal sealed class TempFolder : IDisposable
{
    /// <summary>The folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("static-site-").FullName;

    /// <summary>A path below it.</summary>
    public string At(string path) => Path.Combine(Root, path);

    /// <summary>Writes a file and the folders that it needs.</summary>
    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), bytes);
    }

    public void Dispose() => Directory.Delete(Root, true);
}
