using StaticSite.Diagnostics;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>Every article has a headline.</summary>
internal static class HeadlineCheck
{
    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        foreach (var article in issue.Articles)
            if (article is { Title: null, IsWithdrawn: false, IsBroken: false })
                diagnostics.Add(
                    Rules.MissingHeadline,
                    article.Source.Span(0, 1),
                    "the article has neither a headline nor text",
                    "write 'title: ' and the headline in its front matter"
                );
    }
}
