using DiffPlex.Renderer;

namespace StaticSite.Tests.Golden;

/// <summary>Shows how two texts differ.</summary>
internal static class Diff
{
    private const int Longest = 120;

    /// <summary>The lines that differ, in the form of <c>diff -u</c>, cut short if they are many.</summary>
    public static string Unified(string name, string expected, string actual)
    {
        var lines = UnidiffRenderer
            .GenerateUnidiff(expected, actual, name, name + ".received", ignoreWhitespace: false)
            .ReplaceLineEndings("\n")
            .Split('\n');
        var shown = string.Join('\n', lines.Take(Longest));
        return lines.Length > Longest ? $"{shown}\n… and {lines.Length - Longest} more lines\n" : shown + "\n";
    }
}
