using System.Text;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Examples;

/// <summary>The newspapers of <c>examples/</c> have no warnings, and two builds give the same bytes.</summary>
public abstract class ExampleNewspapers(Executable program)
{
    private const string Now = "2025-10-07";

    public static TheoryData<string> Names =>
        [.. Directory.GetDirectories(Sources.At("examples")).Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_wrong_with_an_example(string name)
    {
        using var folder = new TempFolder();
        Sources.Copy(Sources.At($"examples/{name}/input"), folder.At("input"));
        var said = program.Run(folder.Root, "check", "--input", "input", "--warnaserror", "--now", Now);
        Assert.Equal(
            (Cli.ExitCode.Done, "! checked 1 issue in 0.00 s: 0 errors, 0 warnings, 0 notes\nexit 0\n"),
            (said.Code, said.ToConsole())
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_builds_to_the_same_bytes_twice(string name)
    {
        var first = Build(name);
        var second = Build(name);
        Assert.Equal(first.Keys, second.Keys);
        Problems.AssertNone(first.Where(file => !file.Value.AsSpan().SequenceEqual(second[file.Key])).Select(file => file.Key));
    }

    [Theory]
    [InlineData("english", "en-GB", "ltr")]
    [InlineData("arabic", "ar", "rtl")]
    public void Every_page_says_its_language_and_its_direction(string name, string language, string direction)
    {
        var pages = Build(name).Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ToArray();
        Assert.True(pages.Length > 10);
        Problems.AssertNone(
            pages
                .Where(page =>
                    page.Value.AsSpan()
                        .IndexOf(Encoding.UTF8.GetBytes($"<html lang=\"{language}\"{(direction == "rtl" ? " dir=\"rtl\"" : "")} data-")) < 0
                )
                .Select(page => page.Key)
        );
    }

    // What their READMEs say that they show.
    [Theory]
    [InlineData("english", "2025/10/04/02-03/index.html", "2025/10/04/03/heron/index.html", "about/index.html", "corrections/index.html")]
    [InlineData("arabic", "2025/10/04/03/souq-tatimma/index.html", "2025/10/04/02/fishermen/index.html", "about/index.html")]
    public void An_example_has_the_pages_that_it_is_there_for(string name, params string[] pages)
    {
        var built = Build(name);
        Problems.AssertNone(pages.Where(page => !built.ContainsKey(page)));
    }

    private SortedDictionary<string, byte[]> Build(string name)
    {
        using var folder = new TempFolder();
        var output = folder.At("output");
        CachedPhotos.Restore($"examples/{name}", output);
        Sources.Copy(Sources.At($"examples/{name}/input"), folder.At("input"));
        var said = program.Run(folder.Root, "build", "--input", "input", "--output", "output", "--now", Now);
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
        CachedPhotos.Save($"examples/{name}", output);
        return new(
            Directory
                .GetFiles(output, "*", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(output, file).Replace('\\', '/'), File.ReadAllBytes),
            StringComparer.Ordinal
        );
    }

    public sealed class Jit() : ExampleNewspapers(Executable.Jit);

    public sealed class Native() : ExampleNewspapers(Executable.Native);
}
