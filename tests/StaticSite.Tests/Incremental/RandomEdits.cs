using CsCheck;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Incremental;

/// <summary>After any sequence of edits, an incremental build gives the same bytes as a build from scratch.</summary>
public sealed class RandomEdits
{
    private static Executable Program => Executable.Fastest;

    private const int Sequences = 20;
    private const int MostSteps = 8;

    private static readonly Gen<Edit> Edits = Gen.Select(
        Gen.Int[0, Edit.Kinds - 1],
        Gen.Int[0, 999],
        Gen.Int[0, 999],
        (kind, where, what) => new Edit(kind, where, what)
    );

    // A step is the edits between two builds.
    private static readonly Gen<Edit[][]> Work = Edits.Array[1, 3].Array[1, MostSteps];

    [Theory]
    [InlineData("features")]
    [InlineData("kinds")]
    [InlineData("jumps")]
    [InlineData("lifecycle")]
    [InlineData("editions")]
    public void An_incremental_build_gives_the_same_bytes_as_a_build_from_scratch(string newspaper) =>
        Work.Sample(
            steps =>
            {
                using var workspace = new Workspace(Program, newspaper);
                ShareImages(workspace);
                CachedPhotos.Restore(newspaper, workspace.Output);
                workspace.BuildAndCompare();
                CachedPhotos.Save(newspaper, workspace.Output);
                foreach (var step in steps)
                {
                    foreach (var edit in step)
                        edit.Apply(workspace);
                    workspace.BuildAndCompare();
                }
            },
            iter: Sequences,
            threads: 1,
            print: steps => string.Join("\n", steps.Select(step => string.Join("; ", step)))
        );

    // Two issues that show an image from a shared folder and link to each other.
    private static void ShareImages(Workspace workspace)
    {
        Directory.CreateDirectory(workspace.At("images"));
        foreach (var image in (string[])["shared.png", "other.png"])
            File.Copy(TestFolder.At("Newspapers/english/input/2024/05-02/01/bridge.png"), workspace.At("images/" + image), overwrite: true);
        File.AppendAllText(workspace.At("images/other.png"), "x");
        foreach (var (day, other) in ((string, string)[])[("01-08", "01-09"), ("01-09", "01-08")])
        {
            Directory.CreateDirectory(workspace.At($"2022/{day}/01"));
            File.WriteAllText(
                workspace.At($"2022/{day}/01/01-shared.md"),
                $"---\ntitle: 共用的图\n---\n![图](/images/shared.png)\n\n见[另一期](/2022/{other}/01/01-shared.md)。\n"
            );
        }
    }
}
