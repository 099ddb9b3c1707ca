using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;

namespace StaticSite.Cli.Serving;

/// <summary>Something as it is served: small files from memory, in the encodings that clients request.</summary>
internal sealed class Resource
{
    /// <summary>What is larger is read from the disk each time, and not compressed.</summary>
    public const int LargestInMemory = 1 << 20;

    private const int SmallestWorthwhile = 256;

    private readonly FileInfo? _file;
    private readonly byte[]? _bytes;
    private readonly DateTime _modified;
    private readonly Dictionary<string, Representation> _encoded = [];

    private Resource(string name, byte[]? bytes, FileInfo? file, IReadOnlyList<(string Name, string Value)> headers)
    {
        (_bytes, _file, _modified, Length, Path) = (
            bytes,
            file,
            file?.LastWriteTimeUtc ?? default,
            bytes?.Length ?? file!.Length,
            file?.FullName
        );
        Type =
            headers.FirstOrDefault(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value
            ?? MediaTypes.Of(name);
        Headers = [.. headers.Where(header => !header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))];
        IsCompressible = file is not null && bytes is { Length: >= SmallestWorthwhile } && MediaTypes.IsCompressible(Type);
        Tag = bytes is not null
            ? XxHash64.HashToUInt64(bytes).ToString("x16", CultureInfo.InvariantCulture)
            : $"{_modified.Ticks:x}-{Length:x}";
    }

    /// <summary>What was made for one answer, which is not worth compressing.</summary>
    /// <param name="name">A file name, which gives the type.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="headers">The headers that the host is asked to send with it.</param>
    public static Resource Of(string name, byte[] bytes, IReadOnlyList<(string Name, string Value)> headers) =>
        new(name, bytes, null, headers);

    private static Resource Of(FileInfo file, IReadOnlyList<(string Name, string Value)> headers) =>
        new(file.Name, file.Length <= LargestInMemory ? File.ReadAllBytes(file.FullName) : null, file, headers);

    /// <summary>Where it is on disk, or null.</summary>
    public string? Path { get; }

    /// <summary>How many bytes it has as it is.</summary>
    public long Length { get; }

    /// <summary>Its media type.</summary>
    public string Type { get; }

    /// <summary>The headers that the host is asked to send with it.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; }

    /// <summary>Whether it is worth compressing.</summary>
    public bool IsCompressible { get; }

    /// <summary>Distinguishes its content from any other that the file had.</summary>
    public string Tag { get; }

    /// <summary>How much memory it takes.</summary>
    public long Weight => 2L * (_bytes?.Length ?? 0) + 1024;

    /// <summary>Reads a file; null if it does not exist or is a symlink.</summary>
    /// <param name="root">The folder that is served; nothing on the way from it is a link.</param>
    /// <param name="path">The file, below the folder.</param>
    /// <param name="headers">The headers that the host is asked to send with it.</param>
    public static Resource? Read(string root, string path, IReadOnlyList<(string Name, string Value)> headers)
    {
        try
        {
            for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
                if (new DirectoryInfo($"{root}/{path[..slash]}").LinkTarget is not null)
                    return null;
            var file = new FileInfo($"{root}/{path}");
            return file.Exists && file.LinkTarget is null ? Of(file, headers) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether the file is still as it was read.</summary>
    public bool IsFresh()
    {
        if (_file is null)
            return true;
        _file.Refresh();
        return _file.Exists && _file.LastWriteTimeUtc == _modified && _file.Length == Length;
    }

    /// <summary>The content in an encoding (br, gzip or identity), made once.</summary>
    public Representation In(string encoding)
    {
        lock (_encoded)
        {
            if (_encoded.TryGetValue(encoding, out var made))
                return made;
            var bytes = encoding == Representation.Identity ? _bytes : Compress(encoding);
            return _encoded[encoding] = new(
                encoding,
                bytes,
                bytes?.Length ?? Length,
                encoding == Representation.Identity ? $"\"{Tag}\"" : $"\"{Tag}-{encoding}\""
            );
        }
    }

    // A precompressed copy of the file is next to it.
    private byte[] Compress(string encoding)
    {
        var beside = new FileInfo($"{Path}.{(encoding == "br" ? "br" : "gz")}");
        if (beside.Exists && beside.LinkTarget is null && beside.LastWriteTimeUtc >= _modified)
            return File.ReadAllBytes(beside.FullName);
        using var target = new MemoryStream();
        using (
            Stream compressor =
                encoding == "br" ? new BrotliStream(target, CompressionLevel.Optimal) : new GZipStream(target, CompressionLevel.Optimal)
        )
            compressor.Write(_bytes);
        return target.ToArray();
    }
}

/// <summary>A file's content in an encoding.</summary>
/// <param name="Encoding">Its name in HTTP.</param>
/// <param name="Bytes">The content; null if it is read from the disk each time.</param>
/// <param name="Length">In bytes.</param>
/// <param name="ETag">Names it (RFC 9110, 8.8.3).</param>
internal sealed record Representation(string Encoding, byte[]? Bytes, long Length, string ETag)
{
    /// <summary>As it is.</summary>
    public const string Identity = "identity";
}
