using System.Text;
using NodaTime;
using StaticSite.Building;
using StaticSite.Diagnostics;
using StaticSite.Diagnostics.Formats;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Tests.Golden;

/// <summary>Small newspapers in memory, and how the tests build them.</summary>
internal static class Printing
{
    /// <summary>When tests build, unless they say otherwise.</summary>
    public const string Now = "2022-06-01T12:00";

    /// <summary>The least that newspaper.yaml may say without a warning.</summary>
    public const string Settings = "title: 测试报\nurl: https://paper.example\n";

    /// <summary>A newspaper of some files.</summary>
    public static MemoryTree Newspaper(params IEnumerable<(string Path, string Text)> files) => new("input", Files(files));

    /// <summary>The bytes of some files by their path, and a minimal newspaper.yaml if there is none.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files(params IEnumerable<(string Path, string Text)> files) =>
        WithSettings(files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text), StringComparer.Ordinal));

    /// <summary>The same files, and a minimal newspaper.yaml if there is none.</summary>
    public static IReadOnlyDictionary<string, byte[]> WithSettings(IReadOnlyDictionary<string, byte[]> files)
    {
        var all = new Dictionary<string, byte[]>(files, StringComparer.Ordinal);
        all.TryAdd("newspaper.yaml", Encoding.UTF8.GetBytes(Settings));
        return all;
    }

    /// <summary>Builds a newspaper, or only checks it if no output is named.</summary>
    public static BuildResult Build(FileTree input, string? output = null, FileTree? theme = null) =>
        Building.Build.Run(
            new()
            {
                Input = input,
                Output = output,
                Theme = theme,
                Now = zone => Times.Parse(Now, zone)!.Value,
            }
        );

    /// <summary>Everything that was found, as text.</summary>
    public static string Report(IEnumerable<Diagnostic> diagnostics) =>
        string.Concat(diagnostics.Select(diagnostic => TextFormat.Write(diagnostic, MessageLanguage.English)));
}
