using StaticSite.Building;
using StaticSite.Tests.Diagnostics;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Output;

/// <summary>A build with errors leaves the last good output unchanged.</summary>
public sealed class ErrorsPublishNothing
{
    [Fact]
    public void An_error_in_one_article_leaves_the_whole_output_unchanged()
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"), ("02-b", "二"));
        var before = PublishedFolder.Trace(folder.Output);
        var result = folder.Try(("01-a", "改"), ("03-c", "见[那里](x.md)。"));
        Assert.True(result.IsRefused);
        Assert.Equal(before, PublishedFolder.Trace(folder.Output));
    }

    [Fact]
    public void Warnings_treated_as_errors_leave_the_output_unchanged()
    {
        using var folder = new TempFolder();
        var input = Printing.Newspaper(("2022/01-10/01/01-a.md", "---\ntitle: 标题\n---\n"));
        BuildResult Build(bool strict) =>
            Building.Build.Run(
                new()
                {
                    Input = input,
                    Output = folder.At("output"),
                    Now = _ => NodaTime.Instant.FromUtc(2022, 6, 1, 0, 0),
                    WarningsAreErrors = strict,
                }
            );
        Assert.True(Build(strict: true).IsRefused);
        Assert.Empty(Directory.EnumerateFiles(folder.At("output"), "*", SearchOption.AllDirectories));
        Assert.False(Build(strict: false).IsRefused);
        Assert.True(File.Exists(folder.At("output/index.html")));
    }

    [Fact]
    public void The_next_build_repairs_an_interrupted_one()
    {
        using var folder = new PublishedFolder();
        folder.Publish(("01-a", "一"));
        Directory.CreateDirectory(folder.At(".staging"));
        File.WriteAllText(folder.At(".staging/1"), "x");
        File.Delete(folder.Article("a"));
        folder.Publish(("01-a", "一"));
        Assert.True(File.Exists(folder.Article("a")));
        Assert.False(Directory.Exists(folder.At(".staging")));
    }
}
