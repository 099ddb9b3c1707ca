using NodaTime;
using StaticSite.Model;

namespace StaticSite.Scaffolding.Pipelines;

/// <summary>When a pipeline builds automatically, so that morning issues appear and embargoes end.</summary>
internal static class Schedule
{
    /// <summary>Every hour, in a time zone that has its full hours when UTC has.</summary>
    public const string EveryHour = "0 * * * *";

    private static readonly Duration Year = Duration.FromDays(366);

    /// <summary>
    /// Every hour, at the minutes of the hour at which something of the newspaper usually appears: full hours in its time zone, and the
    /// times of its editions. As five fields of crontab(5), in UTC; it holds in summer and winter, since zones change by whole hours, and
    /// where one does not, both are in it.
    /// </summary>
    public static string InUtc(NewspaperSettings settings, Instant now)
    {
        var offsets = settings.TimeZone.GetZoneIntervals(now, now + Year).Select(interval => interval.WallOffset.Seconds / 60);
        var times = settings.Editions.Select(edition => edition.At?.Minute).OfType<int>().Append(0).ToArray();
        var minutes = offsets.SelectMany(offset => times.Select(minute => ((minute - offset) % 60 + 60) % 60));
        return $"{string.Join(',', minutes.Distinct().Order())} * * * *";
    }
}
