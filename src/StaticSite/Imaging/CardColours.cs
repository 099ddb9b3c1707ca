using System.Globalization;

namespace StaticSite.Imaging;

/// <summary>The colours of cards, each as <c>#rrggbb</c>; null where nothing is said.</summary>
/// <param name="Paper">The ground.</param>
/// <param name="Ink">The headline and the rules.</param>
/// <param name="Grey">Date and page.</param>
/// <param name="Accent">The nameplate.</param>
internal sealed record CardColours(string? Paper, string? Ink, string? Grey, string? Accent)
{
    /// <summary>Nothing is said.</summary>
    public static readonly CardColours None = new(null, null, null, null);

    /// <summary>These colours laid over others.</summary>
    public CardColours Over(CardColours other) => new(Paper ?? other.Paper, Ink ?? other.Ink, Grey ?? other.Grey, Accent ?? other.Accent);

    /// <summary>A colour's red, green and blue.</summary>
    public static double[] Bands(string? colour) => [Band(colour, 1), Band(colour, 3), Band(colour, 5)];

    private static double Band(string? colour, int at) =>
        int.Parse(colour.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
