using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Model.Reading;

/// <summary>
/// Whether what is published as it is holds what its name says. Only small files are read: a recording that is none is small.
/// </summary>
internal static class MediaContent
{
    private const int Small = 64 << 10;

    /// <summary>What is wrong with a file, and what to do; null if nothing is.</summary>
    /// <param name="input">The newspaper.</param>
    /// <param name="path">The file.</param>
    /// <param name="name">The file as it was written.</param>
    public static (Phrase Problem, Phrase Help)? Problem(FileTree input, string path, string name)
    {
        var isCaptions = path.EndsWith(".vtt", StringComparison.OrdinalIgnoreCase);
        // A transcript is read as a text, and an image as an image.
        if (Names.IsMarkdown(path) || Names.IsImage(path) || input.StampOf(path).Size > Small && !isCaptions)
            return null;
        if (Read(input, path) is not { } bytes)
            return ($"'{name}' cannot be read", SourceReader.Unreadable);
        if (bytes.Length == 0)
            return ($"'{name}' is an empty file", "copy it again");
        if (FileKind.PointerHelp(bytes) is var (kind, help))
            return ($"'{name}' is {kind}, not the file itself", help);
        // WebVTT, 4.1: a file begins with this word.
        if (isCaptions)
            return bytes.AsSpan().TrimStart(Encoding.UTF8.Preamble).StartsWith("WEBVTT"u8)
                ? null
                : ($"'{name}' does not begin with WEBVTT, so browsers show no captions", "export it as WebVTT");
        return FileKind.IsWebPage(bytes) ? ($"'{name}' is a web page", "download it again") : null;
    }

    private static byte[]? Read(FileTree input, string path)
    {
        try
        {
            return input.ReadBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
