namespace StaticSite.Cli.Serving;

/// <summary>The media types of what newspapers publish, by the extension of a file.</summary>
internal static class MediaTypes
{
    private const string Unknown = "application/octet-stream";

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".htm"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".mjs"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".webmanifest"] = "application/manifest+json",
        [".txt"] = "text/plain; charset=utf-8",
        [".md"] = "text/markdown; charset=utf-8",
        [".vtt"] = "text/vtt; charset=utf-8",
        [".xml"] = "application/xml",
        [".atom"] = "application/atom+xml",
        [".rss"] = "application/rss+xml",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
        [".gif"] = "image/gif",
        [".ico"] = "image/x-icon",
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
        [".ogg"] = "audio/ogg",
        [".oga"] = "audio/ogg",
        [".wav"] = "audio/wav",
        [".flac"] = "audio/flac",
        [".mp4"] = "video/mp4",
        [".mov"] = "video/quicktime",
        [".webm"] = "video/webm",
        [".ogv"] = "video/ogg",
        [".pdf"] = "application/pdf",
        [".epub"] = "application/epub+zip",
        [".zip"] = "application/zip",
        [".woff2"] = "font/woff2",
        [".wasm"] = "application/wasm",
    };

    /// <summary>The type of a file.</summary>
    public static string Of(string name) => Types.GetValueOrDefault(Path.GetExtension(name), Unknown);

    /// <summary>Whether content of a type gets smaller when it is compressed.</summary>
    public static bool IsCompressible(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal)
        || type.Contains("json", StringComparison.Ordinal)
        || type.Contains("xml", StringComparison.Ordinal)
        || type == "image/x-icon"
        || type == "application/wasm";
}
