using StaticSite.Diagnostics;
using Xunit;

namespace StaticSite.Tests.Output;

/// <summary>No link found in the output is written through, followed by a deletion, or crossed on the way to a file.</summary>
public sealed class LinksInTheOutput
{
    [Fact]
    public void A_published_file_that_has_become_a_link_is_not_written_through()
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
    public void A_folder_that_has_become_a_link_is_not_crossed()
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"));
        Directory.Move(folder.At("2022"), folder.Beside("elsewhere"));
        File.CreateSymbolicLink(folder.At("2022"), folder.Beside("elsewhere"));
        Refused(folder, ("01-a", "改"));
    }

    [Fact]
    public void Nothing_is_deleted_through_a_link()
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
        Assert.Equal(Rules.ForeignOutput, PublishedFolder.Only(result).Rule);
        Assert.Equal(before, Elsewhere(folder));
    }

    private static string Elsewhere(PublishedFolder folder) => PublishedFolder.Trace(folder.Beside("elsewhere"));
}
