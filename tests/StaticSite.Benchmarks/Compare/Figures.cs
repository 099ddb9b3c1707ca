using System.Globalization;

namespace StaticSite.Benchmarks.Compare;

/// <summary>Formats figures for the tables.</summary>
internal static class Figures
{
    /// <summary>At least three significant digits.</summary>
    public static string Of(double value) =>
        Math.Abs(value) switch
        {
            < 0.1 => value.ToString("0.0000", CultureInfo.InvariantCulture),
            < 1 => value.ToString("0.000", CultureInfo.InvariantCulture),
            < 10 => value.ToString("0.00", CultureInfo.InvariantCulture),
            < 100 => value.ToString("0.0", CultureInfo.InvariantCulture),
            _ => value.ToString("#,0", CultureInfo.InvariantCulture),
        };

    /// <summary>The same; empty if there is no figure.</summary>
    public static string Of(double? value) => value is { } known ? Of(known) : "";

    /// <summary>A row of a table of one figure a line: a whole number, or one with decimals.</summary>
    public static string Row(string name, object figure) =>
        $"| {name} | {(figure is double number ? Of(number) : string.Create(CultureInfo.InvariantCulture, $"{figure:#,0}"))} |";

    /// <summary>Megabytes.</summary>
    public static string Megabytes(double bytes) => Of(bytes / 1e6);

    /// <summary>The cost of a run in one line.</summary>
    public static string Cost(Measurement cost) => $"{Of(cost.Wall)} s, CPU {Of(cost.Cpu)} s, peak {Megabytes(cost.Peak)} MB";
}
