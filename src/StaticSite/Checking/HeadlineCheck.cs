using StaticSite.Diagnostics;
using StaticSite.Model;
using StaticSite.Parsing.Headlines;
using StaticSite.Parsing.Text;

namespace StaticSite.Checking;

/// <summary>Every article has a headline, and each can be set on a phone without breaking a word.</summary>
internal static class HeadlineCheck
{
    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        foreach (var article in issue.Articles)
            if (article.Title is { } title)
            {
                if (TooLong(title.Value) is { } part)
                    diagnostics.Add(
                        Rules.UnbrokenHeadline,
                        title.Span,
                        $"'{part}' does not fit on a line of a phone, and it is not clear where it may break",
                        "put a space where the line may break, or shorten it"
                    );
            }
            else if (article is { IsWithdrawn: false, IsBroken: false })
                diagnostics.Add(
                    Rules.MissingHeadline,
                    article.Source.Span(0, 1),
                    "the article has neither a headline nor text",
                    "write 'title: ' and the headline in its front matter"
                );
    }

    private static string? TooLong(string headline) =>
        Clause
            .Split(headline)
            .Where(clause => clause.Length > Clause.Line)
            .SelectMany(clause => clause.Parts)
            .FirstOrDefault(part => Ems.OfHeadline(part) > Clause.Line);
}
