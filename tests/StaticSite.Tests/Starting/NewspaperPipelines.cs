using StaticSite.Diagnostics;
using StaticSite.Scaffolding;
using StaticSite.Scaffolding.Pipelines;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Starting;

/// <summary>A new newspaper builds on Netlify at once, if the program knows where it is released and what its files are.</summary>
public sealed class NewspaperPipelines
{
    private const string Checksums = "0000000000000000000000000000000000000000000000000000000000000001  static-site\n";

    private static readonly Release Released = new("1.2.3", "https://code.example/our/program");

    [Fact]
    public void It_is_built_with_the_released_program()
    {
        using var folder = new TempFolder();
        Make(folder, PinnedProgram.Of(Released, Checksums));
        Assert.Contains("sh bin/static-site build", File.ReadAllText(folder.At("netlify.toml")), StringComparison.Ordinal);
        Assert.Contains(
            "from=https://code.example/our/program/releases/download/v1.2.3\n",
            File.ReadAllText(folder.At("bin/static-site")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Otherwise_there_is_no_pipeline()
    {
        Assert.Null(PinnedProgram.Of(Released, null));
        Assert.Null(PinnedProgram.Of(Released with { Repository = null }, Checksums));
        using var folder = new TempFolder();
        Make(folder, null);
        Assert.False(File.Exists(folder.At("netlify.toml")));
        Assert.False(Directory.Exists(folder.At("bin")));
    }

    private static void Make(TempFolder folder, PinnedProgram? program) => NewNewspaper.Make("报", "zh-CN", "社", folder.Root, program);
}
