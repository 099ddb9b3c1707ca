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
