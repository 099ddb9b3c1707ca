using System.Collections.Immutable;
using StaticSite.Loading;

namespace StaticSite.Imaging;

/// <summary>An image as it is published: in several sizes and formats.</summary>
/// <param name="Key">What it is known by.</param>
/// <param name="Source">What the image's own header said.</param>
/// <param name="Variants">By format as in <see cref="EncodedFormat.All"/>, then by width, smallest first.</param>
internal sealed record EncodedPhoto(ContentHash Key, ImageHeader Source, ImmutableArray<PhotoVariant> Variants)
{
    /// <summary>Where the articles of a printed page are, if the program has printed it.</summary>
    public ImmutableArray<PrintedPlace> Places { get; init; } = [];
}

/// <summary>An image in one size and format.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Modified">When its file was written, in nanoseconds since 1970; 0 if it is not kept.</param>
/// <param name="Hash">Of its bytes.</param>
internal sealed record PhotoVariant(EncodedFormat Format, int Width, int Height, int Length, long Modified, ContentHash Hash);
