using StaticSite.Diagnostics;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>A correction is made when its article has appeared, and not in the future.</summary>
internal static class CorrectionCheck
{
    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        foreach (var article in issue.Articles)
        foreach (var correction in article.Corrections)
            if (Problem(newspaper, issue, correction.Date) is { } problem)
                diagnostics.Add(Rules.CorrectionDate, correction.Made.Span, problem, "write the day on which the correction is made");
    }

    private static Phrase? Problem(Newspaper newspaper, Issue issue, DateOnly date)
    {
        if (date < issue.Entry.Date)
            return $"the correction is dated before its issue, {issue.Entry.Date:yyyy-MM-dd}";
        return newspaper.Publication.Includes(Times.StartOf(date, newspaper.Settings.TimeZone))
            ? null
            : (Phrase)"the correction is dated in the future";
    }
}
