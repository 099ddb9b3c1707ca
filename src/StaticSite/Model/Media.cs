using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Model;

/// <summary>A sound or a film of an article.</summary>
/// <param name="File">The recording.</param>
/// <param name="Poster">The image shown before it plays, or null.</param>
/// <param name="Captions">Its captions track (WebVTT), or null.</param>
/// <param name="Transcript">What is said in it, or null.</param>
/// <param name="TranscriptPath">The file of the transcript, or null.</param>
/// <param name="NamedAt">Where the article names it.</param>
/// <param name="Ai">How artificial intelligence took part in it, or null.</param>
internal sealed record Media(
    FileHandle File,
    FileHandle? Poster,
    FileHandle? Captions,
    MarkdownText? Transcript,
    string? TranscriptPath,
    SourceSpan NamedAt,
    AiUse? Ai
)
{
    /// <summary>The files that it takes.</summary>
    public IEnumerable<string> Files => new[] { File.Path, Poster?.Path, Captions?.Path, TranscriptPath }.OfType<string>();

    /// <summary>Whether there is an image to it, by its file's extension.</summary>
    public bool IsFilm => IsFilmName(File.Path);

    /// <summary>Whether a file is a film, by its extension.</summary>
    internal static bool IsFilmName(string name) =>
        System.IO.Path.GetExtension(name).ToLowerInvariant() is ".mp4" or ".webm" or ".ogv" or ".mov";
}
