using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Incremental;

/// <summary>The manifest may be missing, damaged, outdated or from another newspaper: the site is the same.</summary>
public sealed class DamagedManifests
{
    private static Executable Program => Executable.Fastest;

    [Fact]
    public void A_missing_manifest_is_written_again()
    {
        using var workspace = Archive();
        File.Delete(workspace.Manifest);
        workspace.BuildAndCompare();
        Assert.True(File.Exists(workspace.Manifest));
    }

    [Fact]
    public void A_truncated_manifest_is_harmless()
    {
        using var workspace = Archive();
        var whole = File.ReadAllBytes(workspace.Manifest);
        for (var length = 0; length < whole.Length; length += Math.Max(1, whole.Length / 40))
        {
            File.WriteAllBytes(workspace.Manifest, whole[..length]);
            Edit(workspace, length);
            workspace.BuildAndCompare();
        }
    }

    [Fact]
    public void A_manifest_with_a_changed_byte_is_harmless()
    {
        using var workspace = Archive();
        var whole = File.ReadAllBytes(workspace.Manifest);
        for (var at = 0; at < whole.Length; at += Math.Max(1, whole.Length / 60))
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x41;
            File.WriteAllBytes(workspace.Manifest, damaged);
            Edit(workspace, at);
            workspace.BuildAndCompare();
        }
    }

    [Fact]
    public void An_old_manifest_is_harmless()
    {
        using var workspace = Archive();
        var old = File.ReadAllBytes(workspace.Manifest);
        for (var i = 0; i < 3; i++)
        {
            Edit(workspace, i);
            workspace.BuildAndCompare();
        }
        File.WriteAllBytes(workspace.Manifest, old);
        workspace.BuildAndCompare();
    }

    [Fact]
    public void The_manifest_of_another_newspaper_is_harmless()
    {
        using var workspace = Archive();
        using var other = new Workspace(Program, "kinds");
        other.Build();
        File.Copy(other.Manifest, workspace.Manifest, overwrite: true);
        workspace.BuildAndCompare();
    }

    [Fact]
    public void A_folder_in_place_of_the_manifest_is_harmless()
    {
        using var workspace = Archive();
        Directory.Delete(Path.GetDirectoryName(workspace.Manifest)!, true);
        File.WriteAllText(Path.GetDirectoryName(workspace.Manifest)!, "no folder");
        workspace.BuildAndCompare();
    }

    [Fact]
    public void Damaged_extracts_are_harmless()
    {
        using var workspace = Archive();
        for (var number = 0; number < 12; number++)
        {
            var whole = File.ReadAllBytes(workspace.Extracts);
            if (number % 4 == 3)
                whole = whole[..(whole.Length * number / 12)];
            else
                for (var at = number; at < whole.Length; at += 97)
                    whole[at] ^= 0x41;
            File.WriteAllBytes(workspace.Extracts, whole);
            Edit(workspace, number);
            workspace.BuildAndCompare();
        }
        File.Delete(workspace.Extracts);
        Edit(workspace, 1);
        workspace.BuildAndCompare();
    }

    [Fact]
    public void Extracts_that_are_no_longer_used_are_removed_in_time()
    {
        using var workspace = Archive();
        using (var file = File.OpenWrite(workspace.Extracts))
            file.SetLength(100 << 20);
        foreach (var number in (int[])[0, 3]) // both edit the same file
        {
            Edit(workspace, number);
            workspace.BuildAndCompare();
        }
        Assert.InRange(new FileInfo(workspace.Extracts).Length, 1, 1 << 20);
    }

    [Fact]
    public void A_missing_output_is_built_again()
    {
        using var workspace = Archive();
        Directory.Delete(workspace.Output, true);
        workspace.Build();
        Assert.True(File.Exists(Path.Combine(workspace.Output, "2022/01/02/01/story1/index.html")));
    }

    [Fact]
    public void A_truncated_list_of_published_files_is_reported_once_with_advice()
    {
        using var workspace = Archive();
        var list = Path.Combine(workspace.Output, ".files");
        File.WriteAllBytes(list, File.ReadAllBytes(list)[..50]);
        File.Delete(workspace.Manifest);
        var said = Program.Run(workspace.Root, workspace.Command);
        Assert.Single(
            said.Error.Split('\n'),
            line => line.Contains("error ED070: the list of published files is damaged", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("did not create", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_restored_from_an_earlier_build_is_updated()
    {
        using var workspace = Archive();
        var earlier = workspace.Output + "-earlier";
        Sample.Sources.Copy(workspace.Output, earlier);
        Edit(workspace, 1);
        workspace.Build();
        Directory.Delete(workspace.Output, true);
        Directory.Move(earlier, workspace.Output);
        workspace.BuildAndCompare();
    }

    private static Workspace Archive() => SmallArchive.Published(Program, days: 3, articles: 1);

    private static void Edit(Workspace workspace, int number) =>
        File.WriteAllText(workspace.At($"2022/01-02/01/0{2 + number % 3}-new.md"), SmallArchive.Article($"第{number}次"));
}
