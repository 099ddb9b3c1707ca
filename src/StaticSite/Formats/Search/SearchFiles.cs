using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Resolving;

namespace StaticSite.Formats.Search;

/// <summary>Where the files of the index are.</summary>
internal static class SearchFiles
{
    /// <summary>The version of their form, which is a part of every name.</summary>
    public const int Version = 3;

    /// <summary>How many digits of a hash the name of a file of a block has: enough to tell the versions of one file apart.</summary>
    public const int HashLength = 8;

    // Of the name of a file that stands alone.
    private const int NameLength = 12;

    /// <summary>The search page; the lists of articles lie below it.</summary>
    public static Address Page { get; } = new("search/");

    /// <summary>How programs search.</summary>
    public static Address Description { get; } = new("opensearch.xml");

    /// <summary>The path of a file of a block.</summary>
    /// <param name="block">The name of the block.</param>
    /// <param name="bucket">Which of its files.</param>
    /// <param name="hash">The digits of its hash.</param>
    public static string PathOf(string block, int bucket, string hash) =>
        string.Create(CultureInfo.InvariantCulture, $"{Folder}{block}-{bucket}-{hash}.bin");

    /// <summary>A file that is named by its bytes.</summary>
    public static OutputFile Hashed(string name, byte[] bytes) =>
        new($"{Folder}{ContentHash.Of(bytes).ToString()[..NameLength]}-{name}", bytes);

    /// <summary>JSON with characters as they are.</summary>
    public static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new PooledBytes();
        using (var json = new Utf8JsonWriter(bytes, Options))
            write(json);
        return bytes.Written.ToArray();
    }

    private const string Folder = "assets/search/";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
