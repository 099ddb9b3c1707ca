using System.Globalization;

namespace StaticSite.Benchmarks.Compare;

/// <summary>What a run cost.</summary>
/// <param name="Wall">Seconds from its start to its end.</param>
/// <param name="Cpu">Seconds of all processors together.</param>
/// <param name="Peak">The most bytes of memory that it held.</param>
internal sealed record Measurement(double Wall, double Cpu, double Peak)
{
    /// <summary>Reads what native/measure.c prints.</summary>
    /// <returns>The exit status and the costs.</returns>
    public static (int Status, Measurement Cost) Read(string line)
    {
        var fields = line.Split(' ').Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray();
        return ((int)fields[0], new(fields[1], fields[2] + fields[3], fields[4] * 1024));
    }

    /// <summary>The median of each cost.</summary>
    public static Measurement Median(IReadOnlyCollection<Measurement> runs) =>
        new(Median(runs.Select(run => run.Wall)), Median(runs.Select(run => run.Cpu)), Median(runs.Select(run => run.Peak)));

    /// <summary>The median of some figures.</summary>
    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
