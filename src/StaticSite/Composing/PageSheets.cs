using System.Collections.Immutable;
using StaticSite.Parsing;

namespace StaticSite.Composing;

/// <summary>What a theme.yaml says about the composition of pages.</summary>
/// <param name="Widths">The widths of the wide, the middle and the narrow sheet, in ems of the text.</param>
/// <param name="Metrics">How stories are set.</param>
internal sealed record PageSheets(ImmutableArray<double> Widths, SheetMetrics Metrics)
{
    /// <summary>Reads it; what is wrong is reported. Null if the theme says nothing, or too little.</summary>
    public static PageSheets? Read(MapReader theme)
    {
        if (theme.Nested("composition", KeySets.ThemeComposition) is not { } keys)
            return null;
        var values = KeySets.ThemeComposition.Keys.ToDictionary(key => key.Name, key => keys.RequiredMeasure(key.Name));
        if (values.ContainsValue(null))
            return null;
        double Of(string key) => values[key]!.Value;
        return new(
            [Of("wide"), Of("middle"), Of("narrow")],
            new(
                Leading: Of("leading"),
                Column: Of("column"),
                ColumnGap: Of("column_gap"),
                Gap: Of("gap"),
                Between: Of("between"),
                RowGap: Of("row_gap"),
                Lead: Of("lead"),
                Second: Of("second"),
                Story: Of("story"),
                Brief: Of("brief"),
                HeadlineLeading: Of("headline_leading"),
                Label: Of("label"),
                Head: Of("head"),
                Caption: Of("caption")
            )
        );
    }
}
