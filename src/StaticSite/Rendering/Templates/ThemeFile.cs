using System.Globalization;
using StaticSite.Composing;
using StaticSite.Diagnostics;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Parsing;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Rendering.Templates;

/// <summary>What a theme.yaml says.</summary>
/// <param name="IsWhole">Whether the default theme is not used (<c>base: none</c>).</param>
/// <param name="Options">The options; texts and booleans.</param>
/// <param name="Widths">The widths of images; empty if none are given.</param>
/// <param name="Smallest">The smallest width that is not reported; null if none is given.</param>
/// <param name="Card">The colours of cards.</param>
/// <param name="Print">What it says about paper.</param>
/// <param name="Sheets">What it says about the composition of pages, or null.</param>
/// <param name="FoldsViews">Whether a page shows its other views itself; null if it does not say.</param>
internal sealed record ThemeFile(
    bool IsWhole,
    IReadOnlyList<(Sourced<string> Name, object Value)> Options,
    IReadOnlyList<int> Widths,
    int? Smallest,
    CardColours Card,
    PrintKeys Print,
    PageSheets? Sheets,
    bool? FoldsViews
)
{
    /// <summary>The file's name.</summary>
    public const string Name = "theme.yaml";

    /// <summary>What a theme has that has no such file.</summary>
    public static readonly ThemeFile Empty = new(false, [], [], null, CardColours.None, PrintKeys.None, null, null);

    /// <summary>What images are made into.</summary>
    public PhotoRecipe Photos => new(Widths.Count == 0 ? PhotoRecipe.UsualWidths : [.. Widths.Take(PhotoRecipe.MostWidths)], Smallest ?? 0);

    /// <summary>The file of a theme; what is wrong with it is reported.</summary>
    public static ThemeFile Read(FileTree theme, DiagnosticBag diagnostics)
    {
        if (!theme.HasFile(Name) || SourceReader.Read(theme, Name, diagnostics) is not { } source)
            return Empty;
        var keys = new MapReader(YamlParser.Parse(source, diagnostics), KeySets.Theme, diagnostics);
        var options = keys.Pairs("options")
            .Select(option =>
                (
                    option.Key,
                    option.Value.Value switch
                    {
                        "true" => true,
                        "false" => (object)false,
                        var text => text,
                    }
                )
            )
            .ToArray();
        var photos = keys.Nested("photos", KeySets.ThemePhotos);
        var card = keys.Nested("card", KeySets.ThemeCard);
        var colours = new CardColours(card?.Colour("paper"), card?.Colour("ink"), card?.Colour("grey"), card?.Colour("accent"));
        return new(
            keys.Choice("base")?.Value == "none",
            options,
            ReadWidths(photos, diagnostics),
            photos?.Number("smallest")?.Value,
            colours,
            PrintKeys.Read(keys),
            PageSheets.Read(keys, diagnostics),
            keys.Choice("views") is { } views ? views.Value == "folded" : null
        );
    }

    /// <summary>
    /// This file laid over the default theme's: what it does not say is taken from the other. Cards have colours in any case.
    /// </summary>
    public ThemeFile Over(ThemeFile other) =>
        IsWhole
            ? this with
            {
                Card = Card.Over(other.Card),
            }
            : new(
                false,
                [.. other.Options, .. Options],
                Widths.Count > 0 ? Widths : other.Widths,
                Smallest ?? other.Smallest,
                Card.Over(other.Card),
                Print.Over(other.Print),
                Sheets ?? other.Sheets,
                FoldsViews ?? other.FoldsViews
            );

    /// <summary>The options by name; of two with the same name the last is meant.</summary>
    public IReadOnlyDictionary<string, object> ToOptions()
    {
        var options = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in Options)
            options[name.Value] = value;
        return options;
    }

    private static int[] ReadWidths(MapReader? photos, DiagnosticBag diagnostics)
    {
        var widths = new SortedSet<int>();
        foreach (var text in photos?.Texts("widths") ?? [])
        {
            if (
                int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var width)
                && width is > 0 and <= PhotoRecipe.Widest
            )
                widths.Add(width);
            else
                diagnostics.Add(
                    Rules.BadValue,
                    text.Span,
                    $"'{text.Value}' is not a width of images",
                    $"write pixels, up to {PhotoRecipe.Widest}"
                );
        }
        return [.. widths];
    }
}
