using StaticSite.Loading;

namespace StaticSite.Writing.Cache;

#pragma warning disable RS0030 // this is where files are written

/// <summary>The theme that the last check has tried and found good. Nothing depends on it but time.</summary>
/// <param name="cache">Where that is kept.</param>
/// <param name="theme">The theme, and what else it was tried with.</param>
internal sealed class TriedTheme(CacheFolder cache, ContentHash theme)
{
    private readonly string _text = $"{theme}\n";

    /// <summary>Whether it is this one.</summary>
    public bool Is
    {
        get
        {
            try
            {
                return File.Exists(cache.TriedTheme) && File.ReadAllText(cache.TriedTheme) == _text;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    /// <summary>Keeps that it is this one.</summary>
    public void Keep()
    {
        var beside = $"{cache.TriedTheme}.{Guid.NewGuid():N}"; // another check may be doing the same
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(beside)!);
            File.WriteAllText(beside, _text);
            File.Move(beside, cache.TriedTheme, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next check tries it again.
        }
    }
}
