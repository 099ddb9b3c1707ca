using System.Text.RegularExpressions;
using Xunit;

namespace StaticSite.Tests.Sample;

/// <summary>Compares published text with its source: only five marks may change, to full width.</summary>
internal static partial class Wording
{
    private const string Chinese = @"\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF\u2014\u2018-\u201D";

    private static readonly Dictionary<char, char> Allowed = new()
    {
        [','] = '，',
        [':'] = '：',
        [';'] = '；',
        ['?'] = '？',
        ['!'] = '！',
    };

    /// <summary>Fails if the published text has lost, gained or changed characters.</summary>
    public static void AssertSame(string source, string published)
    {
        var (expected, actual) = (WithoutSpaces(source), WithoutSpaces(published));
        var same = 0;
        while (same < expected.Length && same < actual.Length && IsSame(expected[same], actual[same]))
            same++;
        Assert.True(
            same == expected.Length && same == actual.Length,
            $"at '{From(expected, same)}' the published text has '{From(actual, same)}'"
        );
    }

    /// <summary>Fails if the published parts differ from the source's, in order.</summary>
    public static void AssertSame(IReadOnlyList<string> source, IReadOnlyList<string> published)
    {
        for (var i = 0; i < Math.Min(source.Count, published.Count); i++)
            AssertSame(source[i], published[i]);
        Assert.Equal(source.Count, published.Count);
    }

    /// <summary>The ASCII marks between Chinese characters, each with its neighbours.</summary>
    public static IEnumerable<string> HalfWidthMarks(string text) => HalfWidthMark().Matches(text).Select(match => match.Value);

    private static bool IsSame(char source, char published) =>
        source == published || Allowed.TryGetValue(source, out var mark) && mark == published;

    private static string WithoutSpaces(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string From(string text, int index) => index < text.Length ? text[index..Math.Min(text.Length, index + 20)] : "its end";

    [GeneratedRegex($@"[{Chinese}%]\s*[,:;?!]|[,:;?!]\s*[{Chinese}]")]
    private static partial Regex HalfWidthMark();
}
