using System.Text;
using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Hosts;

/// <summary>Reports what a host would reject, and when the site outgrows it.</summary>
/// <param name="host">The host.</param>
/// <param name="site">The site.</param>
/// <param name="diagnostics">Where to report.</param>
internal sealed class HostCheck(Host host, HostedSite site, DiagnosticBag diagnostics)
{
    private const int MostReported = 20;

    // A date beyond this is not reported.
    private const int MostDays = 50 * 365;
    private const int DaysOfRate = 365;

    private readonly HostLimits _limits = host.Limits;
    private readonly string _name = site.Newspaper.Settings.Host!;
    private readonly string _place = site.Newspaper.Input.Name;
    private int _refused;

    /// <summary>Looks at every file.</summary>
    /// <param name="files">What would be published, sorted by path, with sizes in bytes.</param>
    /// <returns>How much that is.</returns>
    public SiteSize Measure(IEnumerable<(string Path, long Size)> files)
    {
        var (size, entries, last) = (default(SiteSize), 0L, "");
        foreach (var (path, bytes) in files)
        {
            size = size.With(bytes);
            entries += 1 + (_limits.CountsFolders ? NewFolders(last, path) : 0);
            last = path;
            Check(path, bytes);
        }
        if (_refused > MostReported)
            Refuse(
                $"{_refused - MostReported} more files are too large or have paths that {_name} does not accept",
                "deal with those above first"
            );
        CheckTotals(size, entries);
        CheckRules();
        return size;
    }

    /// <summary>Says on which date the site outgrows the host, as it grew in the year before.</summary>
    /// <param name="size">What would be published.</param>
    /// <param name="issues">The issues with their sizes.</param>
    /// <param name="today">The day of the check.</param>
    public void Forecast(SiteSize size, IReadOnlyList<(DateOnly Date, SiteSize Size)> issues, DateOnly today)
    {
        var recent = issues.Where(issue => issue.Date <= today && issue.Date > today.AddDays(-DaysOfRate)).ToArray();
        if (recent.Length < 2)
            return;
        // A year, unless the newspaper is younger.
        var days =
            issues.Min(issue => issue.Date) > today.AddDays(-DaysOfRate)
                ? today.DayNumber - recent.Min(issue => issue.Date).DayNumber + 1
                : DaysOfRate;
        var files = recent.Sum(issue => (double)issue.Size.Files) / days;
        var bytes = recent.Sum(issue => (double)issue.Size.Bytes) / days;
        long[] limits = [_limits.SafeFiles, _limits.MostFiles];
        var mostFiles = limits.Where(limit => limit >= size.Files).DefaultIfEmpty(long.MaxValue).Min();
        var (untilFiles, untilBytes) = ((mostFiles - size.Files) / files, (_limits.MostBytes - size.Bytes) / bytes);
        if (size.Bytes > _limits.MostBytes || !(Math.Min(untilFiles, untilBytes) < MostDays))
            return;
        var date = today.AddDays((int)Math.Min(untilFiles, untilBytes) + 1);
        var (day, mostBytes) = ($"{date:yyyy-MM-dd}", _limits.MostBytes);
        diagnostics.Add(
            Rules.HostOutgrown,
            _place,
            untilFiles < untilBytes
                ? (Phrase)$"at the present rate of {files:N1} files a day, the site outgrows the {mostFiles:N0} files of {_name} on {day}"
                : $"at the present rate of {bytes:N0} bytes a day, the site outgrows the {mostBytes:N0} bytes of {_name} on {day}",
            "plan for another host before then, or publish fewer formats and widths of images"
        );
    }

    private void Check(string path, long bytes)
    {
        var length = Encoding.UTF8.GetByteCount(site.Root + path);
        if (bytes > _limits.MostFileBytes)
            RefuseFile(
                $"'{path}' has {bytes:N0} bytes; {_name} accepts at most {_limits.MostFileBytes:N0} in a file",
                "make it smaller, or put it elsewhere and link to it"
            );
        else if (path.AsSpan().IndexOfAny(_limits.NotInPaths) is >= 0 and var at)
            RefuseFile($"'{path}' contains '{path[at]}', which {_name} does not accept in a path", "rename the file in the input");
        else if (length > _limits.MostPathBytes)
            RefuseFile(
                $"the path of '{path}' has {length:N0} bytes; {_name} accepts at most {_limits.MostPathBytes:N0}",
                "shorten the name of the file or folder in the input"
            );
    }

    private void CheckTotals(SiteSize size, long entries)
    {
        const string Help = "publish fewer formats and widths of images, or choose a host that accepts more";
        if (entries > _limits.MostFiles)
            Refuse(
                _limits.CountsFolders
                    ? (Phrase)$"the site has {entries:N0} files and folders; {_name} accepts at most {_limits.MostFiles:N0}"
                    : $"the site has {entries:N0} files; {_name} accepts at most {_limits.MostFiles:N0}",
                Help
            );
        else if (entries > _limits.SafeFiles)
            diagnostics.Add(
                Rules.HostReluctant,
                _place,
                $"the site has {entries:N0} files; {_name} may refuse more than {_limits.SafeFiles:N0}, depending on the plan",
                "make sure that your plan takes as many, or publish fewer formats and widths of images"
            );
        if (size.Bytes > _limits.MostBytes)
            Refuse($"the site has {size.Bytes:N0} bytes; {_name} accepts at most {_limits.MostBytes:N0}", Help);
    }

    private void CheckRules()
    {
        foreach (var (name, value) in site.Headers.SelectMany(rule => rule.Values))
            if ($"  {name}: {value}".Length is var length && length > _limits.MostHeaderLength)
                Refuse(
                    $"the line of the header {name} has {length:N0} characters; {_name} accepts at most {_limits.MostHeaderLength:N0}",
                    "shorten it under headers, or name fewer hosts under remote and csp in newspaper.yaml"
                );
        if (host.WithoutRule(site) is > 0 and var count)
            diagnostics.Add(
                Rules.HostRedirects,
                _place,
                $"{_name} does not accept rules for {count} of {site.Redirects.Count} old addresses; pages redirect from there",
                "nothing needs to be done"
            );
    }

    private void RefuseFile(Phrase message, Phrase help)
    {
        if (++_refused <= MostReported)
            Refuse(message, help);
    }

    private void Refuse(Phrase message, Phrase help) => diagnostics.Add(Rules.HostRefuses, _place, message, help);

    // Paths are sorted, so that those in a folder follow each other.
    private static int NewFolders(string last, string path)
    {
        var same = 0;
        while (same < last.Length && same < path.Length && last[same] == path[same])
            same++;
        return path.AsSpan(same).Count('/');
    }
}

/// <summary>How much is published.</summary>
/// <param name="Files">How many files.</param>
/// <param name="Bytes">Their bytes.</param>
internal readonly record struct SiteSize(int Files, long Bytes)
{
    /// <summary>This and one more file.</summary>
    public SiteSize With(long bytes) => new(Files + 1, Bytes + bytes);
}
