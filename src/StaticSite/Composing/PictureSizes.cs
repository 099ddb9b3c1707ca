using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StaticSite.Diagnostics;
using StaticSite.Parsing;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Composing;

/// <summary>
/// A value for the HTML attribute <c>sizes</c>, with three lengths in braces: how wide a picture would be over the whole of the wide, the
/// middle and the narrow sheet.
/// </summary>
internal sealed partial class PictureSizes
{
    private readonly ImmutableArray<string> _texts;
    private readonly ImmutableArray<(double Number, string Unit)> _lengths;

    private PictureSizes(ImmutableArray<string> texts, ImmutableArray<(double, string)> lengths) => (_texts, _lengths) = (texts, lengths);

    /// <summary>Reads it; null with a diagnostic if there are not three lengths.</summary>
    public static PictureSizes? Read(Sourced<string> written, DiagnosticBag diagnostics)
    {
        var parts = Length().Split(written.Value);
        if (parts.Length == 10 && !parts.Where((_, i) => i % 3 == 0).Any(text => text.AsSpan().ContainsAny('{', '}')))
            return new(
                [parts[0], parts[3], parts[6], parts[9]],
                [.. ((int[])[1, 4, 7]).Select(i => (double.Parse(parts[i], CultureInfo.InvariantCulture), parts[i + 1]))]
            );
        diagnostics.Add(
            Rules.BadValue,
            written.Span,
            $"'{written.Value}' does not have three lengths in braces",
            "write one for each sheet, such as '(width >= 82rem) {81rem}, (width >= 60rem) {95vw}, (width >= 40rem) {95vw}, 95vw'"
        );
        return null;
    }

    /// <summary>The value for a picture.</summary>
    /// <param name="share">The share of a sheet's width that the picture takes; 0 is the wide sheet.</param>
    public string Of(Func<int, double> share)
    {
        var sizes = new StringBuilder(_texts[0]);
        for (var i = 0; i < _lengths.Length; i++)
        {
            var (number, unit) = _lengths[i];
            sizes.Append(CultureInfo.InvariantCulture, $"{Math.Ceiling(number * share(i))}").Append(unit).Append(_texts[i + 1]);
        }
        return sizes.ToString();
    }

    [GeneratedRegex("""\{([0-9]{1,4}(?:\.[0-9]{1,4})?)([a-z]+)\}""")]
    private static partial Regex Length();
}
