using StaticSite.Model;
using StaticSite.Resolving.Markup;

namespace StaticSite.Resolving;

/// <summary>A photo once its place on the site and its caption are known.</summary>
/// <param name="photo">The photo.</param>
/// <param name="id">Its anchor.</param>
/// <param name="published">Its place on the site; null if it has none of its own.</param>
/// <param name="markup">What its caption needs to become HTML.</param>
/// <param name="words">The words of the interface.</param>
internal sealed class ResolvedPhoto(Photo photo, string id, PublishedPhoto? published, MarkupContext markup, Strings words)
{
    /// <summary>The photo.</summary>
    public Photo Photo { get; } = photo;

    /// <summary>Its anchor.</summary>
    public string Id { get; } = id;

    /// <summary>Its place on the site; null if it has none of its own.</summary>
    public PublishedPhoto? Published { get; } = published;

    /// <summary>Its caption, or null.</summary>
    public Html? Caption => field ??= CaptionOf(Photo.Caption, markup);

    /// <summary>Its height divided by its width; null if these are not known.</summary>
    public double? Ratio => Published is { Width: > 0 } image ? image.Height / (double)image.Width : null;

    /// <summary>Whether there is something to see.</summary>
    public bool IsSeen => Published is not null || Photo.Remote is not null;

    /// <summary>
    /// How artificial intelligence took part in it: what the editor says, or what the image says about itself; null if it did not.
    /// </summary>
    public AiUse? Ai => Photo.Ai?.Value ?? Published?.Marks.Use;

    /// <summary>The same as readers see it, or null.</summary>
    public string? AiLabel => Ai is { } use ? words.LabelOf(use) : null;

    /// <summary>The same in the vocabulary of the IPTC, or null.</summary>
    public string? SourceType => Published?.Marks.SourceType ?? Ai?.SourceType;

    private static Html? CaptionOf(Caption? caption, MarkupContext markup) =>
        caption switch
        {
            null => null,
            { Markdown: { } markdown } => MarkupRenderer.RenderCaption(markdown, markup),
            { Text: var text } => new HtmlBuilder().AppendText(text).ToHtml(),
        };
}
