using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering.Templates;

namespace StaticSite.Rendering;

/// <summary>A photo's place on the site.</summary>
/// <param name="Address">Where it is published; the name holds its hash.</param>
/// <param name="Width">In pixels as shown, or null if its format does not tell.</param>
/// <param name="Height">In pixels as shown, or null.</param>
/// <param name="File">What is written.</param>
/// <param name="Sight">The picture as it was read.</param>
internal sealed record PublishedPhoto(Address Address, int? Width, int? Height, OutputFile File, Sight Sight)
{
    /// <summary>Reads what has to be known of a picture before it is written.</summary>
    public static PublishedPhoto Read(FileHandle handle)
    {
        var content = handle.Tree.Read(handle.Path);
        var sight = Sight.Of(handle.Path, content);
        var size = PictureSize.Read(new MemoryStream(content.Bytes));
        var address = ThemeAssets.Hashed(FileTree.NameOf(handle.Path), sight.Hash);
        return new(address, size?.Width, size?.Height, new(address.Path, default, handle), sight);
    }
}
