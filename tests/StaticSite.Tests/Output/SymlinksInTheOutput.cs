using StaticSite.Diagnostics;
using Xunit;

namespace StaticSite.Tests.Output;

/// <summary>Symlinks in the output are never written through, deleted through or followed.</summary>
public sealed class SymlinksInTheOutput
{
    [Fact]
    public void A_published_file_replaced_by_a_symlink_is_not_written_through()
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"));
        Directory.CreateDirectory(folder.Beside("elsewhere"));
        File.WriteAllText(folder.Beside("elsewhere/secret"), "secret");
        File.Delete(folder.Article("a"));
        File.CreateSymbolicLink(folder.Article("a"), folder.Beside("elsewhere/secret"));
        Refused(folder, ("01-a", "改"));
    }

    [Fact]
    public void A_folder_replaced_by_a_symlink_is_not_followed()
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"));
        Directory.Move(folder.At("2022"), folder.Beside("elsewhere"));
        File.CreateSymbolicLink(folder.At("2022"), folder.Beside("elsewhere"));
        Refused(folder, ("01-a", "改"));
    }

    [Fact]
    public void Nothing_is_deleted_through_a_symlink()
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"));
        Directory.Move(folder.At("2022"), folder.Beside("elsewhere"));
        File.CreateSymbolicLink(folder.At("2022"), folder.Beside("elsewhere"));
        Refused(folder);
    }

    private static void Refused(PublishedFolder folder, params (string, string)[] articles)
    {
        var before = Elsewhere(folder);
        var result = folder.Try(articles);
        PublishedFolder.AssertRefused(result, Rules.ForeignOutput, "this is a symlink; nothing is written through symlinks", "remove it");
        Assert.Equal(before, Elsewhere(folder));
    }

    private static string Elsewhere(PublishedFolder folder) => PublishedFolder.Trace(folder.Beside("elsewhere"));
}
