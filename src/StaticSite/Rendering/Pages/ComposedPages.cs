using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Imaging;
using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Pages;

/// <summary>Pages as the program composes them, ready to be printed.</summary>
internal static class ComposedPages
{
    /// <summary>A page, without the issues before and after its own, whose names are not printed; null if the theme has a fault.</summary>
    /// <param name="newspaper">The newspaper.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="slots">What output formats add to pages.</param>
    /// <param name="images">The images that may be published.</param>
    /// <param name="issue">The issue, without what is held back.</param>
    /// <param name="page">The page.</param>
    public static ComposedPage? Render(Newspaper newspaper, Theme theme, Slots slots, Images images, Issue issue, Page page)
    {
        var path = page.Address.File;
        var site = new SiteScope(newspaper with { Entries = [issue.Entry] }, theme, images, slots, new()) { Only = path };
        // Its fault is reported when the page itself is rendered.
        return Renderers.Guard(new DiagnosticBag(), Compose);

        ComposedPage? Compose()
        {
            var scope = new IssueScope(site, new(theme), issue);
            // Its bytes are good only while the pages are enumerated.
            var pages = PageRenderer.Render(site, scope).Where(file => file.Path == path);
            if (pages.Select(file => Encoding.UTF8.GetString(file.Content.Span)).FirstOrDefault() is not { } html)
                return null;
            var shown = scope.Resolved.Files.All.Where(file => html.Contains(new Address(file.Path).Readable, StringComparison.Ordinal));
            return new(
                path,
                html,
                [.. scope.Resolved.ArticlesOn(page).Select(article => article.Id)],
                [.. theme.AssetFiles.Concat(shown).Select(file => (file.Path, (Func<ReadOnlyMemory<byte>>)(() => file.Content)))]
            );
        }
    }
}
