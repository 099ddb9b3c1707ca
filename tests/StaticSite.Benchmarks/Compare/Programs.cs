namespace StaticSite.Benchmarks.Compare;

/// <summary>Runs and measures the program.</summary>
internal static class Programs
{
    /// <summary>Measures a run.</summary>
    /// <exception cref="CompetitionException">It failed.</exception>
    public static Measurement Measure(Workshop workshop, string folder, params string[] command) => Measure(workshop, folder, 0, command);

    /// <summary>Measures a run that may end with the given status or 0.</summary>
    /// <exception cref="CompetitionException">It failed.</exception>
    public static Measurement Measure(Workshop workshop, string folder, int allowed, params string[] command)
    {
        var output = workshop.At("last-output");
        var (status, cost) = Measurement.Read(Shell.Run(folder, [workshop.At("measure"), output, .. command]));
        return status == 0 || status == allowed
            ? cost
            : throw new CompetitionException($"exit status {status}: {string.Join('\n', File.ReadLines(output).TakeLast(5))}");
    }
}
