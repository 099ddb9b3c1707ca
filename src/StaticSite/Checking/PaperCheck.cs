using StaticSite.Diagnostics;
using StaticSite.Model;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Checking;

/// <summary>Finds pages that are too long to be printed on one sheet of A3 in letters that can be read.</summary>
internal static class PaperCheck
{
    /// <summary>Checks an issue.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="most">How many characters one sheet holds.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static void Run(Issue issue, int most, DiagnosticBag diagnostics)
    {
        foreach (var page in issue.Pages)
        {
            // A page of several articles shows their beginnings.
            if (page.Layout is not (PageLayout.Auto or PageLayout.Feature) || page.Articles is not [{ IsPictureStory: false } only])
                continue;
            var length = only.Texts.SelectMany(text => text.Blocks).Sum(block => MarkdownParser.PlainText(block).Length);
            if (length > most)
                diagnostics.Add(
                    Rules.LongPage,
                    only.Title?.Span ?? only.Source.Span(0, 1),
                    $"the page is {length} characters long; one sheet holds {most}, so it prints on several",
                    "it is fine on a screen; shorten it, or continue it on another page with 'continued-on'"
                );
        }
    }
}
