using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Imaging;

/// <summary>What is known about an image without decoding it.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Width">In pixels, turned as the image is shown.</param>
/// <param name="Height">In pixels, turned as the image is shown.</param>
/// <param name="IsAnimated">Whether it holds more than one frame.</param>
internal sealed record ImageHeader(ImageFormat Format, int Width, int Height, bool IsAnimated)
{
    /// <summary>
    /// What it says about artificial intelligence; null if that was not looked at, as earlier versions of this program did not.
    /// </summary>
    public AiMarks? Marks { get; init; }

    /// <summary>How many bytes decoding an image may take: no more than a builder with little memory has.</summary>
    public const long MostMemory = 900_000_000;

    /// <summary>
    /// The same of a printed page in one image, A2 in 600 dpi: JPEG and PNG take far less than <see cref="Memory"/>, since they are made
    /// smaller while they are decoded.
    /// </summary>
    public const long MostOfFacsimile = 1_200_000_000;

    /// <summary>
    /// How many bytes decoding it takes at the most: 16 bits in four colours, and all of it at once. Most images take far less.
    /// </summary>
    public long Memory => (long)Width * Height * BytesOfPixel(Format);

    /// <summary>Reads the header of an image and checks that the file is complete; a fault if it cannot be shown.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="memory">How many bytes decoding it may take.</param>
    public static (ImageHeader? Header, ImageFault? Fault) Read(byte[] bytes, long memory = MostMemory)
    {
        const string Formats = "publish it as JPEG, PNG, WebP, AVIF or GIF";
        if (bytes.Length == 0)
            return (null, ImageFault.Broken(file => $"'{file}' is an empty file", "copy it again"));
        if (Signature.Find(bytes) is not { } format)
        {
            var name = Signature.NameOf(bytes);
            return (
                null,
                new(
                    Rules.NotAnImage,
                    file => name is null ? (Phrase)$"'{file}' is not an image" : $"'{file}' is {name}, which pages do not show",
                    FileKind.Help(name, Formats)
                )
            );
        }
        var frames = Frames.Read(format, bytes);
        if (!frames.IsWhole)
            return (null, ImageFault.Broken(file => $"'{file}' is truncated", "copy it again"));
        var metadata = ImageMetadata.Read(bytes, format);
        if (ImageMetadata.SizeOf(metadata) is not (var width, var height))
            return (null, ImageFault.Broken(file => $"the header of '{file}' cannot be read", "save it again with another program"));
        var header = new ImageHeader(format, width, height, frames.AreMany) { Marks = AiMarks.Read(bytes, format, metadata) };
        return HugeFault(format, width, height, memory) is { } huge ? (null, huge) : (header, null);
    }

    /// <summary>The fault of an image that has too many pixels; null if it does not.</summary>
    public static ImageFault? HugeFault(ImageFormat format, int width, int height, long memory)
    {
        var most = memory / BytesOfPixel(format);
        return (long)width * height <= most
            ? null
            : new(
                Rules.HugeImage,
                file => $"'{file}' has {width} × {height} pixels, more than {most / 1_000_000} million",
                "make it smaller; pages show at most about 2,000 pixels across"
            );
    }

    // AVIF is decoded into planes, which are then made into pixels.
    private static long BytesOfPixel(ImageFormat format) => format == ImageFormat.Avif ? 28 : 8;
}
