using StaticSite.Building;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Incremental;

/// <summary>Guards against regressions that do not depend on a clock: memory per article, and accesses to the disk.</summary>
public sealed class ResourceUse
{
    private const int Days = 6;

    // More issues than feeds cover.
    private const int ManyDays = 32;
    private const int Articles = 10;

    // For the default theme, including every reference to an article elsewhere; the newest issue is read a second time for the documents
    // across issues.
    private const int MostBytesAnArticle = 156_000;

    [Fact]
    public void An_article_allocates_limited_memory()
    {
        // A garbage collection caused by other tests empties the buffer pools, so a measurement may be too high; none is too low.
        var each = Enumerable.Range(0, 3).Select(_ => AllocatedForAnArticle()).ToArray();
        Assert.True(each.Min() <= MostBytesAnArticle, $"an article allocates {string.Join(", ", each)} bytes");
    }

    [Fact]
    public void A_full_build_reads_each_file_and_lists_each_folder_once_except_for_the_newest_issue()
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
    public void A_build_without_changes_opens_only_settings_and_standing_pages_and_checks_each_other_file_once()
    {
        using var folder = new TempFolder();
        var tree = SmallArchive.InMemory(Days, Articles);
        // In memory, stamps are hashes of the content, so times do not matter.
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

    // The build runs on this thread only.
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
