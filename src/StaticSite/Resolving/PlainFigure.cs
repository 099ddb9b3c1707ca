namespace StaticSite.Resolving;

/// <summary>A photo in a text that is read elsewhere, where the theme's figure would not be understood.</summary>
internal static class PlainFigure
{
    /// <summary>The figure; without its image if that has not arrived.</summary>
    public static Html Render(ResolvedPhoto photo)
    {
        var html = new HtmlBuilder().Append("<figure id=\"").AppendText(photo.Id).Append("\">");
        if (photo.IsSeen)
        {
            html.Append("<img src=\"");
            if (photo.Photo.Remote is { } remote)
                html.AppendText(remote.AbsoluteUri);
            else
                html.Append(photo.Published!.Address);
            html.Append("\" alt=\"").AppendText(photo.Photo.Alt?.Value).Append("\">");
        }
        Caption(html, photo);
        return html.Append("</figure>").ToHtml();
    }

    // As pages print it: the caption, the credit, the label.
    private static void Caption(HtmlBuilder html, ResolvedPhoto photo)
    {
        if (photo.Caption is null && photo.Photo.Credit is null && photo.Ai is null)
            return;
        html.Append("<figcaption>");
        if (photo.Caption is { } caption)
            html.Append(caption);
        if (photo.Photo.Credit is { } credit)
            html.Append(" <small>").AppendText(credit.Value).Append("</small>");
        if (photo.AiLabel is { } label)
            html.Append(" <b>").AppendText(label).Append("</b>");
        html.Append("</figcaption>");
    }
}
