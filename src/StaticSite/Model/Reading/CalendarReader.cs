using System.Collections.Immutable;
using System.Globalization;
using StaticSite.Diagnostics;
using StaticSite.Parsing;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Model.Reading;

/// <summary>Reads when a newspaper appears: editions of the day, days of the week, holidays.</summary>
internal static class CalendarReader
{
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static ImmutableArray<Edition> Editions(MapReader keys, DiagnosticBag diagnostics)
    {
        var editions = ImmutableArray.CreateBuilder<Edition>();
        foreach (var entry in keys.Entries("editions"))
        {
            var key = entry.Key.Text;
            if (key.Length == 0 || !key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
                diagnostics.Add(Rules.BadValue, entry.Key.Span, $"'{key}' cannot name an edition in folders and addresses", "use small Latin letters, digits and hyphens, as evening");
            else if (entry.Value is not YamlMap map)
                diagnostics.Add(Rules.WrongType, entry.Value.Span, "an edition is a map", "write { name: 晚报 }");
            else
            {
                var edition = new MapReader(map, KeySets.Edition, diagnostics);
                editions.Add(new(key, edition.Text("name")?.Value ?? key, ReadContext.ReadLanguage(edition, diagnostics)));
            }
        }
        return editions.ToImmutable();
    }

    public static ImmutableArray<DayOfWeek> Appears(MapReader keys, DiagnosticBag diagnostics)
    {
        var days = new List<DayOfWeek>();
        foreach (var text in keys.Texts("appears"))
        {
            if (text.Value == "daily") days.AddRange(Enum.GetValues<DayOfWeek>());
            else if (Array.IndexOf(Days, text.Value) is var day and >= 0) days.Add((DayOfWeek)day);
            else diagnostics.Add(Rules.BadValue, text.Span, $"'{text.Value}' is not a day of the week", Suggestion.Help(text.Value, [.. Days, "daily"]));
        }
        return days.Count > 0 ? [.. days.Distinct().Order()] : [.. Enum.GetValues<DayOfWeek>()];
    }

    public static ImmutableArray<DateRange> Holidays(MapReader keys, DiagnosticBag diagnostics)
    {
        var ranges = ImmutableArray.CreateBuilder<DateRange>();
        foreach (var text in keys.Texts("holidays"))
        {
            var ends = text.Value.Split("..");
            if (ends.Length <= 2 && Date(ends[0]) is { } first && Date(ends[^1]) is { } last && first <= last) ranges.Add(new(first, last));
            else diagnostics.Add(Rules.BadValue, text.Span, $"'{text.Value}' is not a day or a range of days", "write 2022-01-31, or 2022-01-31..2022-02-06");
        }
        return ranges.ToImmutable();
    }

    /// <summary>A date, as 2022-01-31; null if it is not one.</summary>
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
