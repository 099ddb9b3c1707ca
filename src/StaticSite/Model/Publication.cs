using NodaTime;
using NodaTime.Text;
using StaticSite.Loading;

namespace StaticSite.Model;

/// <summary>What a build publishes: everything up to a moment, with or without drafts.</summary>
/// <param name="Now">The moment; later articles and issues are held back.</param>
/// <param name="IncludesDrafts">Whether drafts are published too.</param>
public sealed record Publication(Instant Now, bool IncludesDrafts)
{
    /// <summary>Where to note the moments that it is compared with, or null.</summary>
    public Trace? Trace { get; init; }

    private static readonly string[] LocalForms = ["yyyy'-'MM'-'dd", "yyyy'-'MM'-'dd'T'HH':'mm", "yyyy'-'MM'-'dd HH':'mm", "yyyy'-'MM'-'dd'T'HH':'mm':'ss", "yyyy'-'MM'-'dd HH':'mm':'ss"];

    /// <summary>Whether something of this moment is published; what has none always is.</summary>
    public bool Includes(Instant? published)
    {
        if (published is not { } moment) return true;
        Trace?.Note(moment);
        return moment <= Now;
    }

    /// <summary>Whether a moment still lies ahead.</summary>
    public bool Reaches(Instant end) => !Includes(end);

    /// <summary>What is published at the moment when something appears, if that lies ahead; else now.</summary>
    /// <param name="issue">When its issue appears.</param>
    /// <param name="published">Its own time, or null.</param>
    public Publication When(Instant issue, Instant? published)
    {
        var appears = Instant.Max(issue, published ?? Instant.MinValue);
        Trace?.Note(appears);
        return this with { Now = Instant.Max(Now, appears) };
    }

    /// <summary>When something appears, in the newspaper's time zone, if that lies ahead; else null.</summary>
    /// <param name="issue">When its issue appears.</param>
    /// <param name="published">Its own time, or null.</param>
    /// <param name="zone">The newspaper's time zone.</param>
    public LocalDateTime? Ahead(Instant issue, Instant? published, DateTimeZone zone) =>
        When(issue, published).Now is var appears && appears > Now ? appears.InZone(zone).LocalDateTime : null;

    /// <summary>Reads a date or a time of ISO 8601; without an offset it is in the zone given. Null if it is neither.</summary>
    public static Instant? ParseTime(string text, DateTimeZone zone)
    {
        foreach (var form in LocalForms)
            if (LocalDateTimePattern.CreateWithInvariantCulture(form).Parse(text).TryGetValue(default, out var local))
                return zone.AtLeniently(local).ToInstant();
        foreach (var pattern in (OffsetDateTimePattern[])[OffsetDateTimePattern.Rfc3339, OffsetDateTimePattern.CreateWithInvariantCulture("yyyy'-'MM'-'dd'T'HH':'mmo<G>")])
            if (pattern.Parse(text).TryGetValue(default, out var time))
                return time.ToInstant();
        return null;
    }

    /// <summary>When a day begins.</summary>
    public static Instant StartOf(DateOnly date, DateTimeZone zone) => zone.AtStartOfDay(LocalDate.FromDateOnly(date)).ToInstant();
}
