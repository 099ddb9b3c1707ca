namespace StaticSite.Loading;

#pragma warning disable RS0030 // this is where files are opened

/// <summary>Where paths lead once every link on the way is followed.</summary>
internal static class RealPath
{
    /// <summary>Whether a path is a folder or is within it.</summary>
    public static bool IsWithin(string path, string folder)
    {
        var (real, around) = (Of(path), Of(folder));
        return real == around
            || real.StartsWith(around.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    /// <summary>Where a path leads, as far as it exists.</summary>
    public static string Of(string path)
    {
        var real = Path.GetPathRoot(Path.GetFullPath(path))!;
        foreach (
            var part in Path.GetFullPath(path)[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
        )
        {
            real = Path.Combine(real, part);
            if (Path.Exists(real))
                real = Resolve(real);
        }
        return real;
    }

    private static string Resolve(string path)
    {
        try
        {
            return new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException e) when (e.Message.Contains("Too many levels", StringComparison.Ordinal))
        {
            throw new FileException("too many levels of symlinks");
        }
    }
}
