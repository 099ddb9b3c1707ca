using System.Collections.Immutable;
using NetVips;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Imaging;

/// <summary>
/// Makes the variants of an image: turned upright, in sRGB, on white where it is transparent, without metadata but for its rights and what
/// it says about artificial intelligence.
/// </summary>
internal static class PhotoEncoder
{
    private const string Standard = "srgb";
    private const string Xmp = "xmp-data";
    private const string Error = "error";
    private static readonly double[] White = [255];

    /// <summary>Encodes an image; returns the bytes of its variants in their order, or a fault if it cannot be decoded.</summary>
    /// <param name="image">The image's file.</param>
    /// <param name="header">What its header says.</param>
    /// <param name="recipe">What to make.</param>
    /// <param name="marks">What is to be said about artificial intelligence.</param>
    /// <param name="key">What the result is known by.</param>
    /// <param name="isAlone">
    /// Whether no other image is being decoded. libvips keeps what it says in one place for all threads, so only then is it said of this
    /// image; before, whatever it complains of is a fault.
    /// </param>
    public static (EncodedPhoto? Photo, byte[][] Bytes, ImageFault? Fault) Encode(
        byte[] image,
        ImageHeader header,
        PhotoRecipe recipe,
        AiMarks marks,
        ContentHash key,
        bool isAlone
    )
    {
        if (Libvips.Load() is { } reason)
            return (
                null,
                [],
                ImageFault.Broken(
                    file => Phrase.Because($"'{file}' cannot be encoded because {Libvips.FileName} cannot be loaded", reason),
                    "put the library for this system next to the program, or remove the one that is there"
                )
            );
        try
        {
            var metadata = ImageMetadata.Read(image, header.Format);
            var largest = recipe.SizesOf(header.Width, header.Height)[^1];
            using var decoded = Decode(image, header.Format, ImageMetadata.HasOwnColours(metadata), largest, isAlone);
            using var labelled = Label(decoded, metadata, marks);
            var (photo, bytes) = Encode(labelled, header, recipe, key);
            return (photo, bytes, null);
        }
        catch (VipsException)
        {
            return (
                null,
                [],
                ImageFault.Broken(file => $"'{file}' cannot be decoded", "copy it again, or save it again with another program")
            );
        }
    }

    /// <summary>Encodes the variants of a decoded image, which is their largest size.</summary>
    /// <exception cref="VipsException">It cannot be decoded.</exception>
    public static (EncodedPhoto Photo, byte[][] Bytes) Encode(Image largest, ImageHeader header, PhotoRecipe recipe, ContentHash key)
    {
        var sizes = recipe.SizesOf(header.Width, header.Height);
        var resized = sizes.Select(size => size.Width >= largest.Width ? largest.Copy() : Shrink(largest, size.Width)).ToArray();
        var made = (
            from format in EncodedFormat.All
            from one in format.Of(resized)
            select (format, image: one, bytes: format.Encode(one, recipe.QualityOf(format)))
        ).ToArray();
        ImmutableArray<PhotoVariant> variants =
        [
            .. made.Select(one => new PhotoVariant(
                one.format,
                one.image.Width,
                one.image.Height,
                one.bytes.Length,
                0,
                ContentHash.Of(one.bytes)
            )),
        ];
        foreach (var one in resized)
            one.Dispose();
        return (new(key, header, variants), [.. made.Select(one => one.bytes)]);
    }

    /// <summary>Decodes an image into a size, in sRGB.</summary>
    /// <exception cref="VipsException">It cannot be decoded.</exception>
    public static Image Decode(byte[] image, ImageFormat format, bool hasOwnColours, (int Width, int Height) size, bool isAlone)
    {
        // What libjpeg warns of (jerror.h) is a part of the image lost, but for bytes between its parts.
        try
        {
            return Decode(image, hasOwnColours, size, format == ImageFormat.Jpeg ? "warning" : Error);
        }
        catch (VipsException e) when (isAlone && e.Message.Contains("extraneous bytes", StringComparison.Ordinal))
        {
            return Decode(image, hasOwnColours, size, Error);
        }
    }

    // In memory, since several smaller ones are made of it. Using profiles takes longer than decoding; most images need none. What the
    // loader is to fail on goes to it as an option string only, though a thumbnail has an option of that name.
    private static Image Decode(byte[] image, bool hasOwnColours, (int Width, int Height) size, string failOn)
    {
        using var opened = Image.NewFromBuffer(image);
        var profile = opened.Interpretation == Enums.Interpretation.Cmyk || hasOwnColours ? Standard : null;
        using var decoded = Image.ThumbnailBuffer(
            image,
            size.Width,
            height: size.Height,
            size: Enums.Size.Force,
            outputProfile: profile,
            intent: Enums.Intent.Perceptual,
            optionString: $"[fail-on={failOn}]"
        );
        using var coloured = decoded.Colourspace(Enums.Interpretation.Srgb);
        using var opaque = coloured.HasAlpha() ? coloured.Flatten(background: White) : coloured.Copy();
        return opaque.CopyMemory();
    }

    private static Image Shrink(Image image, int width)
    {
        using var smaller = image.Resize((double)width / image.Width, kernel: Enums.Kernel.Lanczos3);
        return smaller.CopyMemory();
    }

    /// <summary>An image that says who has rights in it, and what artificial intelligence has done.</summary>
    public static Image Label(Image image, IReadOnlyList<MetadataExtractor.Directory> metadata, AiMarks marks)
    {
        var rights = ImageRights.Read(metadata, image.Contains(Xmp) ? (byte[])image.Get(Xmp) : null);
        return image.Mutate(mutable =>
        {
            if (rights.ToXmp(marks) is { } xmp)
                mutable.Set(GValue.BlobType, Xmp, xmp);
            else if (image.Contains(Xmp))
                mutable.Remove(Xmp);
        });
    }
}
