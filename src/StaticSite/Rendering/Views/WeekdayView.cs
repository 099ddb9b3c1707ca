using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>A day of the week in the head of a calendar as templates see it.</summary>
/// <param name="strings">The words of the interface.</param>
/// <param name="day">0 is Sunday.</param>
internal sealed class WeekdayView(Strings strings, int day) : View<WeekdayView>(Table)
{
    public static readonly Fields<WeekdayView> Table = new("weekday")
    {
        { "short", view => view._strings.Item("weekdays_short", view._day) },
        { "name", view => view._strings.Item("weekdays", view._day) },
    };

    private readonly Strings _strings = strings;
    private readonly int _day = day;
}
