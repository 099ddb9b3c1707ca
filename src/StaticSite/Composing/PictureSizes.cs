using System.Globalization;
using System.Text.RegularExpressions;
using StaticSite.Diagnostics;

namespace StaticSite.Composing;

/// <summary>
/// A value for the HTML attribute <c>sizes</c>, with three lengths in braces: how wide a picture would be over the whole of the wide, the
/// middle and the narrow sheet.
/// </summary>
internal sealed partial class PictureSizes
{
    private readonly string _written;

    private PictureSizes(string written) => _written = written;

    /// <summary>Reads it; null with a diagnostic if there are not three lengths.</summary>
    public static PictureSizes? Read(Sourced<string> written, DiagnosticBag diagnostics)
    {
        if (Length().Count(written.Value) == 3 && !Length().Replace(written.Value, "").AsSpan().ContainsAny('{', '}'))
            return new(written.Value);
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
        var sheet = 0;
        return Length().Replace(_written, Shown);

        string Shown(Match length)
        {
            var whole = double.Parse(length.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            return string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(whole * share(sheet++))}{length.Groups["unit"].ValueSpan}");
        }
    }

    [GeneratedRegex("""\{(?<number>[0-9]{1,4}(?:\.[0-9]{1,4})?)(?<unit>[a-z]+)\}""")]
    private static partial Regex Length();
}
