namespace StaticSite.Parsing.Text;

/// <summary>Measures text in ems of the type that it is set in.</summary>
internal static class Ems
{
    // Text-autospace sets an eighth of an em between Chinese and Latin.
    private const double Autospace = 0.125;

    // Letters and digits of the heaviest weight are wider; Chinese characters are not.
    private const double Heavy = 1.1;

    /// <summary>The length of a text of a headline on one line.</summary>
    public static double OfHeadline(ReadOnlySpan<char> text) => Of(text, Heavy);

    /// <summary>The length of a text on one line.</summary>
    public static double Of(ReadOnlySpan<char> text) => Of(text, 1);

    private static double Of(ReadOnlySpan<char> text, double weight)
    {
        var length = 0.0;
        var last = Kind.Other;
        foreach (var c in text)
        {
            var kind =
                Cjk.IsHan(c) ? Kind.Han
                : char.IsAsciiLetterOrDigit(c) ? Kind.Latin
                : Cjk.IsPunctuation(c) ? Kind.Mark
                : Kind.Other;
            length +=
                kind == Kind.Han ? 1
                : Of(c) is var width and < 1 ? width * weight
                : 1;
            // If two full-width marks follow each other, the first one loses its blank half.
            if (kind == Kind.Mark && last == Kind.Mark && c is not ('—' or '…'))
                length -= 0.5;
            else if (kind == Kind.Han && last == Kind.Latin || kind == Kind.Latin && last == Kind.Han)
                length += Autospace;
            last = kind;
        }
        return length;
    }

    // Averages of the letters of a text face; of a script that is not known, somewhat more.
    private static double Of(char c) =>
        c switch
        {
            >= '\u2E80' => 1,
            '—' or '…' or '“' or '”' or '‘' or '’' => 1,
            ' ' => 0.25,
            '%' => 0.9,
            >= 'a' and <= 'z' => 0.54,
            >= '0' and <= '9' => 0.55,
            >= 'A' and <= 'Z' => 0.68,
            < '\u0080' => 0.4,
            >= '\u064B' and <= '\u065F' => 0,
            >= '\u0600' and <= '\u06FF' => 0.52,
            _ => 0.55,
        };

    private enum Kind
    {
        Other,
        Han,
        Latin,
        Mark,
    }
}
