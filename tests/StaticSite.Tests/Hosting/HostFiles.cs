using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Hosting;

/// <summary>What is written for each host, in the folder <c>Hosting</c>.</summary>
[Collection("Hosting")]
public abstract class HostFiles(Executable program)
{
    private static readonly string[] Published = ["_headers", "_redirects", ".nojekyll", "CNAME"];

    [Theory]
    [InlineData("netlify")]
    [InlineData("cloudflare")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("nginx")]
    [InlineData("caddy")]
    [InlineData("plain")]
    [InlineData("s3")]
    public void A_host_gets_the_files_that_it_reads(string host)
    {
        using var newspaper = new HostedNewspaper(host, "/a/b/", program);
        var files = Snapshot
            .Of(newspaper.At("site/a/b"))
            .Where(file => Published.Contains(file.Key))
            .Concat(
                Directory.Exists(newspaper.At("configuration"))
                    ? Snapshot
                        .Of(newspaper.At("configuration"))
                        .Select(file => KeyValuePair.Create($"configuration/{file.Key}", file.Value))
                    : []
            );
        Verified.Folder(TestFolder.At("Hosting", host), new SortedDictionary<string, string>(files.ToDictionary(), StringComparer.Ordinal));
    }

    public sealed class Jit() : HostFiles(Executable.Jit);

    public sealed class Native() : HostFiles(Executable.Native);
}
