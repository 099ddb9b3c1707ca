using System.Collections.Immutable;

namespace StaticSite.Model;

/// <summary>
/// Which issue leads its day: the front page, issue numbers and commands without a date go by it. It is the unnamed edition; on a day
/// without it the first edition in the newspaper's own language; with <c>leading: newest</c> the last edition of the day.
/// </summary>
internal static class Leading
{
    /// <summary>
    /// All issues by their claim to lead, the newest day first. If the newspaper has none in its own language, the newest of all leads.
    /// </summary>
    public static IEnumerable<IssueEntry> ByRank(this Newspaper newspaper)
    {
        var newestFirst = newspaper.Entries.Reverse();
        if (newspaper.Settings.NewestLeads)
            return newestFirst;
        var own = Days(newspaper.Entries).SelectMany(day => day.Where(entry => IsOwn(newspaper.Settings, entry.Edition)));
        return own.Concat(newestFirst);
    }

    /// <summary>The issue that leads each day that has one, the newest first.</summary>
    /// <param name="settings">What newspaper.yaml says.</param>
    /// <param name="entries">All issues, oldest first.</param>
    public static IEnumerable<IssueEntry> OfDays(NewspaperSettings settings, ImmutableArray<IssueEntry> entries)
    {
        var newestLeads = settings.NewestLeads || !entries.Any(entry => IsOwn(settings, entry.Edition));
        return Days(entries)
            .Select(day => newestLeads ? day[^1] : day.FirstOrDefault(entry => IsOwn(settings, entry.Edition)))
            .OfType<IssueEntry>();
    }

    // A tag that says less names the same language: zh and zh-CN.
    private static bool IsOwn(NewspaperSettings settings, Edition? edition) =>
        edition?.Language is not { } language
        || $"{language}-".StartsWith($"{settings.Language}-", StringComparison.OrdinalIgnoreCase)
        || $"{settings.Language}-".StartsWith($"{language}-", StringComparison.OrdinalIgnoreCase);

    // The newest day first, the issues of each in their order.
    private static IEnumerable<IssueEntry[]> Days(ImmutableArray<IssueEntry> entries)
    {
        for (var end = entries.Length; end > 0; )
        {
            var start = end - 1;
            while (start > 0 && entries[start - 1].Date == entries[end - 1].Date)
                start--;
            yield return [.. entries[start..end]];
            end = start;
        }
    }
}
