using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Incremental;

/// <summary>What is remembered may be gone, damaged, old or somebody else's: the site is the same.</summary>
public abstract class Damage(Executable program)
{
    [Fact]
    public void A_manifest_that_is_gone_is_made_again()
    {
        using var desk = Archive();
        File.Delete(desk.Manifest);
        desk.BuildAndCompare();
        Assert.True(File.Exists(desk.Manifest));
    }

    [Fact]
    public void A_manifest_that_ends_anywhere_is_no_harm()
    {
        using var desk = Archive();
        var whole = File.ReadAllBytes(desk.Manifest);
        for (var length = 0; length < whole.Length; length += Math.Max(1, whole.Length / 40))
        {
            File.WriteAllBytes(desk.Manifest, whole[..length]);
            Edit(desk, length);
            desk.BuildAndCompare();
        }
    }

    [Fact]
    public void A_manifest_with_any_byte_changed_is_no_harm()
    {
        using var desk = Archive();
        var whole = File.ReadAllBytes(desk.Manifest);
        for (var at = 0; at < whole.Length; at += Math.Max(1, whole.Length / 60))
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x41;
            File.WriteAllBytes(desk.Manifest, damaged);
            Edit(desk, at);
            desk.BuildAndCompare();
        }
    }

    [Fact]
    public void A_manifest_of_long_ago_is_no_harm()
    {
        using var desk = Archive();
        var old = File.ReadAllBytes(desk.Manifest);
        for (var i = 0; i < 3; i++)
        {
            Edit(desk, i);
            desk.BuildAndCompare();
        }
        File.WriteAllBytes(desk.Manifest, old);
        desk.BuildAndCompare();
    }

    [Fact]
    public void The_manifest_of_another_newspaper_is_no_harm()
    {
        using var desk = Archive();
        using var other = new Desk(program, "kinds");
        other.Build();
        File.Copy(other.Manifest, desk.Manifest, overwrite: true);
        desk.BuildAndCompare();
    }

    [Fact]
    public void A_folder_in_its_place_is_no_harm()
    {
        using var desk = Archive();
        Directory.Delete(Path.GetDirectoryName(desk.Manifest)!, true);
        File.WriteAllText(Path.GetDirectoryName(desk.Manifest)!, "no folder");
        desk.BuildAndCompare();
    }

    [Fact]
    public void An_output_that_is_gone_is_made_again()
    {
        using var desk = Archive();
        Directory.Delete(desk.Output, true);
        desk.Build();
        Assert.True(File.Exists(Path.Combine(desk.Output, "2022/01/02/01/story1/index.html")));
    }

    [Fact]
    public void A_list_of_what_is_published_that_breaks_off_is_reported_once_and_with_what_to_do()
    {
        using var desk = Archive();
        var list = Path.Combine(desk.Output, ".files");
        File.WriteAllBytes(list, File.ReadAllBytes(list)[..50]);
        File.Delete(desk.Manifest);
        var said = program.Run(desk.Root, desk.Command);
        Assert.Single(
            said.Error.Split('\n'),
            line => line.Contains("error ED070: the list of published files is damaged", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("did not create", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_of_an_earlier_build_is_brought_up_to_date()
    {
        using var desk = Archive();
        var earlier = desk.Output + "-earlier";
        Sample.Sources.Copy(desk.Output, earlier);
        Edit(desk, 1);
        desk.Build();
        Directory.Delete(desk.Output, true);
        Directory.Move(earlier, desk.Output);
        desk.BuildAndCompare();
    }

    private Desk Archive() => SmallArchive.Published(program, days: 3, articles: 1);

    private static void Edit(Desk desk, int number) =>
        File.WriteAllText(desk.At($"2022/01-02/01/0{2 + number % 3}-new.md"), SmallArchive.Article($"第{number}次"));

    /// <summary>With the program compiled while it runs.</summary>
    public sealed class Jit() : Damage(Executable.Jit);

    /// <summary>With the program compiled ahead of time.</summary>
    public sealed class Native() : Damage(Executable.Native);
}
