using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown.Html;

/// <summary>Raw HTML exceeds a limit.</summary>
/// <param name="at">Where.</param>
/// <param name="excess">What it has too many of.</param>
internal sealed class HtmlRefusedException(int at, Phrase excess) : Exception(excess.ToString())
{
    /// <summary>Where.</summary>
    public int At { get; } = at;

    /// <summary>What it has too many of.</summary>
    public Phrase Excess { get; } = excess;
}
