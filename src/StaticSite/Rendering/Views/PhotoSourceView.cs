namespace StaticSite.Rendering.Views;

/// <summary>A photo in one format as templates see it.</summary>
internal sealed class PhotoSourceView(PhotoSource source) : View<PhotoSourceView>(Table)
{
    public static readonly Fields<PhotoSourceView> Table = new("photo source")
    {
        { "type", view => view._source.Type },
        { "srcset", view => view._source.ToHtml() },
    };

    private readonly PhotoSource _source = source;
}
