using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Parsing;

namespace StaticSite.Model.Reading;

/// <summary>Reads <c>front:</c>, the articles that come first on the front page.</summary>
internal static class FrontReader
{
    /// <summary>Their files, in order; what cannot come first is reported and skipped.</summary>
    public static ImmutableArray<string> Read(ReadContext context, MapReader keys, Issue issue)
    {
        var front = ImmutableArray.CreateBuilder<string>();
        foreach (var written in keys.Texts("front"))
        {
            var article = ArticleNames.Find(issue.Pages, written.Value);
            var problem = article is null
                ? ArticleNames.Missing(context, issue.Pages, written.Value)
                : Problem(issue, article, written.Value, front);
            if (problem is var (message, help))
                context.Diagnostics.Add(Rules.BadFrontPage, written.Span, message, help);
            else
                front.Add(article!.Path);
        }
        return front.ToImmutable();
    }

    private static (Phrase, Phrase)? Problem(Issue issue, Article article, string written, ImmutableArray<string>.Builder front)
    {
        if (article.IsWithdrawn)
            return ($"'{written}' is withdrawn", "remove it from 'front'");
        if (front.Contains(article.Path))
            return ($"'{written}' is named twice", "remove one of the two from 'front'");
        if (front.Count == 0 && !article.CanLead)
            return ($"'{written}' is a brief or an advertisement, which cannot lead the front page", "name another article before it");
        var first = issue.First(article);
        if (ReferenceEquals(first, article))
            return null;
        var page = issue.Pages.First(page => page.Articles.Contains(first));
        return ($"'{written}' continues another article", $"name the article that it begins in: {page.Number.Text}/{first.Slug}");
    }
}
