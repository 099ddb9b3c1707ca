using System.Net;
using NetVips;
using StaticSite.Loading;
using StaticSite.Parsing.Headlines;

namespace StaticSite.Imaging;

/// <summary>The contents of a card: the image that is shown where an article is linked.</summary>
/// <param name="Nameplate">The newspaper's name.</param>
/// <param name="Headline">The article's headline; a space separates clauses.</param>
/// <param name="Folio">Date and page, in words.</param>
/// <param name="Colours">Its colours.</param>
/// <param name="IsStandard">Whether these are the default theme's.</param>
internal sealed record CardText(string Nameplate, string Headline, string Folio, CardColours Colours, bool IsStandard)
{
    // Increases when cards are drawn differently, or in other colours of the default theme.
    private const int Version = 2;

    /// <summary>What the card is known by.</summary>
    public ContentHash Key =>
        ContentHash.Of(["card", $"{Version}", Nameplate, Headline, Folio, .. IsStandard ? [] : new[] { $"{Colours}" }]);
}

/// <summary>Draws cards: the headline in the newspaper's manner, beneath its nameplate and the double rule (文武线).</summary>
internal static class CardPainter
{
    /// <summary>In pixels, as the sites ask for that show cards.</summary>
    public const int Width = 1200;

    /// <summary>In pixels.</summary>
    public const int Height = 630;

    private const int Margin = 80;
    private const int RuleTop = 150;
    private const int HeadlineTop = 200;
    private const int LineHeight = 118;
    private const int HeadlineHeight = 310;
    private const int LineSpacing = 12;
    private const int LineLength = 12;
    private const int MostLines = 3;

    // By fontconfig the first that there is.
    private const string Song = "Noto Serif CJK SC, Source Han Serif SC, Songti SC, SimSun, serif";
    private const string Hei = "Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif";

    /// <summary>Draws a card.</summary>
    /// <returns>Its bytes; null if there is nothing to write with.</returns>
    public static byte[]? Draw(CardText text)
    {
        try
        {
            return Paint(text);
        }
        catch (VipsException)
        {
            return null;
        }
    }

    private static byte[] Paint(CardText text)
    {
        var (paperColour, ink) = (CardColours.Bands(text.Colours.Paper), CardColours.Bands(text.Colours.Ink));
        using var black = Image.Black(Width, Height, bands: 3);
        using var paper = (black + paperColour).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var ruled = paper.Mutate(image =>
        {
            image.DrawRect(ink, Margin, RuleTop, Width - 2 * Margin, 6, fill: true);
            image.DrawRect(ink, Margin, RuleTop + 11, Width - 2 * Margin, 2, fill: true);
        });
        using var named = Write(ruled, text.Nameplate, $"{Song} Heavy", CardColours.Bands(text.Colours.Accent), 60, 70);
        var headline = Lines(text.Headline);
        using var headed = Write(
            named,
            headline,
            $"{Song} Heavy",
            ink,
            HeadlineTop,
            Math.Min(LineHeight * Count(headline), HeadlineHeight)
        );
        using var whole = Write(headed, text.Folio, Hei, CardColours.Bands(text.Colours.Grey), Height - 85, 34);
        return EncodedFormat.All[^1].Encode(whole, EncodedFormat.All[^1].Quality);
    }

    // Set as large as it fits, from the margin on.
    private static Image Write(Image card, string text, string font, double[] colour, int top, int height)
    {
        using var mask = Image.Text(
            WebUtility.HtmlEncode(text),
            font: font,
            width: Width - 2 * Margin,
            height: height,
            spacing: LineSpacing
        );
        using var placed = mask.Embed(Margin, top, Width, Height);
        return placed.Ifthenelse(colour, card, blend: true).CopyMemory();
    }

    // A clause to a line, if they are few; else as it comes.
    private static string Lines(string headline)
    {
        var clauses = Clause.Split(headline);
        return clauses.Count > MostLines ? headline : string.Join('\n', clauses.Select(clause => clause.Text + clause.Mark?.Trim()));
    }

    private static int Count(string lines) => lines.Split('\n').Sum(line => (line.Length + LineLength - 1) / LineLength);
}
