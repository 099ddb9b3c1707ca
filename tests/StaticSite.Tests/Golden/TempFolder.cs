namespace StaticSite.Tests.Golden;

/// <summary>A temporary folder, deleted when it is disposed.</summary>
internal sealed class TempFolder : IDisposable
{
    /// <summary>The folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("static-site-").FullName;

    /// <summary>A path below it.</summary>
    public string At(string path) => Path.Combine(Root, path);

    /// <summary>Writes a file, creating the folders above it.</summary>
    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), bytes);
    }

    public void Dispose() => Directory.Delete(Root, true);
}
