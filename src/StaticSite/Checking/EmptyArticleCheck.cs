using StaticSite.Diagnostics;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>Every article has something to read or to see.</summary>
internal static class EmptyArticleCheck
{
    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        foreach (var article in issue.Articles)
            if (article is { IsWithdrawn: false, IsBroken: false, IsEmpty: true })
                diagnostics.Add(
                    Rules.EmptyArticle,
                    article.Title?.Span ?? article.Source.Span(0, 1),
                    "the article has neither text nor photos",
                    "write its text below the front matter, or set 'status: draft'"
                );
    }
}
