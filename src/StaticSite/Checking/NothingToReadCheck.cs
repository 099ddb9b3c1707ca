using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>A published issue, and each of its pages, has something to read.</summary>
internal static class NothingToReadCheck
{
    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        // What an error has kept from being read is not missing.
        if (!issue.Entry.IsPublished || diagnostics.HasErrors)
            return;
        if (!issue.Articles.Any(article => article is { Inclusion: Inclusion.Taken, IsWithdrawn: false }))
            ReportIssue(newspaper, issue, diagnostics);
        else
            foreach (var page in issue.Pages.Where(page => !HasSomething(issue, page)))
                ReportPage(newspaper, page, diagnostics);
    }

    // An article that appears later today fills its page by itself, and one that was withdrawn leaves nothing to be done.
    private static bool HasSomething(Issue issue, Page page) =>
        !page.Articles.IsEmpty
        || page.Guide is not null
        || page.Facsimile is not null
        || issue.Articles.Any(article => article.Pages.Any(number => number.Value.IsSamePage(page.Number)));

    private static void ReportIssue(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        var leftOut = issue.Pages.Sum(page => page.LeftOut.Length);
        var next = issue.Articles.Where(article => article.Inclusion == Inclusion.HeldBack).Min(article => article.Published);
        if (issue.Entry.IsAnnounced && next is null && leftOut == 0 && issue.Articles.Any())
            return; // all of it was withdrawn
        diagnostics.Add(
            Rules.EmptyIssue,
            newspaper.Input.Display(issue.Entry.Folder),
            WithReason(What(newspaper, issue, next), leftOut),
            next is not null
                ? "wait until then, or write an article that may appear now"
                : Help(
                    leftOut,
                    issue.Pages.IsEmpty
                        ? (Phrase)"write an article, like 01/01-name.md, in this folder"
                        : $"write an article, like {issue.Pages[0].Number.Text}/01-name.md, in this folder"
                )
        );
    }

    private static void ReportPage(Newspaper newspaper, Page page, DiagnosticBag diagnostics) =>
        diagnostics.Add(
            Rules.EmptyPage,
            newspaper.Input.Display(page.Folder),
            WithReason($"page {page.Number.Text} has nothing to read", page.LeftOut.Length),
            Help(page.LeftOut.Length, "write an article, like 01-name.md, in this folder")
        );

    private static Phrase What(Newspaper newspaper, Issue issue, Instant? next) =>
        next is { } moment ? Until($"{moment.InZone(newspaper.Settings.TimeZone).LocalDateTime:uuuu-MM-dd HH:mm}", issue.Entry.IsAnnounced)
        : issue.Entry.IsAnnounced ? (Phrase)"the issue has nothing to read"
        : "the issue has nothing to read; until it has, the front page shows another issue, and nothing links to this one";

    private static Phrase Until(string time, bool isAnnounced) =>
        isAnnounced
            ? (Phrase)$"the issue has nothing to read until {time}"
            : $"the issue has nothing to read until {time}; until then, the front page shows another issue, and nothing links to this one";

    private static Phrase WithReason(Phrase what, int leftOut) =>
        leftOut switch
        {
            0 => what,
            1 => Phrase.Because(what, "the status of its article keeps it unpublished"),
            _ => Phrase.Because(what, $"the status of its {leftOut} articles keeps them unpublished"),
        };

    private static Phrase Help(int leftOut, Phrase write)
    {
        Phrase first = leftOut == 0 ? write : "remove 'status:' from what is finished";
        return $"{first}; {(Phrase)"or begin the name of the folder with _ until there is something to read"}";
    }
}
