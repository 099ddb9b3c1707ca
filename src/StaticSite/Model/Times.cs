using NodaTime;
using NodaTime.Text;

namespace StaticSite.Model;

/// <summary>Moments as editors write them.</summary>
internal static class Times
{
    private static readonly string[] LocalForms =
    [
        "yyyy'-'MM'-'dd",
        "yyyy'-'MM'-'dd'T'HH':'mm",
        "yyyy'-'MM'-'dd HH':'mm",
        "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
        "yyyy'-'MM'-'dd HH':'mm':'ss",
    ];

    /// <summary>Reads a date or a time of ISO 8601; without an offset it is in the zone given. Null if it is neither.</summary>
    public static Instant? Parse(string text, DateTimeZone zone)
    {
        foreach (var form in LocalForms)
            if (LocalDateTimePattern.CreateWithInvariantCulture(form).Parse(text).TryGetValue(default, out var local))
                return zone.AtLeniently(local).ToInstant();
        foreach (
            var pattern in (OffsetDateTimePattern[])
                [OffsetDateTimePattern.Rfc3339, OffsetDateTimePattern.CreateWithInvariantCulture("yyyy'-'MM'-'dd'T'HH':'mmo<G>")]
        )
            if (pattern.Parse(text).TryGetValue(default, out var time))
                return time.ToInstant();
        return null;
    }

    /// <summary>When a day begins.</summary>
    public static Instant StartOf(DateOnly date, DateTimeZone zone) => zone.AtStartOfDay(LocalDate.FromDateOnly(date)).ToInstant();
}
