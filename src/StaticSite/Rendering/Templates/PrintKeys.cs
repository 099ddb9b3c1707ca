using System.Collections.Immutable;
using StaticSite.Parsing;

namespace StaticSite.Rendering.Templates;

/// <summary>What a theme.yaml says about paper. What it does not say is null; lists are empty.</summary>
/// <param name="Width">The width of the sheet.</param>
/// <param name="Height">Its height.</param>
/// <param name="Most">How many characters one sheet holds in the smallest size.</param>
/// <param name="Folio">The height of masthead and folio line.</param>
/// <param name="Guide">The height of what an issue says is in it.</param>
/// <param name="Nameplate">The newspaper's name.</param>
/// <param name="Feature">The heads of an article that fills a page.</param>
/// <param name="Sizes">The sizes.</param>
/// <param name="Article">What an article on its own is printed on.</param>
internal sealed record PrintKeys(
    double? Width,
    double? Height,
    int? Most,
    double? Folio,
    double? Guide,
    PrintNameplate? Nameplate,
    PrintFeature? Feature,
    ImmutableArray<PrintSize> Sizes,
    PrintArticle? Article
)
{
    /// <summary>Nothing is said.</summary>
    public static readonly PrintKeys None = new(null, null, null, null, null, null, null, [], null);

    /// <summary>What pages are printed on; null if too little is said about it.</summary>
    public PrintSheet? Sheet =>
        Width is { } width && Height is { } height && !Sizes.IsEmpty
            ? new(width, height, Folio ?? 0, Guide ?? 0, Nameplate, Feature, Sizes)
            : null;

    /// <summary>Reads them; what is wrong is reported.</summary>
    public static PrintKeys Read(MapReader theme) =>
        theme.Nested("print", KeySets.ThemePrint) is { } keys
            ? new(
                keys.Measure("width"),
                keys.Measure("height"),
                keys.Number("most")?.Value,
                keys.Measure("folio"),
                keys.Measure("guide"),
                ReadNameplate(keys),
                ReadFeature(keys),
                [.. keys.Maps("sizes", KeySets.ThemePrintSize).Select(ReadSize).OfType<PrintSize>()],
                ReadArticle(keys)
            )
            : None;

    /// <summary>These keys laid over others.</summary>
    public PrintKeys Over(PrintKeys other) =>
        new(
            Width ?? other.Width,
            Height ?? other.Height,
            Most ?? other.Most,
            Folio ?? other.Folio,
            Guide ?? other.Guide,
            Nameplate ?? other.Nameplate,
            Feature ?? other.Feature,
            Sizes.IsEmpty ? other.Sizes : Sizes,
            Article ?? other.Article
        );

    private static PrintNameplate? ReadNameplate(MapReader print) =>
        print.Nested("nameplate", KeySets.ThemePrintNameplate)?.RequiredMeasures() is { } of
            ? new(of["size"], of["line"], of["width"])
            : null;

    private static PrintFeature? ReadFeature(MapReader print) =>
        print.Nested("feature", KeySets.ThemePrintFeature)?.RequiredMeasures() is { } of
            ? new(of["headline"], of["long_headline"], of["deck_line"], of["deck"])
            : null;

    private static PrintSize? ReadSize(MapReader size) =>
        size.RequiredMeasures() is { } of ? new(of["text"], of["plate"], of["leading"], of["heads"], of["gap"], of["lead"]) : null;

    private static PrintArticle? ReadArticle(MapReader print)
    {
        if (print.Nested("article", KeySets.ThemePrintArticle) is not { } keys || keys.RequiredMeasures() is not { } of)
            return null;
        var sizes = keys.Maps("sizes", KeySets.ThemePrintArticleSize)
            .Select(size => size.RequiredMeasures() is { } text ? new PrintArticleSize(text["text"], text["leading"]) : null)
            .OfType<PrintArticleSize>();
        return new(
            of["width"],
            of["height"],
            of["gap"],
            of["heads"],
            of["photo"],
            of["tall_photo"],
            of["headline"],
            of["least_headline"],
            of["caption"],
            of["label"],
            of["head"],
            [.. sizes]
        );
    }
}
