namespace StaticSite.Scaffolding.Pipelines;

/// <summary>The script by which every pipeline runs the program; the only file that names a version.</summary>
internal static class Launcher
{
    /// <summary>Where it is.</summary>
    public const string Path = "bin/static-site";

    /// <summary>
    /// It downloads the program into the cache unless it is there, and runs it only if its files have the checksums of the release.
    /// </summary>
    public static NewFile Of(PinnedProgram program) =>
        new(
            Path,
            $$"""
            #!/bin/sh
            # Runs static-site {{program.Version}}: sh bin/static-site check
            # Downloads it once and compares its files with the checksums below. 'static-site new pipeline' writes this file.
            set -eu
            name=static-site-{{program.Version}}-linux-x64
            from={{program.From}}
            folder=$(dirname "$0")/../.cache/programs/$name

            is_intact() {
              (cd "$folder" && sha256sum -c) >/dev/null 2>&1 <<END
            {{string.Join("\n", program.Checksums)}}
            END
            }

            if ! is_intact; then
              [ "$(uname -sm)" = "Linux x86_64" ] || { echo "bin/static-site: needs Linux on x64" >&2; exit 2; }
              rm -rf "$folder"
              mkdir -p "$folder"
              curl -fsSL --retry 3 -o "$folder.tar.gz" "$from/$name.tar.gz"
              tar -xzf "$folder.tar.gz" -C "${folder%/*}" {{string.Join(" ", program.Checksums.Select(line => $"\"$name/{line[66..]}\""))}}
              rm "$folder.tar.gz"
              is_intact || { rm -rf "$folder"; echo "bin/static-site: $from/$name.tar.gz is not what was released" >&2; exit 2; }
            fi
            exec "$folder/static-site" "$@"

            """
        );
}
