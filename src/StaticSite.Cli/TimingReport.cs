using System.Globalization;
using System.Text.Json;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>Prints where the time of a build went.</summary>
internal static class TimingReport
{
    private static readonly (TimingKind Kind, string Name, Phrase Title)[] Kinds =
    [
        (TimingKind.Stage, "stages", "stages, in seconds over all threads"),
        (TimingKind.Format, "formats", "formats"),
        (TimingKind.Template, "templates", "templates"),
    ];

    /// <summary>A table, a line each.</summary>
    public static IEnumerable<Phrase> Table(Timings timings)
    {
        var all = timings.Of(TimingKind.Stage).Sum(timing => timing.Time.TotalSeconds);
        foreach (var (kind, _, title) in Kinds)
        {
            yield return title;
            foreach (var (name, time, count) in timings.Of(kind))
                yield return Phrase.Verbatim(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {name, -12}{time.TotalSeconds, 9:0.000}{time.TotalSeconds / all, 8:0.0 %}{count, 9}"
                    )
                );
        }
    }

    /// <summary>Writes the same as JSON, for programs.</summary>
    /// <param name="file">The file.</param>
    /// <param name="timings">The times.</param>
    /// <param name="wall">How long the build took.</param>
    /// <returns>Why that is not possible, or null.</returns>
    public static Phrase? Write(string file, Timings timings, TimeSpan wall)
    {
        try
        {
            File.WriteAllBytes(file, Json(timings, wall));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Phrase.Because($"cannot write '{file}'", Phrase.Verbatim(e.Message));
        }
    }

    private static byte[] Json(Timings timings, TimeSpan wall)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("wall", Seconds(wall));
            foreach (var (kind, name, _) in Kinds)
            {
                json.WriteStartArray(name);
                foreach (var timing in timings.Of(kind))
                {
                    json.WriteStartObject();
                    json.WriteString("name", timing.Name);
                    json.WriteNumber("seconds", Seconds(timing.Time));
                    json.WriteNumber("count", timing.Count);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 6);
}
