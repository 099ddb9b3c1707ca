using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Imaging;

/// <summary>What is wrong with an image; becomes a diagnostic at the line that names it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">What is wrong, for the name of the file.</param>
/// <param name="Help">What to do.</param>
internal sealed record ImageFault(Rule Rule, Func<string, Phrase> Message, Phrase Help)
{
    /// <summary>Whether the next build may go better with the same image.</summary>
    public bool MayPass { get; init; }

    /// <summary>The image cannot be shown.</summary>
    public static ImageFault Broken(Func<string, Phrase> message, Phrase help) => new(Rules.BrokenImage, message, help);

    /// <summary>What to report of an image whose metadata mention artificial intelligence.</summary>
    /// <param name="marks">What it says.</param>
    /// <param name="image">How it is shown.</param>
    /// <param name="said">Whether its editor says something too.</param>
    public static IEnumerable<ImageFault> Of(AiMarks marks, NamedImage image, bool said)
    {
        if (marks.Lost == AiLoss.Manifest)
            yield return new(
                Rules.LostAiMark,
                file => $"'{file}' has a C2PA manifest, which is valid for this file only, so the published images have none",
                "nothing needs to be done; what it says about AI is written to XMP (DigitalSourceType)"
            );
        if (marks.Lost == AiLoss.Field)
            yield return new(
                Rules.LostAiMark,
                file => $"the AIGC field of '{file}' is larger than 48 kB and does not fit into the published images",
                "make the program that created the image write a shorter one"
            );
        if (said || marks.Use is not { } use)
            yield break;
        (Func<string, Phrase> message, string value) =
            use == AiUse.Generated
                ? ((Func<string, Phrase>, string))(file => $"the metadata of '{file}' say that AI made it; pages label it so", "generated")
            : use == AiUse.Assisted ? (file => $"the metadata of '{file}' say that AI made a part of it; pages label it so", "assisted")
            : (file => $"the metadata of '{file}' say that AI may have made it; pages label it so", "generated");
        yield return new(
            Rules.UnsaidAi,
            message,
            image.IsPoster
                ? (Phrase)$"write 'ai: {value}' next to 'poster'"
                : $"write 'ai: {value}' in its caption, {FileTree.NameOf(Path.ChangeExtension(image.Path, ".md"))}"
        );
    }

    /// <summary>What to report of an image that can be shown.</summary>
    public static IEnumerable<ImageFault> Of(ImageHeader image, PhotoRecipe recipe)
    {
        if (image.IsAnimated)
            yield return new(
                Rules.AnimatedImage,
                file => $"'{file}' is animated; only its first frame is published",
                "publish a video with media: if the movement matters"
            );
        if (image.Width < recipe.Smallest)
            yield return new(
                Rules.SmallImage,
                file => $"'{file}' is only {image.Width} pixels wide",
                $"use an image at least {recipe.Smallest} pixels wide"
            );
    }
}
