using System.Globalization;
using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>A month of the archive as templates see it.</summary>
internal sealed class MonthView(Newspaper newspaper, Strings strings, int year, int month) : View<MonthView>(Table)
{
    private const int DaysOfWeek = 7;

    public static readonly Fields<MonthView> Table = new("month")
    {
        { "id", view => IdOf(view._month) },
        {
            "label",
            view =>
                view._strings.Get(
                    "archive_month",
                    ("year", view._strings.Number(view._year)),
                    ("month", view._strings.Number(view._month)),
                    ("month_name", view._strings.Item("months", view._month - 1))
                )
        },
        {
            "weekdays",
            view => Enumerable.Range(0, DaysOfWeek).Select(day => new WeekdayView(view._strings, (day + 1) % DaysOfWeek)).ToArray()
        },
        { "weeks", view => view.Weeks },
    };

    private readonly Newspaper _newspaper = newspaper;
    private readonly Strings _strings = strings;
    private readonly int _year = year;
    private readonly int _month = month;

    /// <summary>Whether anything appeared in it.</summary>
    public bool HasIssues => _newspaper.Entries.Any(entry => entry.IsAnnounced && entry.Date.Year == _year && entry.Date.Month == _month);

    /// <summary>A month's anchor in its year.</summary>
    public static string IdOf(int month) => $"m{month.ToString("00", CultureInfo.InvariantCulture)}";

    // Weeks begin on Monday (ISO 8601); days before the first and after the last are null.
    private DayView?[][] Weeks
    {
        get
        {
            var first = new DateOnly(_year, _month, 1);
            var lead = ((int)first.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek;
            var days = Enumerable
                .Repeat<DayView?>(null, lead)
                .Concat(
                    Enumerable
                        .Range(0, DateTime.DaysInMonth(_year, _month))
                        .Select(day => new DayView(_newspaper, _strings, first.AddDays(day)))
                );
            return
            [
                .. days.Chunk(DaysOfWeek)
                    .Select(week => week.Concat(Enumerable.Repeat<DayView?>(null, DaysOfWeek - week.Length)).ToArray()),
            ];
        }
    }
}
