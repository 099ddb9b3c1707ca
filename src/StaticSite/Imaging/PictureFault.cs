using StaticSite.Diagnostics;

namespace StaticSite.Imaging;

/// <summary>What is wrong with a picture; becomes a diagnostic at the line that names it, its message behind the name.</summary>
internal sealed record PictureFault(Rule Rule, string Message, string Help)
{
    /// <summary>The picture cannot be shown.</summary>
    public static PictureFault Broken(string message, string help) => new(Rules.BrokenPicture, message, help);

    /// <summary>What is told of a picture that can be shown.</summary>
    public static IEnumerable<PictureFault> Of(PictureHeader picture, PhotoRecipe recipe)
    {
        if (picture.IsAnimated)
            yield return new(Rules.AnimatedPicture, "moves; only its first frame is published", "publish a film with media: if the movement matters");
        if (picture.Width < recipe.Smallest)
            yield return new(Rules.SmallPicture, $"is {picture.Width} pixels wide, too few for its place", $"use one of at least {recipe.Smallest}");
    }
}
