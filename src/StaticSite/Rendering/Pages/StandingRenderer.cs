using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;
using StaticSite.Resolving.Markup;

namespace StaticSite.Rendering.Pages;

/// <summary>The pages outside the issues: standing pages, and the one for addresses that do not exist.</summary>
internal static class StandingRenderer
{
    public static IEnumerable<OutputFile> Render(SiteScope site, DocumentContext context, IssueScope? newest)
    {
        var newspaper = site.Newspaper.Settings.Title.Value;
        var strings = site.Strings;
        var published = new PublishedFiles(site.Newspaper.Input, site.Resolved.Images);
        foreach (var page in site.Newspaper.StandingPages)
        {
            var title = strings.Get("title", ("title", page.Title.Value), ("newspaper", newspaper));
            var document = new Document("standing", title, () => title, page.Address, page.Address, page.Language);
            PhotoView[] views = [];
            var album = new Album(page.Address, strings, () => views);
            views =
            [
                .. page.Photos.Select(
                    (photo, i) =>
                        new PhotoView(
                            new(
                                photo,
                                $"photo-{i + 1}",
                                published.Publish(photo),
                                Markup($"{page.Slug}-{i + 1}", _ => null, page),
                                strings
                            ),
                            album
                        )
                ),
            ];
            var markup = Markup(
                page.Slug,
                written =>
                    Array.Find(views, view => view.Photo.Photo.Path == InputPath.Find(site.Newspaper.Input, "", written)) is { } photo
                        ? site.RenderFigure(context, photo, strings)
                        : null,
                page
            );
            foreach (var file in Write(document, ("standing", new StandingView(page, markup))))
                yield return file;
            foreach (var (old, target) in RedirectRenderer.OfStanding(page))
            foreach (var file in Write(old, ("target", target), ("is_part", false)))
                yield return file;
        }
        foreach (var file in published.All)
            yield return file;
        if (!site.Makes(SiteScope.NotFound))
            yield break;
        var notFound = strings.Get("not_found");
        foreach (
            var file in Write(
                new(
                    SiteScope.NotFound,
                    strings.Get("title", ("title", notFound), ("newspaper", newspaper)),
                    () => notFound,
                    new("404.html"),
                    null
                )
            )
        )
            yield return file;

        MarkupContext Markup(string prefix, Func<string, Html?> figure, StandingPage page)
        {
            var anchors = new Lazy<Anchors>(() => Anchors.Of(page));
            return new(
                context.SpareRenderers,
                prefix,
                written => LinkTarget.Find(site.Newspaper, null, "", () => anchors.Value, written, site.Newspaper.Publication),
                figure,
                heading => anchors.Value.IdOf(heading)
            );
        }

        IEnumerable<OutputFile> Write(Document document, params (string, object?)[] variables) =>
            site.Write(
                context,
                document,
                new SelectorView(strings, newest?.Frame, new(document.Address, PlaceView.Other)),
                newest?.View,
                variables
            );
    }
}
