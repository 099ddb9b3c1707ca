using StaticSite.Benchmarks.Compare;

namespace StaticSite.Benchmarks.Photos;

/// <summary>Runs the program and measures it.</summary>
internal static class Programs
{
    /// <summary>What a run costs.</summary>
    /// <exception cref="CompetitionException">It failed.</exception>
    public static Measurement Measure(Workshop workshop, string folder, params string[] command) => Measure(workshop, folder, 0, command);

    /// <summary>What a run costs that may end with a status, or with 0.</summary>
    /// <exception cref="CompetitionException">It failed.</exception>
    public static Measurement Measure(Workshop workshop, string folder, int allowed, params string[] command)
    {
        var output = workshop.At("last-output");
        var (status, cost) = Measurement.Read(Shell.Run(folder, [workshop.At("measure"), output, .. command]));
        return status == 0 || status == allowed
            ? cost
            : throw new CompetitionException($"it ended with {status}: {string.Join('\n', File.ReadLines(output).TakeLast(5))}");
    }
}
