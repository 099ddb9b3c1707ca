using StaticSite.Benchmarks.Compare;
using StaticSite.BrowserTests;

namespace StaticSite.Benchmarks.Searching;

/// <summary>Pagefind on the same site: it indexes the pages of articles and is asked the same queries.</summary>
internal static class PagefindPeer
{
    private const string Articles = "[0-9][0-9][0-9][0-9]/*/*/*/*/index.html";

    // The address of an article is in the fragment of each result. A worker would have the site's content security policy, which forbids
    // WebAssembly.
    private const string Ask = """
        async query => {
          const pagefind = window.pagefind ??= (await import('/pagefind/pagefind.js')).createInstance({ noWorker: true });
          const { results } = await pagefind.search(query);
          const found = [];
          for (const result of results) found.push((await result.data()).url.replace(/^\//, '').replace(/index\.html$/, ''));
          return found;
        }
        """;

    /// <summary>Indexes the site, and asks it queries.</summary>
    public static async Task Compare(
        Workshop workshop,
        SearchedArchive archive,
        TextScan scan,
        IReadOnlyList<string> queries,
        Action<string, object> write
    )
    {
        var version = Peer.InstallPackage(workshop, "pagefind");
        var program = workshop.At("packages", "pagefind", "node_modules", "@pagefind", "linux-x64", "bin", "pagefind_extended");
        string[] command = [program, "--site", archive.Site, "--glob", Articles, "--root-selector", "main"];
        var cost = Programs.Measure(workshop, workshop.Root, command);
        write($"Pagefind {version}, s", cost.Wall);
        write("Pagefind, CPU s", cost.Cpu);
        write("Pagefind, peak MB", cost.Peak / 1e6);
        var folder = new DirectoryInfo(Path.Combine(archive.Site, "pagefind"));
        var files = folder.GetFiles("*", SearchOption.AllDirectories);
        write("Pagefind, files", files.Length);
        write("Pagefind, MB", files.Sum(file => (double)file.Length) / 1e6);
        var (found, missed, wrong) = (0, 0, 0);
        await using (var visitor = await SearchVisitor.Open(archive.Site))
        {
            var page = await visitor.OpenSearch(allowsAll: true);
            foreach (var query in queries)
            {
                var (expected, answer) = (scan.Find(query), await page.EvaluateAsync<string[]>(Ask, query));
                found += expected.Intersect(answer).Count();
                missed += expected.Except(answer).Count();
                wrong += answer.Except(expected).Count();
            }
        }
        write("Pagefind, articles found", found);
        write("Pagefind, articles missed", missed);
        write("Pagefind, articles found that do not have the query", wrong);
        Directory.Delete(folder.FullName, true);
    }
}
