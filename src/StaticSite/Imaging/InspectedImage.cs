using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Imaging;

/// <summary>An image that the newspaper shows, and where it says so.</summary>
/// <param name="Path">Its path in the input.</param>
/// <param name="NamedAt">Where to tell what is wrong with it; null if it is only in the folder.</param>
/// <param name="Ai">How artificial intelligence took part in it, as the editor says, or null.</param>
/// <param name="IsPoster">Whether it is the poster of a video, which has no caption.</param>
internal sealed record NamedImage(string Path, SourceSpan? NamedAt, AiUse? Ai = null, bool IsPoster = false);

/// <summary>An image that has been looked at.</summary>
/// <param name="Observation">Its file as it was read.</param>
/// <param name="Header">What its header says; null if it cannot be shown.</param>
/// <param name="Photo">What it was encoded into; null if it is published as it is.</param>
/// <param name="Fault">Why it cannot be shown, or null.</param>
internal sealed record InspectedImage(Observation Observation, ImageHeader? Header, EncodedPhoto? Photo, ImageFault? Fault)
{
    /// <summary>What the editor says about artificial intelligence in the IPTC's vocabulary, or null.</summary>
    public string? Said { get; init; }

    /// <summary>What it and its editor say about artificial intelligence.</summary>
    public AiMarks Marks => (Header?.Marks ?? AiMarks.None).And(Said);

    /// <summary>Whether other parts of the site may show it too.</summary>
    public bool IsShared { get; init; }
}

/// <summary>The images that a part of the site may publish.</summary>
/// <param name="Lab">Where they were encoded.</param>
/// <param name="Input">The newspaper.</param>
/// <param name="Ready">The images, by path.</param>
internal sealed record Images(PhotoLab Lab, FileTree Input, IReadOnlyDictionary<string, InspectedImage> Ready)
{
    /// <summary>An image; null if it is none that can be shown.</summary>
    public InspectedImage? Find(string path) => Ready.GetValueOrDefault(path);

    /// <summary>The printed pages that may be published, by the address of their page.</summary>
    public IReadOnlyDictionary<Address, DevelopedFacsimile> Facsimiles { get; init; } = new Dictionary<Address, DevelopedFacsimile>();

    /// <summary>The card of a text; null if nothing is encoded.</summary>
    public (EncodedPhoto Card, CachedFile File, Func<byte[]> Read)? Draw(CardText text) => Lab.Draw(text);

    /// <summary>The bytes of an image that is published as it is.</summary>
    /// <exception cref="IOException">It no longer exists.</exception>
    public byte[] Read(InspectedImage image) => Input.ReadBytes(image.Observation.Path);

    /// <summary>The bytes of one of an image's variants.</summary>
    /// <exception cref="IOException">They are gone, and so is the image.</exception>
    public byte[] Read(InspectedImage image, int variant) => Lab.Read(Input, image, variant);

    /// <summary>The file in which one of an image's variants is kept.</summary>
    public CachedFile FileOf(InspectedImage image, int variant) => Lab.FileOf(image, variant);
}
