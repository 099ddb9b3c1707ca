using StaticSite.Diagnostics;
using StaticSite.Writing;
using Xunit;

namespace StaticSite.Tests.Output;

/// <summary>The list <c>.files</c> says what may be replaced and deleted, whatever somebody did to it.</summary>
public sealed class ListsOfFiles
{
    [Fact]
    public void A_list_in_another_order_is_read()
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"), ("02-b", "二"));
        File.WriteAllLines(folder.At(FileList.Name), File.ReadAllLines(folder.At(FileList.Name)).Reverse());
        folder.Publish(("01-a", "改"));
        Assert.False(File.Exists(folder.Article("b")));
        Assert.Contains("改", File.ReadAllText(folder.Article("a")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../mine")]
    [InlineData("2022/../../mine")]
    [InlineData(null)] // the path from the root
    public void A_line_that_leads_out_of_the_output_deletes_nothing(string? path)
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"));
        File.WriteAllText(folder.Beside("mine"), "mine");
        File.AppendAllText(folder.At(FileList.Name), $"{new string('0', 32)}  {path ?? folder.Beside("mine")}\n");
        folder.Publish(("01-a", "改"));
        Assert.Equal("mine", File.ReadAllText(folder.Beside("mine")));
    }

    [Theory]
    [InlineData(1)] // the last line is not whole
    [InlineData(100)]
    [InlineData(int.MaxValue)]
    public void Without_a_whole_list_a_file_that_it_may_have_named_is_not_replaced(int missing)
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"));
        var list = File.ReadAllBytes(folder.At(FileList.Name));
        File.WriteAllBytes(folder.At(FileList.Name), list[..Math.Max(0, list.Length - missing)]);
        File.WriteAllText(folder.At("sitemap.xml"), "changed");
        var result = folder.Try(("01-a", "改"));
        if (missing == 1)
            Assert.False(result.IsRefused);
        else
            PublishedFolder.AssertRefused(
                result,
                Rules.ForeignOutput,
                "the list of published files is damaged, so it is unknown which files may be replaced",
                "delete the output folder and build again"
            );
    }

    [Fact]
    public void What_a_killed_build_had_listed_is_ours()
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"));
        var before = File.ReadAllBytes(folder.At(FileList.Name));
        folder.Publish(("01-a", "一"), ("02-b", "二"));
        // As if it had been killed after it put the files in their places, and before it did so with the list.
        var staged = new Staging(folder.Output).List;
        Directory.CreateDirectory(Path.GetDirectoryName(staged)!);
        File.Move(folder.At(FileList.Name), staged);
        File.WriteAllBytes(folder.At(FileList.Name), before);
        folder.Publish(("01-a", "一"));
        Assert.False(File.Exists(folder.Article("b")));
        Assert.Equal(before, File.ReadAllBytes(folder.At(FileList.Name)));
    }
}
