using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Hostile;

/// <summary>If the disk is full or read-only, the build reports it and the published output stays complete.</summary>
public sealed class DiskFailures
{
    // How many kB of an 8 MB disk are free when the second build begins.
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(12)]
    [InlineData(40)]
    [InlineData(120)]
    [InlineData(400)]
    public void A_build_on_a_full_disk_leaves_the_last_output_complete(int free)
    {
        using var folder = SmallNewspaper.Write();
        for (var i = 2; i < 60; i++)
            folder.Write(
                $"input/{SmallNewspaper.Page}/{i}-a{i}.md",
                System.Text.Encoding.UTF8.GetBytes($"---\ntitle: 第{i}篇\n---\n正文。\n")
            );
        var said = Shell.Run(
            folder.Root,
            "unshare --mount mount -t tmpfs tmpfs /mnt",
            $$"""
            unshare --mount bash -c '
              mkdir disk && mount -t tmpfs -o size=8m tmpfs disk
              build() { "$0" build --input input --output disk/output --now {{Printing.Now}}; }
              files() { find disk/output -type f ! -path "*/.staging/*" -exec sha256sum {} + | sort; }
              build 2>/dev/null || exit 9; files > before
              sed -i s/正文/改过的正文/ input/*/*/*/*.md
              dd if=/dev/zero of=disk/filler bs=1k count=$(($(df --output=avail -k disk | tail -1) - {{free}})) 2>/dev/null
              build; echo "exit $?"; files | diff before - > /dev/null && echo same
              rm disk/filler; build 2>/dev/null; echo "exit $?"; files > after
              "$0" build --input input --output anew --now {{Printing.Now}} 2>/dev/null; cd anew;
              find . -type f -exec sha256sum {} + | sort | sed "s# \./# disk/output/#" | diff - ../after > /dev/null && echo clean
            ' "$0"
            """
        );
        Assert.Contains("error ED071: the output cannot be written: ", said.Error, StringComparison.Ordinal);
        Assert.Contains("disk/", said.Error, StringComparison.Ordinal);
        Assert.Single(said.Error.Split('\n'), line => line.Contains("ED071", StringComparison.Ordinal));
        Assert.Equal("exit 1\nsame\nexit 0\nclean\n", said.Output);
    }

    [Theory]
    [InlineData("mount --bind output output && mount -o remount,ro,bind output")]
    [InlineData("mount -t tmpfs -o size=100k,nr_inodes=20 tmpfs output")]
    public void An_output_that_cannot_be_written_is_reported(string mount)
    {
        using var folder = SmallNewspaper.Write();
        var said = Shell.Run(
            folder.Root,
            "unshare --mount mount -t tmpfs tmpfs /mnt",
            $"unshare --mount bash -c 'mkdir output; {mount}; \"$0\" build --now {Printing.Now}; echo \"exit $?\"; find output "
                + "-type f -path \"*.html\" | grep -v .staging' \"$0\""
        );
        Assert.Contains("output: error ED071: the output cannot be written: ", said.Error, StringComparison.Ordinal);
        Assert.Equal("exit 1\n", said.Output);
    }

    [Fact]
    public void A_build_uses_no_network()
    {
        using var folder = SmallNewspaper.Write();
        var said = Shell.Run(folder.Root, "unshare --net true", $"unshare --net \"$0\" build --now {Printing.Now}; echo \"exit $?\"");
        Assert.Equal("exit 0\n", said.Output);
    }
}
