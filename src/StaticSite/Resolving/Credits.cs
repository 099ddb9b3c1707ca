using StaticSite.Model;

namespace StaticSite.Resolving;

/// <summary>Who wrote an article and where it appeared first, in words.</summary>
internal static class Credits
{
    /// <summary>The byline as written, or made from the authors; null if there is neither.</summary>
    public static string? BylineOf(Article article, Strings strings) =>
        article.Byline?.Value
        ?? (
            article.Authors.IsEmpty
                ? null
                : string.Join(
                    strings.Get("author_separator"),
                    article.Authors.Select(author =>
                        author.Role is null ? author.Name : strings.Get("author", ("role", author.Role), ("name", author.Name))
                    )
                )
        );

    /// <summary>The byline, with a link to each of the authors who have a page.</summary>
    public static Html? LinkedBylineOf(ResolvedArticle article)
    {
        if (article.Byline is not { } byline)
            return null;
        var (html, at) = (new HtmlBuilder(), 0);
        foreach (var author in article.Article.Authors)
        {
            if (
                article.TopicPage(TopicKind.Author, author.Name) is not { } page
                || byline.IndexOf(author.Name, at, StringComparison.Ordinal) is not (>= 0 and var start)
            )
                continue;
            html.AppendText(byline.AsSpan(at..start))
                .Append("<a href=\"")
                .Append(page)
                .Append("\">")
                .AppendText(author.Name)
                .Append("</a>");
            at = start + author.Name.Length;
        }
        return html.AppendText(byline.AsSpan(at)).ToHtml();
    }

    /// <summary>Where a reprint appeared first; null if it is none.</summary>
    public static string? OriginalOf(Article article, Strings strings)
    {
        if (article.Original is not { } original)
            return null;
        var what = string.Join(' ', new[] { original.Author, original.Title }.OfType<string>());
        return strings.Get("original", ("what", what.Length > 0 ? what : original.Url?.Host ?? ""));
    }
}
