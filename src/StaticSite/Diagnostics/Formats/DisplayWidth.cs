namespace StaticSite.Diagnostics.Formats;

/// <summary>How many cells a text takes on a terminal, after Unicode's East Asian Width (UAX #11).</summary>
internal static class DisplayWidth
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
            width +=
                IsWide(c) ? 2
                : char.IsLowSurrogate(c) ? 0
                : 1;
        return width;
    }

    private static bool IsWide(char c) =>
        c
            is >= '\u1100'
                and <= '\u115F'
                or >= '\u2E80'
                and <= '\uA4CF'
                or >= '\uAC00'
                and <= '\uD7A3'
                or >= '\uF900'
                and <= '\uFAFF'
                or >= '\uFE30'
                and <= '\uFE6F'
                or >= '\uFF00'
                and <= '\uFF60'
                or >= '\uFFE0'
                and <= '\uFFE6'
                or >= '\uD83C'
                and <= '\uD888';
}
