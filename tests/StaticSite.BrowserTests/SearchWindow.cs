using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>The search page in a window.</summary>
internal static class SearchWindow
{
    // Turns the pages until there is no more, or shows the first.
    private const string Ask = """
        async ([query, pages]) => {
          const field = document.querySelector('[name=q]'), hits = document.querySelector('.hits');
          field.value = query;
          field.form.requestSubmit();
          for (let more; ; more.click()) {
            await new Promise(done => setTimeout(done));
            while (hits.ariaBusy === 'true') await new Promise(done => setTimeout(done, 2));
            if ((more = document.querySelector('.search-more button')).hidden || pages === 'first') break;
          }
          return [...hits.querySelectorAll('a')].map(link => decodeURIComponent(link.pathname.slice(1)));
        }
        """;

    /// <summary>The paths of the articles on all pages of results.</summary>
    /// <param name="page">A window with the search page.</param>
    /// <param name="query">What is searched.</param>
    public static Task<string[]> FindAll(this IPage page, string query) => page.EvaluateAsync<string[]>(Ask, (string[])[query, "all"]);

    /// <summary>The paths of the articles on the first page of results.</summary>
    /// <param name="page">A window with the search page.</param>
    /// <param name="query">What is searched.</param>
    public static Task<string[]> FindFirst(this IPage page, string query) => page.EvaluateAsync<string[]>(Ask, (string[])[query, "first"]);
}
