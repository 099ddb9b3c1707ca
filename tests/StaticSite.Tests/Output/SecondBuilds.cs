using Xunit;

namespace StaticSite.Tests.Output;

/// <summary>A second build changes only what is different.</summary>
public sealed class SecondBuilds
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    [Fact]
    public void Nothing_is_written_when_nothing_has_changed()
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"), ("02-b", "二"));
        Age(folder);
        var before = PublishedFolder.Trace(folder.Output);
        var result = folder.Publish(("01-a", "一"), ("02-b", "二"));
        Assert.Equal(0, result.Changed);
        Assert.Equal(before, PublishedFolder.Trace(folder.Output));
    }

    [Fact]
    public void Only_the_changed_article_is_written()
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"), ("02-b", "二"));
        Age(folder);
        var result = folder.Publish(("01-a", "一"), ("02-b", "改"));
        Assert.Equal(5, result.Changed); // and the data, and the feeds in three forms
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(folder.Article("a")));
        Assert.Contains("改", File.ReadAllText(folder.Article("b")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manually_changed_file_is_rewritten()
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"));
        var published = File.ReadAllText(folder.Article("a"));
        File.WriteAllText(folder.Article("a"), "x");
        folder.Publish(("01-a", "一"));
        Assert.Equal(published, File.ReadAllText(folder.Article("a")));
    }

    [Fact]
    public void A_file_that_is_no_longer_published_is_deleted_with_its_folder()
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"), ("02-b", "二"));
        folder.Publish(("01-a", "一"));
        Assert.True(File.Exists(folder.Article("a")));
        Assert.False(Directory.Exists(Path.GetDirectoryName(folder.Article("b"))));
    }

    [Fact]
    public void A_file_that_is_no_longer_published_may_be_missing_already()
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"), ("02-b", "二"));
        Directory.Delete(Path.GetDirectoryName(folder.Article("b"))!, true);
        folder.Publish(("01-a", "一"));
        Assert.DoesNotContain("/b/", File.ReadAllText(folder.At(".files")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_a_foreign_file_is_kept()
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"), ("02-b", "二"));
        var own = Path.Combine(Path.GetDirectoryName(folder.Article("b"))!, "CNAME");
        File.WriteAllText(own, "paper.example");
        folder.Publish(("01-a", "一"));
        Assert.False(File.Exists(folder.Article("b")));
        Assert.Equal("paper.example", File.ReadAllText(own));
    }

    [Fact]
    public void The_list_has_exactly_the_published_files()
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"), ("02-b", "二"));
        folder.Publish(("01-a", "一"), ("03-c", "三"));
        File.WriteAllText(folder.At("CNAME"), "paper.example");
        var listed = File.ReadAllLines(folder.At(".files")).Select(line => line.Split("  ")[1]);
        string[] published =
        [
            "2022/01/10/01/a/index.html",
            "2022/01/10/01/c/index.html",
            "2022/01/10/issue.json",
            "_headers",
            "feed.atom",
            "feed.json",
            "feed.rss",
            "robots.txt",
            "sitemap-2022.xml",
            "sitemap-topics.xml",
            "sitemap.xml",
        ];
        Assert.Equal(published, listed);
        var there = Directory
            .EnumerateFiles(folder.Output, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder.Output, path))
            .Order(StringComparer.Ordinal);
        Assert.Equal(published.Append(".files").Append("CNAME").Order(StringComparer.Ordinal), there);
    }

    // So that a rewritten file is noticed even if the file system's clock is coarse.
    private static void Age(PublishedFolder folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder.Output, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, LongAgo);
    }
}
