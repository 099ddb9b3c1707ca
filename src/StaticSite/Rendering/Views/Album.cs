using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>The photos that a page of the site shows large, one after the other.</summary>
/// <param name="page">The page.</param>
/// <param name="strings">The words of the interface.</param>
/// <param name="photos">All photos of the page, in reading order; found when they are requested.</param>
internal sealed class Album(Address page, Strings strings, Func<IEnumerable<PhotoView>> photos)
{
    /// <summary>Those that there is something to see of.</summary>
    private IReadOnlyList<PhotoView> Photos => field ??= [.. photos().Where(photo => photo.Photo.IsSeen)];

    /// <summary>2/6.</summary>
    public string PositionOf(PhotoView photo) =>
        strings.Get("photo_position", ("number", strings.Number(IndexOf(photo) + 1)), ("count", strings.Number(Photos.Count)));

    /// <summary>Where a photo is shown large.</summary>
    public Address AddressOf(PhotoView photo) => page.At(photo.LargeId);

    /// <summary>The photo before or after another one; null at either end.</summary>
    public PhotoView? Neighbour(PhotoView photo, int step) => Photos.ElementAtOrDefault(IndexOf(photo) + step);

    private int IndexOf(PhotoView photo)
    {
        for (var i = 0; i < Photos.Count; i++)
            if (Photos[i].Photo == photo.Photo)
                return i;
        return -1;
    }
}
