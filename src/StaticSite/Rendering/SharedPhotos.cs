using System.Collections.Concurrent;
using StaticSite.Loading;

namespace StaticSite.Rendering;

/// <summary>The pictures that several issues may show, each read once for all of them.</summary>
internal sealed class SharedPhotos
{
    private readonly ConcurrentDictionary<string, PublishedPhoto> _photos = new(StringComparer.Ordinal);

    /// <summary>A picture's place on the site. Whoever asks depends on it, whether it is read for them or was read before.</summary>
    public PublishedPhoto Publish(FileHandle file)
    {
        if (file.Tree is not TracedTree traced) return _photos.GetOrAdd(file.Path, static (_, picture) => Read(picture), file);
        var photo = _photos.GetOrAdd(file.Path, static (_, picture) => Read(picture), file with { Tree = traced.Untraced });
        traced.Note(photo.Sight);
        return photo;
    }

    private static PublishedPhoto Read(FileHandle file) => PublishedPhoto.Read(file) is var photo ? photo with { File = photo.File with { IsShared = true } } : photo;
}
