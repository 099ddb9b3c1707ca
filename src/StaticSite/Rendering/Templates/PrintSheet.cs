using System.Collections.Immutable;

namespace StaticSite.Rendering.Templates;

/// <summary>What pages are printed on, as the theme's style sheets do it.</summary>
/// <param name="Width">Of the sheet within its margins, in millimetres.</param>
/// <param name="Height">Of the sheet within its margins, in millimetres.</param>
/// <param name="Sizes">The sizes in which a page may be printed, the largest first.</param>
internal sealed record PrintSheet(double Width, double Height, ImmutableArray<PrintSize> Sizes);

/// <summary>How large the text and the photos of a page are printed.</summary>
/// <param name="Text">The text, in points.</param>
/// <param name="Plate">The height of the first photo, in millimetres.</param>
/// <param name="Leading">The height of a line, as a multiple of the text's.</param>
/// <param name="Heads">The height of folio and headline, in millimetres.</param>
/// <param name="Gap">Between columns, in millimetres.</param>
/// <param name="Lead">The share of the width that the text before the first section has.</param>
internal sealed record PrintSize(double Text, double Plate, double Leading, double Heads, double Gap, double Lead)
{
    /// <summary>A point, in millimetres.</summary>
    public const double Point = 25.4 / 72;

    /// <summary>The size of the text, in millimetres.</summary>
    public double Em => Text * Point;
}
