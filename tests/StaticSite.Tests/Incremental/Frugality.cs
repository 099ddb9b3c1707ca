using StaticSite.Building;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Incremental;

/// <summary>
/// Guards against decay that no clock tells of: how much memory an article takes to build, and how often the disk is asked.
/// </summary>
public sealed class Frugality
{
    private const int Days = 6;

    // More than feeds look back.
    private const int ManyDays = 32;
    private const int Articles = 10;

    // Of the default theme, with all that names an article elsewhere; the newest issue is read a second time for the pages that span all
    // issues.
    private const int MostBytesAnArticle = 120_000;

    [Fact]
    public void An_article_takes_no_more_memory_than_it_should()
    {
        // A collection that other tests cause empties the pools that buffers are rented from, so one measurement may be too high; none is
        // too low.
        var each = Enumerable.Range(0, 3).Select(_ => AllocatedForAnArticle()).ToArray();
        Assert.True(each.Min() <= MostBytesAnArticle, $"an article takes {string.Join(", ", each)} bytes");
    }

    [Fact]
    public void A_full_build_reads_each_file_and_lists_each_folder_once_but_for_the_newest_issue()
    {
        using var folder = new TempFolder();
        var input = new CountingTree(SmallArchive.InMemory(Days, Articles));
        Printing.Build(input, folder.At("output"));
        var files = SmallArchive.Files(Days, Articles).Count() + 1;
        var newest = files / Days + 1;
        Assert.InRange(input.Opened, files, files + newest);
        var folders = 2 + Days * 3;
        Assert.InRange(input.Listed, folders, folders + 3);
    }

    [Fact]
    public void A_build_without_changes_opens_the_settings_and_standing_pages_alone_and_asks_once_for_all_else()
    {
        using var folder = new TempFolder();
        var tree = SmallArchive.InMemory(Days, Articles);
        // In memory a stamp is as good as the content: times play no part.
        Printing.Build(tree, folder.At("output"));
        var input = new CountingTree(tree);
        Printing.Build(input, folder.At("output"));
        Assert.Equal(2, input.Opened);
        Assert.Equal(2, input.Listed);
        var all = SmallArchive.Files(Days, Articles).Count() + 1 + 2 + Days * 3;
        Assert.InRange(input.Asked, all, all + all / Days + 20);
    }

    private static long AllocatedForAnArticle()
    {
        using var folder = new TempFolder();
        var few = Allocated(folder.At("few"), ManyDays);
        var many = Allocated(folder.At("many"), 2 * ManyDays);
        return (many - few) / (ManyDays * 2 * Articles);
    }

    // The build runs on this thread alone.
    private static long Allocated(string output, int days)
    {
        var input = SmallArchive.InMemory(days, Articles);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var built = Building.Build.Run(
            new()
            {
                Input = input,
                Output = output,
                Now = _ => NodaTime.Instant.FromUtc(2022, 6, 1, 0, 0),
                Parallelism = new() { MaxDegreeOfParallelism = 1 },
            }
        );
        Assert.False(built.IsRefused);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
