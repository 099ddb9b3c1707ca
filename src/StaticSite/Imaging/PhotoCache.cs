using System.Collections.Concurrent;
using System.Globalization;
using StaticSite.Loading;

namespace StaticSite.Imaging;

#pragma warning disable RS0030 // this is where encoded pictures are kept

/// <summary>
/// Encoded images, each encoded once, ever: a folder for each image, named by its content and how it was made, so that all of them may be
/// copied from machine to machine, merged with others or deleted, and several builds may use them at once.
/// </summary>
/// <remarks>
/// A folder: its <see cref="PhotoHead"/>, and the variants by their number. Builds link the variants into their output. Where nothing can
/// be written, images are kept in a temporary folder until the build ends.
/// </remarks>
/// <param name="root">Where they are.</param>
/// <param name="fails">Called if an image cannot be cached there; null if this is the temporary folder.</param>
/// <param name="isReadOnly">Whether nothing is written there, and what is encoded is kept for this build only.</param>
internal sealed class PhotoCache(string root, Action<Exception>? fails, bool isReadOnly = false) : IDisposable
{
    private const string Head = "head";

    private readonly ConcurrentDictionary<ContentHash, bool> _forThisBuild = new();
    private readonly Lazy<PhotoCache> _temporary = new(() => new(Directory.CreateTempSubdirectory("static-site-").FullName, null));

    private readonly Lazy<DiskFolder> _root = new(() =>
    {
        if (!isReadOnly)
            Directory.CreateDirectory(root);
        return new(root);
    });

    /// <summary>An image; null if it is not there, or not as it was put there.</summary>
    public EncodedPhoto? Find(ContentHash key) =>
        _forThisBuild.ContainsKey(key) ? _temporary.Value.Find(key)
        : TryRead($"{FolderOf(key)}/{Head}") is { } head ? PhotoHead.Read(head, key)
        : null;

    /// <summary>The file of one of an image's variants. Its size and time tell whether it is unchanged.</summary>
    public CachedFile FileOf(EncodedPhoto photo, int variant)
    {
        if (_forThisBuild.ContainsKey(photo.Key))
            return _temporary.Value.FileOf(photo, variant);
        var kept = photo.Variants[variant];
        return new(Path.Combine(root, PathOf(photo.Key, variant)), kept.Hash, kept.Length, kept.Modified);
    }

    /// <summary>The bytes of one of an image's variants; null if they are not there, or not as they were put there.</summary>
    public byte[]? Read(EncodedPhoto photo, int variant) =>
        _forThisBuild.ContainsKey(photo.Key) ? _temporary.Value.Read(photo, variant)
        : TryRead(PathOf(photo.Key, variant)) is { } bytes && ContentHash.Of(bytes) == photo.Variants[variant].Hash ? bytes
        : null;

    /// <summary>Keeps an image: as a whole or not at all. One that cannot be kept costs time and nothing else.</summary>
    /// <param name="photo">The image.</param>
    /// <param name="bytes">Of its variants, in their order.</param>
    /// <returns>The image as it is kept.</returns>
    public EncodedPhoto TryPut(EncodedPhoto photo, byte[][] bytes)
    {
        if (isReadOnly)
            return TryPutAside(photo, bytes);
        var folder = FolderOf(photo.Key);
        var beside = $"{folder}.{Guid.NewGuid():N}"; // another build may be keeping the same one
        try
        {
            var kept = photo with
            {
                Variants =
                [
                    .. photo.Variants.Select(
                        (variant, i) => variant with { Modified = _root.Value.Create($"{beside}/{Name(i)}", bytes[i]) }
                    ),
                ],
            };
            _root.Value.Create($"{beside}/{Head}", PhotoHead.Write(kept));
            Replace(folder, beside);
            return kept;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Remove(beside);
            if (TryRead($"{folder}/{Head}") is { } head && PhotoHead.Read(head, photo.Key) is { } theirs)
                return theirs; // another build was quicker
            fails?.Invoke(e);
            return fails is null ? photo : TryPutAside(photo, bytes);
        }
    }

    /// <summary>Removes what was kept for this build only.</summary>
    public void Dispose()
    {
        if (!_forThisBuild.IsEmpty)
            _temporary.Value.Remove("");
    }

    private EncodedPhoto TryPutAside(EncodedPhoto photo, byte[][] bytes)
    {
        try
        {
            var kept = _temporary.Value.TryPut(photo, bytes);
            _forThisBuild[photo.Key] = true;
            return kept;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return photo; // there is no temporary folder either
        }
    }

    private void Replace(string folder, string beside)
    {
        var (place, made) = (Path.Combine(root, folder), Path.Combine(root, beside));
        if (Directory.Exists(place))
        {
            Directory.Move(place, made + ".old");
            Remove(beside + ".old");
        }
        Directory.Move(made, place);
    }

    private void Remove(string folder)
    {
        try
        {
            Directory.Delete(Path.Combine(root, folder), recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It was not made, or it stays behind.
        }
    }

    private byte[]? TryRead(string path)
    {
        try
        {
            return _root.IsValueCreated || Directory.Exists(root) ? _root.Value.Read(path).Bytes : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string PathOf(ContentHash key, int variant) => $"{FolderOf(key)}/{Name(variant)}";

    private static string Name(int variant) => variant.ToString(CultureInfo.InvariantCulture);

    private static string FolderOf(ContentHash key)
    {
        var name = key.ToString();
        return $"{name[..2]}/{name}";
    }
}
