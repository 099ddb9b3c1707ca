using System.Collections.Immutable;
using StaticSite.Composing;
using StaticSite.Model;
using StaticSite.Parsing.Markdown;
using StaticSite.Parsing.Text;
using StaticSite.Rendering.Templates;

namespace StaticSite.Rendering.Views;

/// <summary>
/// How large the text and the photos of a page are printed so that it fills one sheet and no more: an estimate, in millimetres, of
/// what the theme's <c>print.css</c> makes of its classes <c>fit-1</c> and on. It errs on the safe side by a few per cent.
/// </summary>
/// <param name="sheet">What the theme says about paper; null if it says nothing.</param>
/// <param name="newspaper">The name of the newspaper; a long one takes several lines of the masthead.</param>
internal sealed class PrintFit(PrintSheet? sheet, string newspaper)
{
    // A text of words leaves the ends of lines empty.
    private const double WordsOnly = 1.12;

    // An estimate may be wrong by some per cent.
    private const double Safety = 1.08;

    private readonly double _height = (sheet?.Height ?? 0) - MoreLines(sheet?.Nameplate, newspaper);
    private readonly double _width = sheet?.Width ?? 0;
    private readonly ImmutableArray<PrintSize> _sizes = sheet?.Sizes ?? [];

    /// <summary>The class of a page, 1 (the largest) and on; the smallest also where one sheet is not enough.</summary>
    /// <param name="page">The page.</param>
    /// <param name="feature">The article that fills it, or null.</param>
    /// <param name="showsPhotos">Whether photos come before words.</param>
    /// <param name="composition">How its stories are composed, or null.</param>
    public int Of(Page page, Article? feature, bool showsPhotos, CompositionView? composition)
    {
        Func<PrintSize, double> height =
            feature is not null ? OfFeature(feature)
            : showsPhotos ? size => OfPhotos(page, size)
            : composition is not null ? OfComposition(composition, page.Guide is not null)
            : _ => 0;
        return Largest(height) ?? Smallest;
    }

    /// <summary>
    /// The classes of the sheets that a spread is printed on: its first page, under what runs over several pages, and its other pages.
    /// </summary>
    /// <param name="shared">The articles that run over several pages.</param>
    /// <param name="halves">The own articles of each page.</param>
    /// <returns>The classes of the shared articles and of each page; that of the first page is the same if these share a sheet.</returns>
    public (int Shared, int[] Halves) OfSpread(IReadOnlyList<Article> shared, IReadOnlyList<HalfContent> halves)
    {
        Func<PrintSize, double>[] above = [.. shared.Select(OfFeature)];
        double OfShared(PrintSize size) => above.Sum(height => height(size));
        var first = OfHalf(halves[0]);
        int[] alone = [.. halves.Select(half => Largest(OfHalf(half)) ?? Smallest)];
        if (above.Length == 0)
            return (1, alone);
        return Largest(size => OfShared(size) + first(size)) is { } both
            ? (both, [both, .. alone[1..]])
            : (Largest(OfShared) ?? Smallest, alone);
    }

    /// <summary>The class of the front page, as of a page.</summary>
    /// <param name="composition">How its stories are composed.</param>
    public int Of(CompositionView composition) => Largest(OfComposition(composition, hasGuide: false)) ?? Smallest;

    /// <summary>The share of a sheet that a page takes in the smallest size; 0 where the theme says nothing about paper.</summary>
    /// <param name="height">The height of its stories in a size, on a sheet of a width in millimetres.</param>
    public double ShareOf(Func<PrintSize, double, double> height) =>
        sheet is null ? 0 : (sheet.Folio + sheet.Guide + Safety * height(_sizes[^1], _width)) / _height;

    private Func<PrintSize, double> OfComposition(CompositionView composition, bool hasGuide) =>
        size => (sheet?.Folio ?? 0) + (hasGuide ? sheet?.Guide ?? 0 : 0) + Safety * composition.HeightOn(size, _width);

