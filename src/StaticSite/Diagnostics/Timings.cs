using System.Collections.Concurrent;
using System.Diagnostics;

namespace StaticSite.Diagnostics;

/// <summary>Where the time of a build goes. Measured in every build, by all threads.</summary>
internal sealed class Timings
{
    private readonly ConcurrentDictionary<(TimingKind Kind, string Name), Total> _totals = new();

    /// <summary>The times of a kind, the longest first.</summary>
    public IReadOnlyList<Timing> Of(TimingKind kind) =>
        [
            .. _totals
                .Where(total => total.Key.Kind == kind)
                .Select(total => new Timing(total.Key.Name, total.Value.Time, total.Value.Count))
                .OrderByDescending(timing => timing.Time)
                .ThenBy(timing => timing.Name, StringComparer.Ordinal),
        ];

    /// <summary>Measures until the result is disposed.</summary>
    internal Running Start(TimingKind kind, string name) => new(Find(kind, name));

    /// <summary>Measures how long it takes to make some items, each when it is requested.</summary>
    internal IEnumerable<T> Measure<T>(TimingKind kind, string name, IEnumerable<T> items) => Measure(items, Find(kind, name), null);

    /// <summary>The same within a stage, which the time is taken from.</summary>
    internal IEnumerable<T> MeasureWithin<T>(string stage, IEnumerable<T> items) => Measure(items, null, Find(TimingKind.Stage, stage));

    private static IEnumerable<T> Measure<T>(IEnumerable<T> items, Total? to, Total? from)
    {
        using var item = items.GetEnumerator();
        while (true)
        {
            var start = Stopwatch.GetTimestamp();
            var hasNext = item.MoveNext();
            var ticks = Stopwatch.GetTimestamp() - start;
            to?.Add(ticks, hasNext ? 1 : 0);
            from?.Add(-ticks, 0);
            if (!hasNext)
                yield break;
            yield return item.Current;
        }
    }

    private Total Find(TimingKind kind, string name) => _totals.GetOrAdd((kind, name), _ => new());

    /// <summary>What is being measured.</summary>
    internal readonly ref struct Running(Total total)
    {
        private readonly long _start = Stopwatch.GetTimestamp();

        /// <summary>Ends it.</summary>
        public void Dispose() => total.Add(Stopwatch.GetTimestamp() - _start, 1);
    }

    /// <summary>What was measured under a name.</summary>
    internal sealed class Total
    {
        private long _ticks;
        private int _count;

        public TimeSpan Time => Stopwatch.GetElapsedTime(0, Volatile.Read(ref _ticks));

        public int Count => Volatile.Read(ref _count);

        public void Add(long ticks, int count)
        {
            Interlocked.Add(ref _ticks, ticks);
            if (count > 0)
                Interlocked.Add(ref _count, count);
        }
    }
}

/// <summary>What a time is the time of.</summary>
internal enum TimingKind
{
    /// <summary>A stage of the build; the times of all stages add up.</summary>
    Stage,

    /// <summary>An output format; part of the stages that format and collect.</summary>
    Format,

    /// <summary>A template of a document; part of the stages that render and format.</summary>
    Template,
}

/// <summary>How long something took.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Time">The sum over all threads.</param>
/// <param name="Count">How often it was done.</param>
internal readonly record struct Timing(string Name, TimeSpan Time, int Count);
