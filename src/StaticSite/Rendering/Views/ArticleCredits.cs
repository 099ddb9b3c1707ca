using StaticSite.Model;
using StaticSite.Rendering.Templates;

namespace StaticSite.Rendering.Views;

/// <summary>Who wrote an article and where it stood first, in words.</summary>
internal sealed class ArticleCredits(Strings strings, Article article)
{
    /// <summary>The byline as written, or made from the authors; null if there is neither.</summary>
    public string? Byline => article.Byline?.Value ?? (article.Authors.IsEmpty ? null
        : string.Join(strings.Get("author_separator"), article.Authors.Select(author =>
            author.Role is null ? author.Name : strings.Get("author", ("role", author.Role), ("name", author.Name)))));

    /// <summary>The byline, with a link to each of the authors.</summary>
    /// <param name="pageOf">The page of an author, or null.</param>
    public Html? LinkedByline(Func<string, Address?> pageOf)
    {
        if (Byline is not { } byline) return null;
        var (html, at) = (new HtmlBuilder(), 0);
        foreach (var author in article.Authors)
        {
            if (pageOf(author.Name) is not { } page || byline.IndexOf(author.Name, at, StringComparison.Ordinal) is not (>= 0 and var start)) continue;
            html.AppendText(byline.AsSpan(at..start)).Append("<a href=\"").Append(page).Append("\">").AppendText(author.Name).Append("</a>");
            at = start + author.Name.Length;
        }
        return html.AppendText(byline.AsSpan(at)).ToHtml();
    }

    /// <summary>Where a reprint appeared first, with a link if there is one; null if it is none.</summary>
    public LinkView? Original
    {
        get
        {
            if (article.Original is not { } original) return null;
            var what = string.Join(' ', new[] { original.Author, original.Title }.OfType<string>());
            return new(strings.Get("original", ("what", what.Length > 0 ? what : original.Url?.Host ?? "")), original.Url?.AbsoluteUri);
        }
    }
}
