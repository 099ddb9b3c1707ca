using System.Collections.Immutable;
using StaticSite.Parsing;

namespace StaticSite.Rendering.Templates;

/// <summary>What a theme.yaml says about paper.</summary>
/// <param name="Width">The width of the sheet, or null.</param>
/// <param name="Height">Its height, or null.</param>
/// <param name="Most">How many characters one sheet holds in the smallest size, or null.</param>
/// <param name="Sizes">The sizes; empty if none are given.</param>
internal sealed record PrintKeys(double? Width, double? Height, int? Most, ImmutableArray<PrintSize> Sizes)
{
    /// <summary>Nothing is said.</summary>
    public static readonly PrintKeys None = new(null, null, null, []);

    /// <summary>What pages are printed on; null if too little is said about it.</summary>
    public PrintSheet? Sheet => Width is { } width && Height is { } height && !Sizes.IsEmpty ? new(width, height, Sizes) : null;

    /// <summary>Reads them; what is wrong is reported.</summary>
    public static PrintKeys Read(MapReader theme)
    {
        if (theme.Nested("print", KeySets.ThemePrint) is not { } keys)
            return None;
        var sizes = keys.Maps("sizes", KeySets.ThemePrintSize).Select(ReadSize).OfType<PrintSize>();
        return new(keys.Measure("width"), keys.Measure("height"), keys.Number("most")?.Value, [.. sizes]);
    }

    /// <summary>These keys laid over others.</summary>
    public PrintKeys Over(PrintKeys other) =>
        new(Width ?? other.Width, Height ?? other.Height, Most ?? other.Most, Sizes.IsEmpty ? other.Sizes : Sizes);

    private static PrintSize? ReadSize(MapReader size)
    {
        double?[] values = [.. KeySets.ThemePrintSize.Keys.Select(key => size.RequiredMeasure(key.Name))];
        return values is [{ } text, { } plate, { } leading, { } heads, { } gap, { } lead]
            ? new(text, plate, leading, heads, gap, lead)
            : null;
    }
}
