using System.Text.RegularExpressions;
using StaticSite.Building;
using StaticSite.Loading;
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

    // Its own page, and its share of its page, of its issue and of the topics of a year.
    private const double MostFilesAnArticle = 1.3;

    // Its share of the files of the search, which are more for an article the smaller the archive is.
    private const double MostSearchFilesAnArticle = 0.13;
    private const int MostHtmlAnArticle = 15_000;

    // More than are listed beside an article.
    private const int ManyOnPage = 200;

    [Fact]
    public void An_article_allocates_limited_memory()
    {
        // A garbage collection caused by other tests empties the buffer pools, so a measurement may be too high; none is too low.
        var each = Enumerable.Range(0, 3).Select(_ => AllocatedForAnArticle()).ToArray();
        Assert.True(each.Min() <= MostBytesAnArticle, $"an article allocates {string.Join(", ", each)} bytes");
    }

    [Fact]
    public void An_article_makes_few_files_and_limited_HTML()
    {
        using var folder = new TempFolder();
        var (few, many) = (PublishedSize(folder.At("few"), ManyDays), PublishedSize(folder.At("many"), 2 * ManyDays));
        const int More = ManyDays * 2 * Articles;
        Assert.InRange((many.Files - few.Files) / (double)More, 1, MostFilesAnArticle);
        Assert.InRange((many.SearchFiles - few.SearchFiles) / (double)More, 0, MostSearchFilesAnArticle);
        Assert.InRange((many.Html - few.Html) / More, 1, MostHtmlAnArticle);
    }

    [Fact]
    public void A_page_of_many_articles_takes_memory_and_makes_HTML_in_proportion()
    {
        using var folder = new TempFolder();
        var (few, many) = (LargePage(folder.At("few"), ManyOnPage), LargePage(folder.At("many"), 2 * ManyOnPage));
        Assert.InRange(many.Allocated / (double)few.Allocated, 1, 2.5);
        Assert.InRange(many.Html / (double)few.Html, 1, 2.5);
        var beside = File.ReadAllText(folder.At("many/2022/01/01/01/story300/index.html"));
        Assert.Equal(40, Regex.Count(beside, "<li><a href=\"\\.\\./story[0-9]+/\"|<li><a href=\"\\./\" aria-current"));
        Assert.Contains("<li><a href=\"../\">本版全部文章</a></li>", beside, StringComparison.Ordinal);
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
        var few = Allocated(SmallArchive.InMemory(ManyDays, Articles), folder.At("few"));
        var many = Allocated(SmallArchive.InMemory(2 * ManyDays, Articles), folder.At("many"));
        return (many - few) / (ManyDays * 2 * Articles);
    }

    // The build runs on this thread only.
    private static long Allocated(FileTree input, string output)
    {
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

    private static (int Files, int SearchFiles, long Html) PublishedSize(string output, int days)
    {
        Printing.Build(SmallArchive.InMemory(days, Articles), output);
        var files = new DirectoryInfo(output).GetFiles("*", SearchOption.AllDirectories);
        var search = files.Count(file => file.Directory!.Name == "search");
        return (files.Length - search, search, files.Where(file => file.Extension == ".html").Sum(file => file.Length));
    }

    private static (long Allocated, long Html) LargePage(string output, int articles)
    {
        var input = Printing.Newspaper(
            Enumerable.Range(1, articles).Select(i => ($"2022/01-01/01/{i}-story{i}.md", $"---\ntitle: 第{i}篇\n---\n正文。\n"))
        );
        var allocated = Allocated(input, output);
        return (allocated, new DirectoryInfo(output).GetFiles("*.html", SearchOption.AllDirectories).Sum(file => file.Length));
    }
}
