using System.Buffers;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing;

namespace StaticSite.Model.Reading;

/// <summary>
/// Reads when something appears: its day, its edition's time of the day, its own <c>published</c>; the last of these counts.
/// </summary>
internal static class AppearanceReader
{
    // In a text of these bytes alone a key is written as it is spelled: nothing is escaped or left out.
    private static readonly SearchValues<byte> Plain = SearchValues.Create([
        .. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (byte)c).Where(c => c != '\\'),
        (byte)'\n',
        (byte)'\r',
        (byte)'\t',
    ]);

    /// <summary>When an issue appears, for the index. Its file is read without the trace: what depends on it is given the answer.</summary>
    public static Instant Peek(ReadContext context, IndexCache memory, DateOnly date, Edition? edition, string folder)
    {
        var path = FileTree.Join(folder, IssueReader.File);
        // Nothing is held back from a preview.
        var isKnown = context.Publication.Now == Instant.MaxValue || memory.Knows(path);
        return Of(context.Settings, date, edition, isKnown ? null : OwnTime(context, memory, path));
    }

    private static Instant? OwnTime(ReadContext context, IndexCache memory, string path)
    {
        var input = memory.Keeping;
        if (!input.HasFile(path))
            return null;
        try
        {
            var content = input.Read(path);
            var quiet = context with { Diagnostics = new DiagnosticBag() };
            if (
                MayHaveTime(content.Bytes)
                && ReadContext.ReadYaml(input, path, KeySets.Issue, quiet.Diagnostics) is { } keys
                && Published(keys, quiet) is { } published
            )
                return published.Value;
            memory.Learn(Observation.Of(path, content));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading the issue reports it.
        }
        return null;
    }

    /// <summary>When an issue appears.</summary>
    /// <param name="settings">What newspaper.yaml says.</param>
    /// <param name="date">Its day.</param>
    /// <param name="edition">Its edition, or null.</param>
    /// <param name="published">Its own time, or null.</param>
    public static Instant Of(NewspaperSettings settings, DateOnly date, Edition? edition, Instant? published)
    {
        var zone = settings.TimeZone;
        var start = edition?.At is { } time ? zone.AtLeniently(LocalDate.FromDateOnly(date) + time).ToInstant() : Times.StartOf(date, zone);
        return Instant.Max(start, published ?? Instant.MinValue);
    }

    /// <summary>The time that something says about itself, or null.</summary>
    public static Sourced<Instant>? Published(MapReader keys, ReadContext context) => context.Time(keys, "published");

    // Most issues say their number alone: those are not parsed here.
    private static bool MayHaveTime(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(Plain) >= 0 || bytes.IndexOf("published"u8) >= 0;
}
