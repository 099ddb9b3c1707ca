using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>A day of the archive as templates see it: published, 休刊, missing, or none of these.</summary>
internal sealed class DayView : View<DayView>
{
    public static readonly Fields<DayView> Table = new("day")
    {
        { "number", view => view._strings.Number(view._date.Day) },
        { "date", view => Dates.Format(view._date, view._strings) },
        { "state", view => view._state },
        { "issues", view => NullIfEmpty(view._issues) },
    };

    private readonly Strings _strings;
    private readonly DateOnly _date;
    private readonly string _state;
    private readonly LinkView[] _issues;

    public DayView(Newspaper newspaper, Strings strings, DateOnly date)
        : base(Table)
    {
        (_strings, _date) = (strings, date);
        var entries = newspaper.AnnouncedOn(date);
        _issues = [.. entries.Select(entry => LinkView.To(entry.Edition?.Name ?? newspaper.Settings.Title.Value, entry.Address))];
        _state = _issues.Length > 0 ? "published" : StateOfEmptyDay(newspaper, date);
    }

    // A day without an issue is missing if the newspaper says that it appears on it: from the first issue to the newest.
    private static string StateOfEmptyDay(Newspaper newspaper, DateOnly date)
    {
        var settings = newspaper.Settings;
        if (newspaper.Newest is not { } newest || date > newest.Date || date < newspaper.Entries[0].Date)
            return "none";
        if (settings.IsHoliday(date))
            return "holiday";
        return settings.Appears.Contains(date) ? "missing" : "none";
    }
}
