using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Model;

/// <summary>A photo (图片) with its caption (图说) and credit (摄影).</summary>
internal sealed record Photo
{
    /// <summary>Its path in the input.</summary>
    public required string Path { get; init; }

    /// <summary>The image; null if it has not arrived.</summary>
    public FileHandle? File { get; init; }

    /// <summary>The image's address elsewhere, on a host that the newspaper allows; null for one of its own.</summary>
    public Uri? Remote { get; init; }

    /// <summary>Where an article names it; null if it is only in the folder.</summary>
    public SourceSpan? NamedAt { get; init; }

    /// <summary>Where its caption file begins; null if it has none.</summary>
    public SourceSpan? CaptionFileAt { get; init; }

    /// <summary>The path of its caption file; null if it has none.</summary>
    public string? CaptionPath { get; init; }

    /// <summary>The files that it takes: the image and its caption.</summary>
    public IEnumerable<string> Files => CaptionPath is null ? [Path] : [Path, CaptionPath];

    /// <summary>Whether the text itself shows it.</summary>
    public bool IsInText { get; init; }

    /// <summary>What it shows, or null.</summary>
    public Caption? Caption { get; init; }

    /// <summary>Who took it, as it is printed, or null.</summary>
    public Sourced<string>? Credit { get; init; }

    /// <summary>When it was taken, or null.</summary>
    public NodaTime.Instant? Taken { get; init; }

    /// <summary>The point that must stay visible when it is cropped, in fractions from the top left, or null.</summary>
    public (double X, double Y)? Focus { get; init; }

    /// <summary>How artificial intelligence took part in it, as the editor says; null if nothing is said.</summary>
    public Sourced<AiUse>? Ai { get; init; }

    /// <summary>The text for readers who cannot see it, or null.</summary>
    public Sourced<string>? Alt { get; init; }
}

/// <summary>A caption: the Markdown of a caption file, or a line of text.</summary>
/// <param name="Text">As plain text.</param>
/// <param name="Span">Its place in the source.</param>
/// <param name="Markdown">Its Markdown if it has a file.</param>
internal sealed record Caption(string Text, SourceSpan Span, MarkdownText? Markdown);
