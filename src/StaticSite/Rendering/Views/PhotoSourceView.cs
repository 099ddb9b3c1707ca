using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>A photo in one format as templates see it.</summary>
internal sealed class PhotoSourceView(PhotoSource source) : View<PhotoSourceView>(Table)
{
    public static readonly Fields<PhotoSourceView> Table = new("photo source")
    {
        { "type", view => view.Type },
        { "srcset", view => view.SourceSet },
    };

    /// <summary>The media type.</summary>
    public string Type { get; } = source.Type;

    /// <summary>Addresses with their widths, as the attribute says them.</summary>
    public Html SourceSet { get; } = source.ToHtml();
}
