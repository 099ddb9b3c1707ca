using StaticSite.Model;

namespace StaticSite.Imaging;

/// <summary>Finds the images of the newspaper's own that its parts show.</summary>
internal static class NamedImages
{
    /// <summary>The images of an issue.</summary>
    public static IEnumerable<NamedImage> Of(Issue issue) =>
        issue.Articles.SelectMany(article => Of(article.Photos).Concat(Of(article.Media)));

    /// <summary>The images of the standing pages.</summary>
    public static IEnumerable<NamedImage> Of(IEnumerable<StandingPage> pages) => pages.SelectMany(page => Of(page.Photos));

    private static IEnumerable<NamedImage> Of(IEnumerable<Photo> photos) =>
        from photo in photos
        where photo.File is not null
        select new NamedImage(photo.Path, photo.NamedAt ?? photo.CaptionFileAt, photo.Ai?.Value);

    private static IEnumerable<NamedImage> Of(IEnumerable<Media> media) =>
        from film in media
        let poster = film.Poster?.Path
        where poster is not null
        select new NamedImage(poster, film.NamedAt, film.Ai, IsPoster: true);
}
