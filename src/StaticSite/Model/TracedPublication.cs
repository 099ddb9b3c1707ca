using NodaTime;
using StaticSite.Loading;

namespace StaticSite.Model;

/// <summary>
/// What a build publishes: everything up to a moment, with or without drafts. As a <see cref="TracedTree"/> notes every file that is
/// asked for, it notes every moment that its own is compared with, so that the next build knows when something would be different.
/// </summary>
/// <param name="Now">The moment; later articles and issues are held back.</param>
/// <param name="IncludesDrafts">Whether drafts are published too.</param>
internal sealed record TracedPublication(Instant Now, bool IncludesDrafts)
{
    /// <summary>Where to note the moments that it is compared with, or null.</summary>
    public Trace? Trace { get; init; }

    /// <summary>Whether something of this moment is published, which is noted; what has none always is.</summary>
    public bool Includes(Instant? published)
    {
        if (published is not { } moment)
            return true;
        Trace?.Note(moment);
        return moment <= Now;
    }

    /// <summary>Whether a moment is in the future; the answer is traced.</summary>
    public bool Reaches(Instant end) => !Includes(end);

    /// <summary>What is published at the moment when something appears, if that is in the future; else now.</summary>
    /// <param name="issue">When its issue appears.</param>
    /// <param name="published">Its own time, or null.</param>
    public TracedPublication When(Instant issue, Instant? published)
    {
        var appears = Instant.Max(issue, published ?? Instant.MinValue);
        Trace?.Note(appears);
        return this with { Now = Instant.Max(Now, appears) };
    }

    /// <summary>When something appears, in the newspaper's time zone, if that is in the future; else null.</summary>
    /// <param name="issue">When its issue appears.</param>
    /// <param name="published">Its own time, or null.</param>
    /// <param name="zone">The newspaper's time zone.</param>
    public LocalDateTime? Ahead(Instant issue, Instant? published, DateTimeZone zone) =>
        When(issue, published).Now is var appears && appears > Now ? appears.InZone(zone).LocalDateTime : null;
}
