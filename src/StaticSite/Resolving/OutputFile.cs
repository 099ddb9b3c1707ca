using StaticSite.Loading;

namespace StaticSite.Resolving;

/// <summary>A file to publish: bytes that were made, or that are read when they are written.</summary>
/// <param name="Path">Its path from the output's root, with slashes.</param>
/// <param name="Bytes">
/// What was made; empty if <paramref name="Read"/> is given. They may be lent: good until the next file is asked for.
/// </param>
/// <param name="Read">Reads its bytes, or null.</param>
/// <param name="Kept">Where the same bytes are kept, so that they need not be read; or null.</param>
/// <param name="IsShared">Whether other parts of the site may publish the same file.</param>
/// <param name="Source">
/// The hash of its path and of all that it is made from, if that is known without making it: it need not be made again while the file that
/// was made from the same is published. Its compressed copies have the same.
/// </param>
/// <param name="IsUnchanged">Whether it was not made, since it is published, with its compressed copies.</param>
/// <param name="Copied">The file of the input that it is, so that it need not be held in memory; or null.</param>
internal sealed record OutputFile(
    string Path,
    ReadOnlyMemory<byte> Bytes,
    Func<byte[]>? Read = null,
    CachedFile? Kept = null,
    bool IsShared = false,
    ContentHash Source = default,
    bool IsUnchanged = false,
    CopiedFile? Copied = null
)
{
    /// <summary>What is published: made, or read now.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public ReadOnlyMemory<byte> Content => Read?.Invoke() ?? Bytes;

    /// <summary>A file that is published already.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="source">See <see cref="Source"/>.</param>
    public static OutputFile Unchanged(string path, ContentHash source) => new(path, default, Source: source, IsUnchanged: true);

    /// <summary>A file of the input, published as it is there.</summary>
    /// <param name="input">The input.</param>
    /// <param name="path">The file's path in it.</param>
    /// <param name="placeOf">Where to publish it, by the hash of its content.</param>
    /// <exception cref="FileException">The file cannot be read.</exception>
    public static OutputFile Copy(TracedTree input, string path, Func<ContentHash, string> placeOf)
    {
        var observation = input.TryLook(path) ?? throw new FileException($"'{path}' cannot be read");
        var file = new FileHandle(input.Untraced, path);
        return new(placeOf(observation.Hash), default, file.ReadBytes, Copied: new(file, observation.Hash, observation.Stamp.Size));
    }
}
