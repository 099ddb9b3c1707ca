using System.Collections.Immutable;
using Markdig.Syntax;
using StaticSite.Model;
using StaticSite.Parsing.Markdown;
using StaticSite.Rendering.Templates;

namespace StaticSite.Rendering.Views;

/// <summary>
/// How large the text and the photos of a page are printed so that it fills one sheet and no more: an estimate, in millimetres, of
/// what the theme's <c>print.css</c> makes of its classes <c>fit-1</c> and on. It errs on the safe side by some per cent.
/// </summary>
/// <param name="sheet">What the theme says of paper; null if it says nothing.</param>
internal sealed class PrintFit(PrintSheet? sheet)
{
    // Masthead, folio and a shared kicker, in millimetres; an issue that says what is on its page (导读) takes more.
    private const double FolioHeight = 46;
    private const double GuideHeight = 22;

    // An estimate may be wrong by some per cent.
    private const double Safety = 1.05;

    private readonly double _height = sheet?.Height ?? 0;
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
    /// The classes of the sheets that a spread is printed on: its first page, under what runs over both pages, and its second page.
    /// </summary>
    /// <param name="shared">The articles that run over both pages.</param>
    /// <param name="left">The first page's own articles.</param>
    /// <param name="right">The second page's.</param>
    /// <returns>The classes of the shared articles, the first page and the second; the first two are one class if these share a
    /// sheet.</returns>
    public (int Shared, int Left, int Right) OfSpread(IReadOnlyList<Article> shared, HalfContent left, HalfContent right)
    {
        Func<PrintSize, double>[] above = [.. shared.Select(OfFeature)];
        double OfShared(PrintSize size) => above.Sum(height => height(size));
        var (first, second) = (OfHalf(left), OfHalf(right));
        var last = Largest(second) ?? Smallest;
        if (above.Length == 0)
            return (1, Largest(first) ?? Smallest, last);
        if (Largest(size => OfShared(size) + first(size)) is { } both)
            return (both, both, last);
        return (Largest(OfShared) ?? Smallest, Largest(first) ?? Smallest, last);
    }

    /// <summary>The class of the front page, as of a page.</summary>
    /// <param name="composition">How its stories are composed.</param>
    public int Of(CompositionView composition) => Largest(OfComposition(composition, hasGuide: false)) ?? Smallest;

    /// <summary>Whether a page fits on one sheet in the smallest size; true where the theme says nothing of paper.</summary>
    /// <param name="height">The height of its stories in a size, on a sheet of a width in millimetres.</param>
    public bool Fits(Func<PrintSize, double, double> height) =>
        _sizes.IsEmpty || FolioHeight + GuideHeight + Safety * height(_sizes[^1], _width) <= _height;

    private Func<PrintSize, double> OfComposition(CompositionView composition, bool hasGuide) =>
        size => FolioHeight + (hasGuide ? GuideHeight : 0) + Safety * composition.HeightOn(size, _width);

    // 1 also where the theme says nothing of paper.
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
        : half.Composition is { } composition ? size => composition.HeightOn(size, _width)
        : _ => 20;

    // Photos beside two columns; a band of columns for each section, a row of three photos after it. The text is measured once for all
    // sizes.
    private Func<PrintSize, double> OfFeature(Article article)
    {
        var photos = article.Photos.Count(photo => !photo.IsInText);
        var lead = LengthsOf(article.Lead);
        var sections = article
            .Sections.Select(section => (Least: section.Title is null ? 16 : 28, Lengths: LengthsOf(section.Body)))
            .ToArray();
        return size =>
        {
            var plates = photos == 0 ? 0 : size.Plate * 1.8 + 14;
            var beside = TextHeight(lead, size, 11.5, photos == 0 ? _width - 28 : (_width - 14) * size.Lead);
            var bands = sections.Sum(section => Math.Max(section.Least, TextHeight(section.Lengths, size, 14, _width - 28)) + 7);
            var strips = Math.Ceiling(Math.Max(0, photos - 3) / 3.0) * (size.Plate * .8 + 9);
            return size.Heads + Math.Max(plates, beside) + bands + strips + 10;
        };
    }

    private static double OfPhotos(Page page, PrintSize size) =>
        40 + size.Plate * 2.2 + 12 + Math.Ceiling((page.Articles.Length - 1) / 2.0) * (size.Plate * 1.4 + 14);

    // Every paragraph begins a line of its own, two characters in.
    private static double TextHeight(int[] lengths, PrintSize size, double column, double width)
    {
        var em = size.Em;
        var columns = Math.Max(1, Math.Floor((width + size.Gap) / (column * em + size.Gap)));
        var perLine = Math.Floor(((width + size.Gap) / columns - size.Gap) / em);
        return Math.Ceiling(lengths.Sum(length => Math.Ceiling((length + 2) / perLine)) / columns) * em * size.Leading;
    }

    private static int[] LengthsOf(MarkdownText text) =>
        [.. text.Blocks.SelectMany(Paragraphs).Select(paragraph => Ems(MarkdownParser.PlainText(paragraph)))];

    // A letter of an alphabet is about half as wide as a Chinese character.
    private static int Ems(string text)
    {
        var wide = 0;
        foreach (var c in text)
            if (c >= '\u2E80')
                wide++;
        return wide + (text.Length - wide) * 11 / 20;
    }

    private static IEnumerable<Block> Paragraphs(Block block) =>
        block is ContainerBlock container ? container.SelectMany(Paragraphs) : [block];

    /// <summary>What a page of a spread holds beside what runs over both: an article that fills it, or stories that are composed.</summary>
    internal readonly record struct HalfContent(Article? Feature, CompositionView? Composition);
}
