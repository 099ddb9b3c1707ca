using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Imaging;

/// <summary>A picture that the newspaper shows, and where it says so.</summary>
/// <param name="Path">Its path in the input.</param>
/// <param name="NamedAt">Where to tell what is wrong with it; null if it only lies in the folder.</param>
/// <param name="Ai">How artificial intelligence took part in it, as the editor says, or null.</param>
/// <param name="IsPoster">Whether it stands for a film, and so has no caption.</param>
internal sealed record NamedPicture(string Path, SourceSpan? NamedAt, AiUse? Ai = null, bool IsPoster = false);

/// <summary>A picture that has been looked at.</summary>
/// <param name="Sight">Its file as it was read.</param>
/// <param name="Header">What its header says; null if it cannot be shown.</param>
/// <param name="Photo">What it was encoded into; null if it is published as it is.</param>
/// <param name="Fault">Why it cannot be shown, or null.</param>
internal sealed record Picture(Sight Sight, PictureHeader? Header, EncodedPhoto? Photo, PictureFault? Fault)
{
    /// <summary>What the editor says of artificial intelligence in the IPTC's vocabulary, or null.</summary>
    public string? Said { get; init; }

    /// <summary>What it and its editor say of artificial intelligence.</summary>
    public AiMarks Marks => (Header?.Marks ?? AiMarks.None).And(Said);

    /// <summary>Whether other parts of the site may show it too.</summary>
    public bool IsShared { get; init; }
}

/// <summary>The pictures that a part of the site may publish.</summary>
/// <param name="lab">Where they were encoded.</param>
/// <param name="input">The newspaper.</param>
/// <param name="ready">The pictures, by path.</param>
internal sealed class Pictures(PhotoLab lab, FileTree input, IReadOnlyDictionary<string, Picture> ready)
{
    /// <summary>A picture; null if it is none that can be shown.</summary>
    public Picture? Find(string path) => ready.GetValueOrDefault(path);

    /// <summary>The card of a text; null if nothing is encoded.</summary>
    public (EncodedPhoto Card, KeptFile File, Func<byte[]> Read)? Draw(CardText text) => lab.Draw(text);

    /// <summary>The bytes of a picture that is published as it is.</summary>
    /// <exception cref="IOException">It is gone.</exception>
    public byte[] Read(Picture picture) => input.ReadBytes(picture.Sight.Path);

    /// <summary>The bytes of one of a picture's variants.</summary>
    /// <exception cref="IOException">They are gone, and so is the picture.</exception>
    public byte[] Read(Picture picture, int variant) => lab.Read(input, picture, variant);

    /// <summary>The file in which one of a picture's variants is kept.</summary>
    public KeptFile FileOf(Picture picture, int variant) => lab.FileOf(picture, variant);
}
