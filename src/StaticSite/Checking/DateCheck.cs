using System.Globalization;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>Asks about what would appear in more than a year.</summary>
internal static class DateCheck
{
    private const string Help = "if the year is right, nothing needs to be done";
    private static readonly Duration Far = Duration.FromDays(366);

    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        if (IsFar(newspaper, issue.Appears))
        {
            Phrase message = $"the issue appears on {DayOf(newspaper, issue.Appears)}, in more than a year: is the year right?";
            if (issue.Published is { } published && published.Value == issue.Appears)
                diagnostics.Add(Rules.FarAhead, published.Span, message, Help);
            else
                diagnostics.Add(Rules.FarAhead, newspaper.Input.Display(issue.Entry.Folder), message, Help);
            return;
        }
        foreach (var article in issue.Articles)
            if (article is { Published: { } time, PublishedAt: { } span } && IsFar(newspaper, time))
                diagnostics.Add(
                    Rules.FarAhead,
                    span,
                    $"the article appears on {DayOf(newspaper, time)}, in more than a year: is the year right?",
                    Help
                );
    }

    private static bool IsFar(Newspaper newspaper, Instant moment) => newspaper.Publication.Reaches(moment - Far);

    private static string DayOf(Newspaper newspaper, Instant moment) =>
        moment.InZone(newspaper.Settings.TimeZone).Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
