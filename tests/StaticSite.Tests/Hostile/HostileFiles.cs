using StaticSite.Tests.Golden;
using StaticSite.Tests.Incremental;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Hostile;

/// <summary>
/// Entries in a newspaper's folder that are not regular files: symlinks, pipes, devices, unreadable files. Nothing outside the folder is
/// published, and no read blocks.
/// </summary>
public abstract class HostileFiles(Executable program)
{
    [Theory]
    [InlineData("ln -s /etc/hostname 02-b.md", "01/02-b.md: error ED004: the file cannot be read: a symlink leads outside")]
    [InlineData("ln -s ../../../../secret.md 02-b.md", "01/02-b.md: error ED004: the file cannot be read: a symlink leads outside")]
    [InlineData("ln -s 02-b.md 02-b.md", "01/02-b.md: error ED004: the file cannot be read: too many levels of symlinks")]
    [InlineData("ln -s gone.md 02-b.md", "01/02-b.md: error ED004: the file cannot be read: it is not a file")]
    [InlineData("ln -s /etc ../02", "02: error ED004: the folder cannot be read: a symlink leads outside")]
    [InlineData("ln -s /etc 02-b", "01/02-b: error ED004: the folder cannot be read: a symlink leads outside")]
    [InlineData("ln -s . 02-b", "01/02-b: error ED004: the folder of this article has no index.md")]
    [InlineData("mkfifo 02-b.md", "01/02-b.md: error ED004: the file cannot be read: it is not a file")]
    [InlineData("ln -s /dev/zero 02-b.md", "01/02-b.md: error ED004: the file cannot be read: a symlink leads outside")]
    [InlineData("ln -s /etc/hostname photo.jpg; echo '![图](photo.jpg)' >> 01-a.md", "'photo.jpg' cannot be read")]
    [InlineData("ln -s gone.jpg photo.jpg; echo '![图](photo.jpg)' >> 01-a.md", "'photo.jpg' cannot be read")]
    [InlineData("mkfifo photo.jpg; echo '![图](photo.jpg)' >> 01-a.md", "'photo.jpg' cannot be read")]
    public void Entries_that_are_not_files_of_the_newspaper_are_reported_and_not_published(string script, string reported)
    {
        using var folder = SmallNewspaper.Write();
        Do(folder, script);
        var said = program.Run(folder.Root, "build", "--input", "input", "--output", "output", "--now", Printing.Now);
        Assert.Contains(reported, said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Workspace.Files(folder.At("output")).Keys, path => !path.StartsWith('.'));
    }

    [Theory]
    [InlineData("ln -s 01-a.md 02-b.md")]
    [InlineData("ln -s 01 ../02")]
    [InlineData("ln -s 01-10 ../../01-11")]
    [InlineData("mkdir ../../../images; cp 01-a.md ../../../images/c.md; ln -s ../../../images/c.md 02-b.md")]
    public void Symlinks_within_the_newspaper_are_followed(string script)
    {
        using var folder = SmallNewspaper.Write();
        Do(folder, script);
        Assert.Equal(
            Cli.ExitCode.Done,
            program.Run(folder.Root, "build", "--input", "input", "--output", "output", "--now", Printing.Now).Code
        );
        Assert.Equal(
            2,
            Directory
                .GetFiles(folder.At("output"), "index.html", SearchOption.AllDirectories)
                .Count(file =>
                    File.ReadAllText(file).Contains("<link rel=\"canonical\"", StringComparison.Ordinal)
                    && Path.GetDirectoryName(file)![^2] == '/'
                )
        );
    }

