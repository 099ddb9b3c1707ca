using System.Reflection;

namespace StaticSite.Diagnostics;

/// <summary>A release of the program; Directory.Build.props says what it is.</summary>
/// <param name="Version">X.Y.Z.</param>
/// <param name="Repository">The address of the repository on GitHub, without a slash at its end; null if it has none.</param>
internal sealed record Release(string Version, string? Repository)
{
    /// <summary>The program that is running.</summary>
    public static Release Current { get; } = Of(typeof(Release).Assembly);

    /// <summary>Where the files of the release are, without a slash at its end; null if there is no repository.</summary>
    public string? Files => Repository is null ? null : $"{Repository}/releases/download/v{Version}";

    /// <summary>The address of a file of the source; null if there is no repository.</summary>
    /// <param name="path">Its path, with slashes, and perhaps a fragment.</param>
    public string? Page(string path) => Repository is null ? null : $"{Repository}/blob/v{Version}/{path}";

    // Without a revision, the version is the same wherever the program is built. The SDK writes the two attributes.
    private static Release Of(Assembly assembly) =>
        new(
            assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            assembly
                .GetCustomAttributes<AssemblyMetadataAttribute>()
                .FirstOrDefault(attribute => attribute.Key == "RepositoryUrl")
                ?.Value?.TrimEnd('/')
        );
}
