using StaticSite.Diagnostics;

namespace StaticSite.Imaging;

/// <summary>What is known of a picture without decoding it.</summary>
/// <param name="Width">In pixels, turned as the picture is shown.</param>
/// <param name="Height">In pixels, turned as the picture is shown.</param>
/// <param name="IsAnimated">Whether it holds more than one frame.</param>
internal sealed record PictureHeader(int Width, int Height, bool IsAnimated)
{
    // A third more than the largest cameras deliver. What is decoded as a whole takes some 800 MB then.
    private const long MostPixels = 134_000_000;

    /// <summary>Reads a picture's header, and looks whether the file is all there; a fault if it cannot be shown.</summary>
    public static (PictureHeader? Header, PictureFault? Fault) Read(byte[] bytes)
    {
        const string Formats = "publish it as JPEG, PNG, WebP, AVIF or GIF";
        if (bytes.Length == 0) return (null, PictureFault.Broken("is an empty file", "copy it again"));
        if (Signature.Find(bytes) is not { } format)
            return (null, new(Rules.NotAPicture, Signature.NameOf(bytes) is { } name ? $"is {name}, not a picture that pages show" : "is not a picture", Formats));
        var frames = Frames.Read(format, bytes);
        if (!frames.IsWhole) return (null, PictureFault.Broken("breaks off: the file is not all there", "copy it again"));
        if (PictureMetadata.SizeOf(PictureMetadata.Read(bytes)) is not (var width, var height)) return (null, PictureFault.Broken("has a header that cannot be read", "save it again with another program"));
        if ((long)width * height > MostPixels)
            return (null, new(Rules.HugePicture, $"has {width} × {height} pixels, more than {MostPixels / 1_000_000} million", "make it smaller; a page shows no more than some 2,000 pixels across"));
        return (new(width, height, frames.AreMany), null);
    }
}
