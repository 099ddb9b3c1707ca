using StaticSite.Building;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>Writes the configuration of a host, next to the published folder.</summary>
internal static class HostConfiguration
{
    /// <summary>Writes it.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="options">What was built.</param>
    /// <param name="result">The result of the build.</param>
    /// <returns>Why that is not possible, or null.</returns>
    public static Phrase? Write(string folder, BuildOptions options, BuildResult result)
    {
        if (result.Configuration.IsEmpty)
            return "the host needs no configuration; use --host-config with --host caddy, nginx or s3";
        var output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Output!));
        if (
            (Path.GetFullPath(folder) + Path.DirectorySeparatorChar).StartsWith(
                output + Path.DirectorySeparatorChar,
                StringComparison.Ordinal
            )
        )
            return $"'{folder}' is published; name a folder outside of {options.Output}";
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in result.Configuration)
                File.WriteAllText(Path.Combine(folder, name), text);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Phrase.Because($"cannot write to '{folder}'", Phrase.Verbatim(e.Message));
        }
    }
}
