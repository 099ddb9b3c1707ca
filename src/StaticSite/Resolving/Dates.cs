using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace StaticSite.Resolving;

/// <summary>Dates in the words of the theme, never of the machine.</summary>
internal static class Dates
{
    private static readonly ChineseLunisolarCalendar Lunisolar = new();

    /// <summary>2022年1月10日, or January 10, 2022.</summary>
    public static string Format(DateOnly date, Strings strings) =>
        strings.Get(
            "date",
            ("year", strings.Number(date.Year)),
            ("month_name", strings.Item("months", date.Month - 1)),
            ("month", strings.Number(date.Month)),
            ("day", strings.Number(date.Day))
        );

    /// <summary>星期一, or Monday.</summary>
    public static string Weekday(DateOnly date, Strings strings) => strings.Item("weekdays", (int)date.DayOfWeek);

    /// <summary>2022-01-10.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2022-01-10T06:00:00+08:00.</summary>
    public static string Rfc3339(Instant moment, DateTimeZone zone) =>
        OffsetDateTimePattern.Rfc3339.Format(moment.InZone(zone).ToOffsetDateTime());

    /// <summary>辛丑年腊月初八; null outside the calendar's years, 1901 to 2100 (GB/T 33661-2017).</summary>
    public static string? Lunar(DateOnly date)
    {
        var time = date.ToDateTime(TimeOnly.MinValue);
        if (time < Lunisolar.MinSupportedDateTime || time > Lunisolar.MaxSupportedDateTime)
            return null;
        var (year, month, day) = (Lunisolar.GetYear(time), Lunisolar.GetMonth(time), Lunisolar.GetDayOfMonth(time));
        var leap = Lunisolar.GetLeapMonth(year); // 0, or the position of the leap month, one after the month that it repeats
        var isLeap = month == leap;
        if (leap > 0 && month >= leap)
            month--;
        var cycle = Lunisolar.GetSexagenaryYear(time);
        return $"{"甲乙丙丁戊己庚辛壬癸"[Lunisolar.GetCelestialStem(cycle) - 1]}{"子丑寅卯辰巳午未申酉戌亥"[Lunisolar.GetTerrestrialBranch(cycle) - 1]}年"
            + $"{(isLeap ? "闰" : "")}{"正二三四五六七八九十冬腊"[month - 1]}月{LunarDay(day)}";
    }

    private static string LunarDay(int day) =>
        day switch
        {
            10 => "初十",
            20 => "二十",
            30 => "三十",
            _ => $"{"初十廿"[day / 10]}{"一二三四五六七八九"[day % 10 - 1]}",
        };
}
