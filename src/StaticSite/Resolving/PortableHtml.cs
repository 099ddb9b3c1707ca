namespace StaticSite.Resolving;

/// <summary>An article for readers elsewhere, in plain elements: in feeds and in data.</summary>
internal static class PortableHtml
{
    /// <summary>Appends all of it, as its page shows it, with its later parts and its corrections, and without its head.</summary>
    public static HtmlBuilder AppendPlain(this HtmlBuilder html, ResolvedArticle view)
    {
        Append(html, view);
        foreach (var part in view.Continuations)
        {
            html.Append("<h2>").AppendText(part.Title).Append("</h2>\n");
            Append(html, part);
        }
        foreach (var correction in view.Article.Corrections)
            html.Append("<p><strong>")
                .AppendText(view.Words.Get("corrections_title"))
                .Append("</strong> <time datetime=\"")
                .Append(Dates.Iso(correction.Date))
                .Append("\">")
                .AppendText(Dates.Format(correction.Date, view.Words))
                .Append("</time> ")
                .AppendText(correction.Text.Value)
                .Append("</p>\n");
        return html;
    }

    /// <summary>The same, after the lines around its headline.</summary>
    public static Html WithHead(ResolvedArticle view)
    {
        var html = new HtmlBuilder();
        Paragraph(html, view.Article.Kicker?.Value);
        Paragraph(html, view.Article.Subtitle?.Value);
        Paragraph(html, view.Byline);
        Paragraph(html, view.AiLabel);
        return html.AppendPlain(view).ToHtml();
    }

    private static void Append(HtmlBuilder html, ResolvedArticle view)
    {
        foreach (var photo in view.Photos.Where(photo => !photo.Photo.IsInText))
            html.Append(PlainFigure.Render(photo)).Append("\n");
        if (view.PlainLead is { } lead)
            html.Append(lead);
        foreach (var (section, text) in view.Sections.Zip(view.PlainSections))
        {
            if (section.Section.Title is { } title)
                html.Append("<h2>").AppendText(title.Value).Append("</h2>\n");
            if (text is not null)
                html.Append(text);
        }
        Paragraph(html, view.Article.Dateline?.Value);
    }

    private static void Paragraph(HtmlBuilder html, string? text)
    {
        if (text is { Length: > 0 })
            html.Append("<p>").AppendText(text).Append("</p>\n");
    }
}
