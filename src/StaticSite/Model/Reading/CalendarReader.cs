using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using StaticSite.Diagnostics;
using StaticSite.Parsing;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Model.Reading;

/// <summary>Reads when a newspaper appears: editions of the day, days of the week, holidays.</summary>
internal static class CalendarReader
{
    public static ImmutableArray<Edition> Editions(MapReader keys, DiagnosticBag diagnostics)
    {
        var editions = ImmutableArray.CreateBuilder<Edition>();
        foreach (var entry in keys.Entries("editions"))
        {
            var key = entry.Key.Text;
            if (!EditionNames.IsKey(key))
                diagnostics.Add(
                    Rules.BadValue,
                    entry.Key.Span,
                    $"'{key}' cannot name an edition in folders and addresses",
                    $"use lower-case Latin letters, digits and hyphens, like {EditionNames.KeyFor(key)}: {{ name: {key} }}"
                );
            else if (entry.Value is not YamlMap map)
                diagnostics.Add(Rules.WrongType, entry.Value.Span, "an edition must be a map", "write { name: 晚报 }");
            else
            {
                var edition = new MapReader(map, KeySets.Edition, diagnostics);
                editions.Add(
                    new(
                        key,
                        edition.Text("name")?.Value ?? key,
                        ReadContext.ReadLanguage(edition, diagnostics),
                        edition.Text("title")?.Value,
                        TimeOfDay(edition, diagnostics)
                    )
                );
            }
        }
        return editions.ToImmutable();
    }

    private static LocalTime? TimeOfDay(MapReader edition, DiagnosticBag diagnostics)
    {
        if (edition.Text("at") is not { } text)
            return null;
        if (LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(text.Value).TryGetValue(default, out var time))
            return time;
        diagnostics.Add(
            Rules.BadValue,
            text.Span,
            $"'{text.Value}' is not a time of the day",
            Suggestion.InHalfWidth(text.Value, "write hours and minutes, like 17:00")
        );
        return null;
    }

    public static AppearanceDays Appears(MapReader keys, DiagnosticBag diagnostics)
    {
        var (weekdays, days) = (new List<DayOfWeek>(), new List<int>());
        foreach (var text in keys.Texts("appears"))
        {
            if (KeySets.AppearanceDay.Find(text.Value) is { } choice)
                weekdays.AddRange(
                    Enum.GetValues<DayOfWeek>()
                        .Where(day => choice.Name == "daily" || $"{day}".StartsWith(choice.Name, StringComparison.OrdinalIgnoreCase))
                );
            else if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31)
                days.Add(day);
            else
                diagnostics.Add(
                    Rules.BadValue,
                    text.Span,
                    $"'{text.Value}' is neither a day of the week nor a day of the month",
                    Suggestion.AsList(text.Value) ?? Help(text.Value)
                );
        }
        return new([.. weekdays], [.. days]);

        static Phrase Help(string written) =>
            int.TryParse(written.TrimEnd('日', '号'), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
                ? (Phrase)$"write {Math.Clamp(day, 1, 31)}"
                : Suggestion.DidYouMean(written, KeySets.AppearanceDay.WordsLike(written))
                    ?? "write daily, days of the week like [mon, thu], or days of the month like [1, 15]";
    }

    public static ImmutableArray<DateRange> Holidays(MapReader keys, DiagnosticBag diagnostics)
    {
        var ranges = ImmutableArray.CreateBuilder<DateRange>();
        foreach (var text in keys.Texts("holidays"))
        {
            var ends = text.Value.Split("..");
            if (ends.Length <= 2 && Date(ends[0]) is { } first && Date(ends[^1]) is { } last && first <= last)
                ranges.Add(new(first, last));
            else
                diagnostics.Add(
                    Rules.BadValue,
                    text.Span,
                    ends.Select(NoSuchDay).FirstOrDefault(problem => problem is not null)
                        ?? $"'{text.Value}' is not a day or a range of days",
                    Suggestion.AsList(text.Value, ",，、;； ")
                        ?? (
                            Rewritten(text.Value) is { } day
                                ? (Phrase)$"write '{day}'"
                                : "write a day like 2022-01-31 or a range like 2022-01-31..2022-02-06"
                        )
                );
        }
        return ranges.ToImmutable();
    }

    /// <summary>A date, such as 2022-01-31; null if it is not one.</summary>
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Reports a text that is not a day or a moment: what is wrong with it, and how it is written.</summary>
    /// <param name="text">The text.</param>
    /// <param name="message">What it is not.</param>
    /// <param name="example">What is one.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static void ReportDate(Sourced<string> text, Phrase message, string example, DiagnosticBag diagnostics) =>
        diagnostics.Add(
            Rules.BadValue,
            text.Span,
            NoSuchDay(text.Value) ?? message,
            Rewritten(text.Value) is { } date ? (Phrase)$"write '{date}'" : $"write it like {example}"
        );

    /// <summary>Says that a day such as 2026-11-31 does not exist, if a text has the form of one; else null.</summary>
    public static Phrase? NoSuchDay(string text)
    {
        if (Parts(text) is not (var year, var month, var day, _) || year is < 1 or > 9999 || day < 1)
            return null;
        if (month is < 1 or > 12)
            return $"{text.Trim()} does not exist: a year has 12 months";
        return day > DateTime.DaysInMonth(year, month)
            ? (Phrase)$"{text.Trim()} does not exist: that month has {DateTime.DaysInMonth(year, month)} days"
            : null;
    }

    // 2022/1/12 and 2022年1月12日 as 2022-01-12.
    private static string? Rewritten(string text) =>
        Parts(text) is (var year, var month, var day, "") && NoSuchDay(text) is null && year is >= 1 and <= 9999 && month >= 1 && day >= 1
            ? new DateOnly(year, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static (int Year, int Month, int Day, string Tail)? Parts(string text)
    {
        var numbers = new int[3];
        var rest = Suggestion.HalfWidth(text).AsSpan().Trim();
        for (var i = 0; i < numbers.Length; i++)
        {
            var end = rest.IndexOfAnyExceptInRange('0', '9') is var other and >= 0 ? other : rest.Length;
            if (!int.TryParse(rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
            rest = rest[end..];
            if (i < 2 && rest is not ['-' or '/' or '.' or '年' or '月', ..])
                return null;
            if (i < 2 || rest is ['日' or '号', ..])
                rest = rest[1..];
        }
        return (numbers[0], numbers[1], numbers[2], rest.ToString());
    }
}
