using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticSite.Diagnostics;

namespace StaticSite.Scaffolding.Pipelines;

/// <summary>The program that pipelines download: one version from one place, and the checksums of its files.</summary>
internal sealed partial record PinnedProgram
{
    /// <summary>The checksums of the files that a pipeline needs, as sha256sum writes them; a release has it next to the program.</summary>
    public const string ChecksumFile = "linux-x64.sha256";

    private PinnedProgram(string version, string from, ImmutableArray<string> checksums) =>
        (Version, From, Checksums) = (version, from, checksums);

    /// <summary>X.Y.Z.</summary>
    public string Version { get; }

    /// <summary>The address of the folder of its archive, without a slash at its end; has no character that shells interpret.</summary>
    public string From { get; }

    /// <summary>A line for each file: its SHA-256 in hexadecimal, two spaces, its name.</summary>
    public ImmutableArray<string> Checksums { get; }

    /// <summary>The name of the archive.</summary>
    public static string ArchiveOf(string version) => $"static-site-{version}-linux-x64.tar.gz";

    /// <summary>The program of a release, or null if it does not say where it is or what its files are.</summary>
    /// <param name="release">The release.</param>
    /// <param name="checksums">What is in its <see cref="ChecksumFile"/>, or null if there is none.</param>
    public static PinnedProgram? Of(Release release, string? checksums) =>
        release.Files is null || checksums is null ? null : Of(release, null, checksums);

    /// <summary>The program of a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="from">Where its archive is, instead of the release's own place.</param>
    /// <param name="checksums">What is in its <see cref="ChecksumFile"/>, or null if there is none.</param>
    /// <exception cref="ScaffoldException">That is not known, or not what is expected.</exception>
    public static PinnedProgram Of(Release release, string? from, string? checksums)
    {
        if ((from ?? release.Files)?.TrimEnd('/') is not { } place)
            throw new ScaffoldException(
                $"the program does not know where it is released; name the address of the folder that contains "
                    + $"{ArchiveOf(release.Version)} with --from URL"
            );
        if (!Address().IsMatch(place))
            throw new ScaffoldException($"'{place}' is not an address; write it in full, like https://paper.example/programs");
        if (checksums is null)
            throw new ScaffoldException($"there is no {ChecksumFile} beside the program; use --checksums FILE to name that of the release");
        ImmutableArray<string> lines = [.. checksums.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
        if (
            lines.FirstOrDefault(line => !Checksum().IsMatch(line)) is not null
            || !lines.Any(line => line.EndsWith(" static-site", StringComparison.Ordinal))
        )
            throw new ScaffoldException(
                $"these are not the program's checksums; use --checksums FILE to name the {ChecksumFile} of the release"
            );
        return new(release.Version, place, lines);
    }

    [GeneratedRegex(@"^https?://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~%+@-]+)*\z")]
    private static partial Regex Address();

    [GeneratedRegex(@"^[0-9a-f]{64}  [A-Za-z0-9][A-Za-z0-9._-]*\z")]
    private static partial Regex Checksum();
}
