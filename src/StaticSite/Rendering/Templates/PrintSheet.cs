using System.Collections.Immutable;

namespace StaticSite.Rendering.Templates;

/// <summary>What pages are printed on, as the theme's style sheets do it. Lengths are in millimetres.</summary>
/// <param name="Width">Of the sheet within its margins.</param>
/// <param name="Height">Of the sheet within its margins.</param>
/// <param name="Folio">The height of the masthead, the folio line and a shared kicker.</param>
/// <param name="Guide">The height of what an issue says is in it (导读).</param>
/// <param name="Nameplate">The newspaper's name, or null if it takes one line in any case.</param>
/// <param name="Feature">The heads of an article that fills a page, or null if they take one line in any case.</param>
/// <param name="Sizes">The sizes in which a page may be printed, the largest first.</param>
internal sealed record PrintSheet(
    double Width,
    double Height,
    double Folio,
    double Guide,
    PrintNameplate? Nameplate,
    PrintFeature? Feature,
    ImmutableArray<PrintSize> Sizes
);

/// <summary>The newspaper's name on a printed page, in millimetres.</summary>
/// <param name="Size">Of its characters.</param>
/// <param name="Line">The height of its lines.</param>
/// <param name="Width">The width of its lines.</param>
internal sealed record PrintNameplate(double Size, double Line, double Width);

/// <summary>The heads of an article that fills a printed page.</summary>
/// <param name="Headline">The size of a headline, in millimetres.</param>
/// <param name="LongHeadline">The size of a long headline, in millimetres.</param>
/// <param name="DeckLine">The height of a line of the deck, in millimetres.</param>
/// <param name="Deck">The width of the deck, in ems.</param>
internal sealed record PrintFeature(double Headline, double LongHeadline, double DeckLine, double Deck);

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

/// <summary>What an article on its own is printed on, in two columns. Lengths are in millimetres, sizes in points.</summary>
/// <param name="Width">Of the sheet within its margins.</param>
/// <param name="Height">Of the sheet within its margins.</param>
/// <param name="Gap">Between the columns.</param>
/// <param name="Heads">The height of the masthead, the line below the headline, and the space around both.</param>
/// <param name="Photo">The height of a photo over both columns.</param>
/// <param name="TallPhoto">The height of one that is taller than wide, with its caption.</param>
/// <param name="Headline">The size of the headline.</param>
/// <param name="LeastHeadline">The size that a headline with a long clause shrinks to.</param>
/// <param name="Caption">The size of captions.</param>
/// <param name="Label">The height of a line of kicker, label or byline, in ems of the text.</param>
/// <param name="Head">Between headline and text, in ems of the text.</param>
/// <param name="Sizes">The sizes in which it may be printed, the largest first.</param>
internal sealed record PrintArticle(
    double Width,
    double Height,
    double Gap,
    double Heads,
    double Photo,
    double TallPhoto,
    double Headline,
    double LeastHeadline,
    double Caption,
    double Label,
    double Head,
    ImmutableArray<PrintArticleSize> Sizes
);

/// <summary>How large the text of an article is printed.</summary>
/// <param name="Text">The text, in points.</param>
/// <param name="Leading">The height of a line, as a multiple of the text's.</param>
internal sealed record PrintArticleSize(double Text, double Leading);
