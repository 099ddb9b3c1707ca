using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Parsing;

namespace StaticSite.Composing;

/// <summary>What a theme.yaml says about the composition of pages.</summary>
/// <param name="Widths">The widths of the wide, the middle and the narrow sheet, in ems of the text.</param>
/// <param name="Metrics">How stories are set.</param>
/// <param name="Pictures">How wide a picture over a whole sheet is; null if it does not say.</param>
internal sealed record PageSheets(ImmutableArray<double> Widths, SheetMetrics Metrics, PictureSizes? Pictures)
{
    /// <summary>Reads it; what is wrong is reported. Null if the theme says nothing, or too little.</summary>
    public static PageSheets? Read(MapReader theme, DiagnosticBag diagnostics)
    {
        if (theme.Nested("composition", KeySets.ThemeComposition) is not { } keys)
            return null;
        var pictures = keys.Text("photos") is { } written ? PictureSizes.Read(written, diagnostics) : null;
        if (keys.RequiredMeasures() is not { } of)
            return null;
        return new(
            [of["wide"], of["middle"], of["narrow"]],
            new(
                Leading: of["leading"],
                Column: of["column"],
                ColumnGap: of["column_gap"],
                Gap: of["gap"],
                Between: of["between"],
                RowGap: of["row_gap"],
                Lead: of["lead"],
                Second: of["second"],
                Story: of["story"],
                Brief: of["brief"],
                HeadlineLeading: of["headline_leading"],
                Label: of["label"],
                Head: of["head"],
                Caption: of["caption"],
                Loosen: keys.Measure("loosen") ?? 0
            ),
            pictures
        );
    }
}
