using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Pages;

/// <summary>What remains of a withdrawn article (撤稿): its address, which says so and is kept out of search engines.</summary>
internal static class WithdrawnRenderer
{
    public static IEnumerable<OutputFile> Render(SiteScope site, IssueScope scope) =>
        !site.Makes("withdrawn")
            ? []
            : scope.Issue.Withdrawn.SelectMany(article =>
            {
                var notice = scope.Strings.Get("withdrawn_title");
                var title = scope.Strings.Get("title", ("title", notice), ("newspaper", scope.Resolved.Frame.NewspaperTitle));
                var document = new Document(
                    "withdrawn",
                    title,
                    () => notice,
                    article.Address,
                    null,
                    scope.Resolved.Language,
                    IsIndexed: false
                );
                var page = scope.Issue.Pages.First(page => article.Path.StartsWith(page.Folder + "/", StringComparison.Ordinal));
                var selector = new SelectorView(scope.Strings, scope.Frame, new(article.Address, PlaceView.Article, page.Outline));
                return site.Write(scope.Context, document, selector, scope.View);
            });
}
