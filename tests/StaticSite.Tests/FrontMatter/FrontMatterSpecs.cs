using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.FrontMatter;

/// <summary>The Markdown files in this folder show articles with front matter as editors write it, and what is published.</summary>
[Collection(Folder)]
public abstract class FrontMatterSpecs(Executable program)
{
    private const string Folder = "FrontMatter";

    public static TheoryData<string, string> Cases => [.. Spec.Names(Folder)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Front_matter_is_published_as_expected(string file, string heading) =>
        Spec.Run(
            Folder,
            file,
            heading,
            example =>
            {
                using var newsroom = new Newsroom(program) { Theme = TestFolder.At(Folder, "_theme") };
                newsroom.Write("input", Printing.Files(("2022/01-10/01/01-a.md", example.Blocks[0].Text)));
                var report = newsroom.Publish();
                var published = newsroom.At("output/2022/01/10/01/a/index.html");
                return report + (File.Exists(published) ? File.ReadAllText(published) : "");
            }
        );

    public sealed class Jit() : FrontMatterSpecs(Executable.Jit);

    public sealed class Native() : FrontMatterSpecs(Executable.Native);
}
