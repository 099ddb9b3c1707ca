using DiffPlex.Renderer;

namespace StaticSite.Tests.Golden;

/// <summary>Shows the difference between two texts.</summary>
internal static class Diff
{
    private const int Longest = 120;

    /// <summary>The differing lines in the format of <c>diff -u</c>, truncated if there are many.</summary>
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
