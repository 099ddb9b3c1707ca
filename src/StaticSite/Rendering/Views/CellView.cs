using System.Globalization;
using StaticSite.Composing;

namespace StaticSite.Rendering.Views;

/// <summary>A cell of a composed page as templates see it.</summary>
/// <param name="cell">The cell.</param>
/// <param name="stories">Its stories.</param>
/// <param name="alone">Its story; null if it has several.</param>
/// <param name="heights">Its height on each sheet, in ems.</param>
internal sealed class CellView(Cell cell, IReadOnlyList<StoryView> stories, Story? alone, Func<double[]> heights) : View<CellView>(Table)
{
    public static readonly Fields<CellView> Table = new("cell")
    {
        { "class", view => view.Class },
        { "heights", view => view._heights().Select(height => Math.Round(height, 1)).ToArray() },
        { "stories", view => view.Stories },
    };

    private readonly Cell _cell = cell;
    private readonly Story? _alone = alone;
    private readonly Func<double[]> _heights = heights;

    /// <summary>Its stories.</summary>
    public IReadOnlyList<StoryView> Stories { get; } = stories;

    // The units that it spans on the wide, the middle and the narrow sheet, what it is, and how loose its lines are.
    private string Class =>
        string.Create(CultureInfo.InvariantCulture, $"w{_cell.Spans[0]} m{_cell.Spans[1]} n{_cell.Spans[2]}")
        + _alone?.Role switch
        {
            StoryRole.Lead => " lead",
            StoryRole.Second => " second",
            null => " several",
            _ => "",
        }
        + (_alone is { IsInset: true } ? " inset" : "")
        + (_alone is { IsVertical: true } ? " vertical" : "")
        + LooseOn(0, " wl")
        + LooseOn(1, " ml")
        + LooseOn(2, " nl");

    private string LooseOn(int sheet, string prefix) =>
        _cell.Steps[sheet] is var steps and > 0 ? prefix + steps.ToString(CultureInfo.InvariantCulture) : "";
}