    [Fact]
    public void Files_left_by_editors_and_systems_are_not_published()
    {
        using var folder = SmallNewspaper.Write();
        Do(
            folder,
            "mkdir ../../../.git; touch ../../../.git/HEAD '01-a.md~' '#01-a.md#' .01-a.md.swp 01-a.md.bak Thumbs.db .DS_Store "
                + "'~$01-a.docx'"
        );
        var said = program.Run(folder.Root, "build", "--input", "input", "--output", "output", "--now", Printing.Now);
        Assert.Equal(Cli.ExitCode.Done, said.Code);
        Assert.Equal(
            ["input/2022/01-10/01/01-a.md.bak: warning ED003: nothing uses this file"],
            said.Error.Split('\n').Where(line => line.Contains("warning ED003", StringComparison.Ordinal))
        );
        Assert.DoesNotContain(
            Workspace.Files(folder.At("output")).Keys,
            path => path.Contains("01-a", StringComparison.Ordinal) || path.Contains("Thumbs", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_folder_symlink_that_leads_outside_is_reported_once()
    {
        using var folder = SmallNewspaper.Write();
        Do(folder, "ln -s /etc 02-b");
        var said = program.Run(folder.Root, "check", "--input", "input", "--now", Printing.Now);
        Assert.Single(said.Error.Split('\n'), line => line.Contains("02-b", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_is_not_UTF_8_is_reported()
    {
        using var folder = SmallNewspaper.Write();
        Do(folder, "printf -- '---\\ntitle: x\\n---\\nx\\n' > $'02-\\xb1\\xea.md'");
        try
        {
            var said = program.Run(folder.Root, "check", "--input", "input", "--now", Printing.Now);
            Assert.Contains("error ED009: the name is not UTF-8, so the file cannot be opened", said.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("ED004", said.Error, StringComparison.Ordinal);
        }
        finally
        {
            Do(folder, "rm 02-*"); // which the runtime cannot do
        }
    }

    [Fact]
    public void A_photo_with_any_name_is_published_under_a_portable_one()
    {
        using var folder = SmallNewspaper.Write();
        var name = $"a?b*c\\d:e\"f<g>h|i#j k\u200Bl{new string('长', 65)}.jpg";
        folder.Write($"input/{SmallNewspaper.Page}/{name}", Images.Of("photo.jpg"));
        File.WriteAllText(
            folder.At($"input/{SmallNewspaper.Page}/01-a.md"),
            $"---\ntitle: 标题\nphotos: [ {{ file: {Uri.EscapeDataString(name)}, caption: 图 }} ]\n---\n正文。\n"
        );
        var said = program.Run(folder.Root, "build", "--input", "input", "--output", "output", "--now", Printing.Now);
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
        Assert.Equal(
            3,
            Directory
                .GetFiles(folder.At("output/assets"))
                .Count(path =>
                    System.Text.RegularExpressions.Regex.IsMatch(
                        Path.GetFileName(path),
                        "^a-b-c-d-e-f-g-h-i-jkl长{39}-[0-9a-f]{10}-[0-9]+\\.(avif|jpg)$"
                    )
                )
        );
    }

    [Fact]
    public void Very_long_articles_pages_and_folders_are_published()
    {
        using var folder = SmallNewspaper.Write();
        var paragraph = string.Concat(Enumerable.Repeat("会议强调要全面推进乡村振兴。", 20)) + "\n\n";
        folder.Write(
            $"input/{SmallNewspaper.Page}/02-long.md",
            System.Text.Encoding.UTF8.GetBytes(
                $"---\ntitle: {new string('长', 500)}\n---\n{string.Concat(Enumerable.Repeat(paragraph, 100_000 / (paragraph.Length - 2)))}"
            )
        );
        for (var i = 3; i <= 200; i++)
            folder.Write($"input/{SmallNewspaper.Page}/{i}-a{i}.md", "---\ntitle: 短讯\n---\n正文。\n"u8.ToArray());
        for (var i = 0; i < 10_000; i++)
            folder.Write($"input/images/{i}.txt", []);
        var said = program.Run(folder.Root, "build", "--input", "input", "--output", "output", "--now", Printing.Now);
        Assert.Equal(Cli.ExitCode.Done, said.Code);
        Assert.Equal(200, Directory.GetDirectories(folder.At("output/2022/01/10/01")).Length);
    }

    private static void Do(TempFolder folder, string script)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes and symlinks are created by a Linux shell.");
        using var process = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("bash", ["-ec", script])
            {
                WorkingDirectory = folder.At("input/" + SmallNewspaper.Page),
            }
        )!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>Runs the program compiled just in time.</summary>
    public sealed class Jit() : HostileFiles(Executable.Jit);

    /// <summary>Runs the program compiled ahead of time.</summary>
    public sealed class Native() : HostileFiles(Executable.Native);
}
