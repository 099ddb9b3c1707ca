using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Imaging;

/// <summary>What is wrong with an image; becomes a diagnostic at the line that names it, its message behind the name.</summary>
internal sealed record ImageFault(Rule Rule, Phrase Message, Phrase Help)
{
    /// <summary>The image cannot be shown.</summary>
    public static ImageFault Broken(Phrase message, Phrase help) => new(Rules.BrokenImage, message, help);

    /// <summary>What to report of an image whose metadata mention artificial intelligence.</summary>
    /// <param name="marks">What it says.</param>
    /// <param name="image">How it is shown.</param>
    /// <param name="said">Whether its editor says something too.</param>
    public static IEnumerable<ImageFault> Of(AiMarks marks, NamedImage image, bool said)
    {
        if (marks.Lost == AiLoss.Manifest)
            yield return new(
                Rules.LostAiMark,
                "has a manifest of C2PA, which holds for this file only, so what is published has none",
                "what it says of artificial intelligence is written into XMP (DigitalSourceType); nothing needs to be done"
            );
        if (marks.Lost == AiLoss.Field)
            yield return new(
                Rules.LostAiMark,
                "has a field AIGC of more than 48 kB, which does not fit into what is published",
                "have the program that made it write a shorter one"
            );
        if (said || marks.Use is not { } use)
            yield break;
        (Phrase says, var value) =
            use == AiUse.Generated ? ("was made by artificial intelligence", "generated")
            : use == AiUse.Assisted ? ("holds something that artificial intelligence made", "assisted")
            : ("may have been made by artificial intelligence", "generated");
        var place = image.IsPoster
            ? (Phrase)"beside 'poster'"
            : $"into {FileTree.NameOf(Path.ChangeExtension(image.Path, ".md"))}, its caption";
        yield return new(Rules.UnsaidAi, $"says of itself that it {says}; pages label it so", $"write 'ai: {value}' {place}");
    }

    /// <summary>What is told of an image that can be shown.</summary>
    public static IEnumerable<ImageFault> Of(ImageHeader image, PhotoRecipe recipe)
    {
        if (image.IsAnimated)
            yield return new(
                Rules.AnimatedImage,
                "moves; only its first frame is published",
                "publish a film with media: if the movement matters"
            );
        if (image.Width < recipe.Smallest)
            yield return new(
                Rules.SmallImage,
                $"is {image.Width} pixels wide, too few for its place",
                $"use one of at least {recipe.Smallest}"
            );
    }
}
