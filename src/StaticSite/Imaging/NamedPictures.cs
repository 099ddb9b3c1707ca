using StaticSite.Model;

namespace StaticSite.Imaging;

/// <summary>Finds the pictures of the newspaper's own that its parts show.</summary>
internal static class NamedPictures
{
    /// <summary>The pictures of an issue.</summary>
    public static IEnumerable<NamedPicture> Of(Issue issue) => issue.Articles.SelectMany(article => Of(article.Photos).Concat(Of(article.Media)));

    /// <summary>The pictures of the standing pages.</summary>
    public static IEnumerable<NamedPicture> Of(IEnumerable<StandingPage> pages) => pages.SelectMany(page => Of(page.Photos));

    private static IEnumerable<NamedPicture> Of(IEnumerable<Photo> photos) =>
        from photo in photos
        where photo.File is not null
        select new NamedPicture(photo.Path, photo.NamedAt ?? photo.CaptionFileAt, photo.Ai?.Value);

    private static IEnumerable<NamedPicture> Of(IEnumerable<Media> media) =>
        from film in media
        let poster = film.Poster?.Path
        where poster is not null
        select new NamedPicture(poster, film.NamedAt, film.Ai, IsPoster: true);
}
