using System.Globalization;

namespace StaticSite.Benchmarks.Compare;

/// <summary>The cost of a run.</summary>
/// <param name="Wall">Wall-clock time in seconds.</param>
/// <param name="Cpu">Processor time in seconds, over all processors.</param>
/// <param name="Peak">Peak memory in bytes.</param>
internal sealed record Measurement(double Wall, double Cpu, double Peak)
{
    /// <summary>Parses the output of native/measure.c.</summary>
    /// <returns>The exit status and the cost.</returns>
    public static (int Status, Measurement Cost) Read(string line)
    {
        var fields = line.Split(' ').Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray();
        return ((int)fields[0], new(fields[1], fields[2] + fields[3], fields[4] * 1024));
    }

    /// <summary>The median of each cost.</summary>
    public static Measurement Median(IReadOnlyCollection<Measurement> runs) =>
        new(Median(runs.Select(run => run.Wall)), Median(runs.Select(run => run.Cpu)), Median(runs.Select(run => run.Peak)));

    /// <summary>The median of some numbers.</summary>
    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
