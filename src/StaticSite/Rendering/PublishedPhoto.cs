using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering.Templates;

namespace StaticSite.Rendering;

/// <summary>A photo's place on the site.</summary>
/// <param name="Address">Where it is published; the name holds its hash.</param>
/// <param name="Width">In pixels as shown, or null if its format does not tell.</param>
/// <param name="Height">In pixels as shown, or null.</param>
/// <param name="File">What is written.</param>
internal sealed record PublishedPhoto(Address Address, int? Width, int? Height, OutputFile File)
{
    /// <summary>Reads what has to be known of a picture before it is written.</summary>
    public static PublishedPhoto Read(FileHandle handle)
    {
        var bytes = handle.ReadBytes();
        var size = PictureSize.Read(new MemoryStream(bytes));
        var address = ThemeAssets.Hashed(FileTree.NameOf(handle.Path), ContentHash.Of(bytes));
        return new(address, size?.Width, size?.Height, new(address.Path, default, handle));
    }
}