    // 1 also where the theme says nothing about paper.
    private int Smallest => Math.Max(1, _sizes.Length);

    private int? Largest(Func<PrintSize, double> height)
    {
        for (var i = 0; i < _sizes.Length; i++)
            if (height(_sizes[i]) <= _height)
                return i + 1;
        return null;
    }

    private Func<PrintSize, double> OfHalf(HalfContent half) =>
        half.Feature is { } feature ? OfFeature(feature)
        : half.Composition is { } composition ? OfComposition(composition, hasGuide: false)
        : _ => 20;

    // Photos beside two columns; a band of columns for each section, a row of three photos after it. The text is measured once for all
    // sizes.
    private Func<PrintSize, double> OfFeature(Article article)
    {
        var photos = article.Photos.Count(photo => !photo.IsInText);
        var lead = PassagesOf(article.Lead);
        var sections = article
            .Sections.Select(section => (Least: section.Title is null ? 16 : 28, Text: PassagesOf(section.Body)))
            .ToArray();
        var more = MoreHeads(article);
        var words = article.Title is { } title && !title.Value.Any(Cjk.IsCjk) ? WordsOnly : 1;
        return size =>
        {
            var plates = photos == 0 ? 0 : size.Plate * 1.8 + 14;
            var beside = TextHeight(lead, size, 11.5, photos == 0 ? _width - 28 : (_width - 14) * size.Lead);
            var bands = sections.Sum(section => Math.Max(section.Least, TextHeight(section.Text, size, 14, _width - 28)) + 7);
            var strips = Math.Ceiling(Math.Max(0, photos - 3) / 3.0) * (size.Plate * .8 + 9);
            return size.Heads + more + Math.Max(plates, words * beside) + words * bands + strips + 10;
        };
    }

    // The lines of the newspaper's name after its first one.
    private static double MoreLines(PrintNameplate? nameplate, string newspaper) =>
        nameplate is null ? 0 : (Math.Ceiling(Ems.Of(newspaper) * nameplate.Size / nameplate.Width) - 1) * nameplate.Line;

    // The lines of a headline after its first one, and the deck.
    private double MoreHeads(Article article)
    {
        if (sheet?.Feature is not { } heads)
            return 0;
        var headline = article.Title?.Value ?? "";
        var em = headline.Length > ArticleView.LongTitle ? heads.LongHeadline : heads.Headline;
        var lines = Math.Max(1, Math.Ceiling(Ems.Of(headline) * em / _width));
        var deck = article.Deck is { } text ? Math.Ceiling(Ems.Of(text.Value) / heads.Deck) * heads.DeckLine : 0;
        return (lines - 1) * em * 1.3 + deck;
    }

    private static double OfPhotos(Page page, PrintSize size) =>
        40 + size.Plate * 2.2 + 12 + Math.Ceiling((page.Articles.Length - 1) / 2.0) * (size.Plate * 1.4 + 14);

    // A wide table runs over all columns.
    private static double TextHeight(ImmutableArray<Passage> text, PrintSize size, double column, double width)
    {
        var em = size.Em;
        var columns = Math.Max(1, Math.Floor((width + size.Gap) / (column * em + size.Gap)));
        var own = ((width + size.Gap) / columns - size.Gap) / em;
        var (over, within) = (0.0, 0.0);
        foreach (var passage in text)
            if (passage.IsOverColumns)
                over += passage.HeightIn(width / em, size.Leading);
            else
                within += passage.HeightIn(own, size.Leading);
        return (over + Math.Ceiling(within / columns / size.Leading) * size.Leading) * em;
    }

    private static ImmutableArray<Passage> PassagesOf(MarkdownText text)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        foreach (var block in text.Blocks)
            TextLength.AddTo(passages, block);
        return passages.DrainToImmutable();
    }

    /// <summary>What a page of a spread holds beside what runs over both: an article that fills it, or stories that are composed.</summary>
    internal readonly record struct HalfContent(Article? Feature, CompositionView? Composition);
}
