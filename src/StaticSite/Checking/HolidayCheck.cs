using StaticSite.Diagnostics;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>No issue appears on a holiday (休刊); an edition of the day, as an extra, may.</summary>
internal static class HolidayCheck
{
    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        if (issue.Entry.Edition is null && newspaper.Settings.IsHoliday(issue.Entry.Date))
            diagnostics.Add(
                Rules.IssueOnHoliday,
                newspaper.Input.Display(issue.Entry.Folder),
                $"{issue.Entry.Date:yyyy-MM-dd} is a holiday in newspaper.yaml",
                "remove the day from 'holidays', or name the folder by the day of the issue"
            );
    }
}
