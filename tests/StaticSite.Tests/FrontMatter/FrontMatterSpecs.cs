using StaticSite.Loading;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.FrontMatter;

/// <summary>The files beside this one show articles with front matter as editors write it, then what is published of it.</summary>
public sealed class FrontMatterSpecs
{
    private const string Folder = "FrontMatter";

    public static TheoryData<string, string> Cases => [.. Spec.Names(Folder)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Front_matter_is_published_as_written(string file, string heading)
    {
        var spec = Spec.Read(Folder, file);
        var example = spec.Case(heading);
        using var folder = new TempFolder();
        var input = Printing.Newspaper(("2022/01-10/01/01-a.md", example.Blocks[0].Text));
        var result = Printing.Build(input, folder.At("output"), new DiskTree(TestFolder.At(Folder, "_theme")));
        var published = folder.At("output/2022/01/10/01/a/index.html");
        spec.Verify(example, Printing.Report(result.Diagnostics) + (File.Exists(published) ? File.ReadAllText(published) : ""));
    }
}
