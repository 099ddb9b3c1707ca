using StaticSite.Building;
using StaticSite.Diagnostics;
using StaticSite.Tests.Diagnostics;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Output;

/// <summary>Only files that the program created are ever overwritten or deleted.</summary>
public sealed class ForeignFiles
{
    [Fact]
    public void A_foreign_file_is_kept()
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"));
        File.WriteAllText(folder.At("CNAME"), "paper.example");
        folder.Publish(("02-b", "二"));
        Assert.Equal("paper.example", File.ReadAllText(folder.At("CNAME")));
    }

    [Fact]
    [Reports("ED070")]
    public void A_folder_that_is_neither_empty_nor_an_output_is_refused()
    {
        using var folder = new PublishedFolder();
        Directory.CreateDirectory(folder.Output);
        File.WriteAllText(folder.At("thesis.txt"), "years of work");
        Refused(
            folder,
            "the output folder is not empty, and this program did not create it",
            "empty it, or choose another folder with --output"
        );
    }

    [Fact]
    public void An_empty_folder_is_accepted()
    {
        using var folder = new PublishedFolder();
        Directory.CreateDirectory(folder.Output);
        folder.Publish(("01-a", "一"));
        Assert.True(File.Exists(folder.Article("a")));
    }

    [Fact]
    public void A_foreign_file_at_the_path_of_an_article_is_not_overwritten()
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"));
        Directory.CreateDirectory(Path.GetDirectoryName(folder.Article("b"))!);
        File.WriteAllText(folder.Article("b"), "mine");
        Refused(folder, "this program did not create the file here", "move it away, or choose another folder with --output");
    }

    [Fact]
    public void A_symlink_is_not_accepted_as_the_output()
    {
        using var folder = new PublishedFolder();
        Directory.CreateDirectory(folder.Beside("elsewhere"));
        File.CreateSymbolicLink(folder.Output, folder.Beside("elsewhere"));
        Refused(folder, "the output folder is a symlink", "name the folder itself");
    }

    [Theory]
    [InlineData("input/output", "input")]
    [InlineData("site", "site/input")]
    [InlineData("input", "input")]
    public void Output_and_input_must_not_contain_each_other(string output, string input)
    {
        using var folder = new TempFolder();
        folder.Write(input + "/newspaper.yaml", "title: 测试报\nurl: https://paper.example\n"u8.ToArray());
        var before = PublishedFolder.Trace(folder.Root);
        var result = Building.Build.Run(
            new()
            {
                Input = new Loading.DiskTree(folder.At(input)),
                InputFolder = folder.At(input),
                Output = folder.At(output),
                Now = _ => NodaTime.Instant.FromUtc(2022, 6, 1, 0, 0),
            }
        );
        PublishedFolder.AssertRefused(
            result,
            Rules.ForeignOutput,
            "the output folder and the input folder overlap",
            "choose another folder with --output"
        );
        Assert.Equal(before, PublishedFolder.Trace(folder.Root));
    }

    private static void Refused(PublishedFolder folder, string message, string help)
    {
        var before = PublishedFolder.Trace(folder.Beside(""));
        var result = folder.Try(("01-a", "改"), ("02-b", "二"));
        PublishedFolder.AssertRefused(result, Rules.ForeignOutput, message, help);
        Assert.Equal(before, PublishedFolder.Trace(folder.Beside("")));
    }
}
