using StaticSite.Rendering.Views;

namespace StaticSite.Rendering;

/// <summary>A photo in a text that is read elsewhere, where the theme's figure would not be understood.</summary>
internal static class PlainFigure
{
    /// <summary>The figure; without its picture if that has not arrived.</summary>
    public static Html Render(PhotoView photo)
    {
        var html = new HtmlBuilder().Append("<figure id=\"").AppendText(photo.Id).Append("\">");
        if (photo.IsSeen)
        {
            html.Append("<img src=\"");
            if (photo.Photo.Remote is { } remote) html.AppendText(remote.AbsoluteUri);
            else html.Append(photo.Published!.Address);
            html.Append("\" alt=\"").AppendText(photo.Photo.Alt?.Value).Append("\">");
        }
        if (photo.Caption is { } caption) html.Append("<figcaption>").Append(caption).Append("</figcaption>");
        return html.Append("</figure>").ToHtml();
    }
}
