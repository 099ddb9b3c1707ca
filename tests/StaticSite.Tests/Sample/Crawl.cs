using AngleSharp.Dom;

namespace StaticSite.Tests.Sample;

/// <summary>Follows every link of a site like a browser that loads it from some address.</summary>
/// <param name="site">The site.</param>
/// <param name="root">The address of output/, with a trailing slash.</param>
internal sealed class Crawl(BuiltSite site, Uri root)
{
    private readonly Dictionary<string, HashSet<string>> _anchors = [];

    /// <summary>The broken links of some documents, each with its document.</summary>
    /// <param name="pages">Paths in output/.</param>
    public IEnumerable<string> Broken(IEnumerable<string> pages) =>
        from path in pages
        from link in Links(site.Page(path))
        let problem = Follow(path, link)
        where problem is not null
        select $"{path}: '{link}' {problem}";

    /// <summary>Everything that a document refers to.</summary>
    public static IEnumerable<string> Links(IDocument page) =>
        [
            .. page.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!),
            .. page.QuerySelectorAll("[src]").Select(element => element.GetAttribute("src")!),
            .. page.QuerySelectorAll("[poster]").Select(element => element.GetAttribute("poster")!),
            .. page.QuerySelectorAll("[data-script]").Select(element => element.GetAttribute("data-script")!),
            .. page.QuerySelectorAll("[data-disk]").Select(element => element.GetAttribute("data-disk")!),
            .. page.QuerySelectorAll("[data-index]").Select(element => element.GetAttribute("data-index")!),
            .. page.QuerySelectorAll("[data-table]").Select(element => element.GetAttribute("data-table")!),
            .. page.QuerySelectorAll("[srcset]")
                .SelectMany(element => element.GetAttribute("srcset")!.Split(','))
                .Select(part => part.Trim().Split(' ')[0]),
        ];

    /// <summary>Whether a link has its own scheme, and so leads away from the site.</summary>
    public static bool IsExternal(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && !link.StartsWith('/') && uri.Scheme is "http" or "https" or "mailto";

    private string? Follow(string path, string link)
    {
        if (link.Length == 0)
            return "is empty";
        var page = new Uri(
            root,
            path.EndsWith("index.html", StringComparison.Ordinal) && !root.IsFile ? path[..^"index.html".Length] : path
        );
        if (!Uri.TryCreate(page, link, out var target))
            return "is not an address";
        var address = target.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        var start = root.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        if (!address.StartsWith(start, StringComparison.Ordinal))
            return IsExternal(link) ? null : "leads out of the site";
        var file = Uri.UnescapeDataString(address[start.Length..]);
        if (file.Length == 0 || file.EndsWith('/'))
            file += "index.html";
        if (!site.Files.Contains(file))
            return $"leads to {file}, which does not exist";
        var fragment = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        return fragment.Length == 0 || Anchors(file).Contains(fragment) ? null : $"leads to an anchor that {file} does not have";
    }

    private HashSet<string> Anchors(string file)
    {
        if (!_anchors.TryGetValue(file, out var anchors))
            _anchors[file] = anchors = site.Pages.TryGetValue(file, out var page)
                ? [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)]
                : [];
        return anchors;
    }
}
