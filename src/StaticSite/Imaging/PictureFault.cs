using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Imaging;

/// <summary>What is wrong with a picture; becomes a diagnostic at the line that names it, its message behind the name.</summary>
internal sealed record PictureFault(Rule Rule, Phrase Message, Phrase Help)
{
    /// <summary>The picture cannot be shown.</summary>
    public static PictureFault Broken(Phrase message, Phrase help) => new(Rules.BrokenPicture, message, help);

    /// <summary>What to report of a picture whose metadata mention artificial intelligence.</summary>
    /// <param name="marks">What it says.</param>
    /// <param name="picture">How it is shown.</param>
    /// <param name="said">Whether its editor says something too.</param>
    public static IEnumerable<PictureFault> Of(AiMarks marks, NamedPicture picture, bool said)
    {
        if (marks.Lost == AiLoss.Manifest)
            yield return new(
                Rules.LostAiMark,
                "has a manifest of C2PA, which holds for this file only, so what is published has none",
                "what it says of artificial intelligence is written into XMP (DigitalSourceType); nothing needs to be done");
        if (marks.Lost == AiLoss.Field)
            yield return new(Rules.LostAiMark, "has a field AIGC of more than 48 kB, which does not fit into what is published", "have the program that made it write a shorter one");
        if (said || marks.Use is not { } use) yield break;
        (Phrase says, var value) =
            use == AiUse.Generated ? ("was made by artificial intelligence", "generated")
            : use == AiUse.Assisted ? ("holds something that artificial intelligence made", "assisted")
            : ("may have been made by artificial intelligence", "generated");
        var place = picture.IsPoster ? (Phrase)"beside 'poster'" : $"into {FileTree.NameOf(Path.ChangeExtension(picture.Path, ".md"))}, its caption";
        yield return new(Rules.UnsaidAi, $"says of itself that it {says}; pages label it so", $"write 'ai: {value}' {place}");
    }

    /// <summary>What is told of a picture that can be shown.</summary>
    public static IEnumerable<PictureFault> Of(PictureHeader picture, PhotoRecipe recipe)
    {
        if (picture.IsAnimated)
            yield return new(Rules.AnimatedPicture, "moves; only its first frame is published", "publish a film with media: if the movement matters");
        if (picture.Width < recipe.Smallest)
            yield return new(Rules.SmallPicture, $"is {picture.Width} pixels wide, too few for its place", $"use one of at least {recipe.Smallest}");
    }
}
