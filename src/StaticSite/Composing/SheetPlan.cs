namespace StaticSite.Composing;

/// <summary>The cells of a sheet and the units that each spans.</summary>
/// <param name="Cells">The cells, as ranges of the order of the stories.</param>
/// <param name="Spans">The units that each cell spans.</param>
/// <param name="Height">The height of the page, in ems.</param>
/// <param name="Holes">What is empty below cells and in them, as a height over the whole width, in ems.</param>
/// <param name="Cost">Holes and what is ugly.</param>
internal sealed record SheetPlan(IReadOnlyList<Range> Cells, IReadOnlyList<int> Spans, double Height, double Holes, double Cost);
