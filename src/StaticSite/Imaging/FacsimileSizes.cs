using StaticSite.Diagnostics;
using StaticSite.Model;

namespace StaticSite.Imaging;

/// <summary>Compares the printed pages of an issue: one that is unlike the others was scanned or exported otherwise.</summary>
internal static class FacsimileSizes
{
    // Under this width, in pixels, the text of a page cannot be read.
    private const int Smallest = 1200;

    // With fewer pages it is unknown which of them is unlike the others.
    private const int Least = 3;

    private const double MostBesides = 0.05;

    /// <summary>The faults of pages.</summary>
    /// <param name="pages">The pages with what their files are; null where that is unknown or not shown.</param>
    public static IEnumerable<(Page Page, ImageFault Fault)> Compare(IReadOnlyList<(Page Page, ImageHeader? Source)> pages)
    {
        var known = pages.Where(page => page.Source is not null).Select(page => (page.Page, Source: page.Source!)).ToArray();
        var images = known.Where(page => page.Source.Format != ImageFormat.Pdf).ToArray();
        foreach (var (page, source) in images.Where(page => page.Source.Width < Smallest))
            yield return (
                page,
                new(
                    Rules.SmallImage,
                    file => $"'{file}' is only {source.Width} pixels wide",
                    $"use an image at least {Smallest} pixels wide, so that readers can enlarge it"
                )
            );
        if (known.Length >= Least && Median([.. known.Select(page => Proportion(page.Source))]) is var usual)
            foreach (var (page, source) in known.Where(page => Math.Abs(Proportion(page.Source) / usual - 1) > MostBesides))
                yield return (
                    page,
                    Unlike(
                        file => $"'{file}' has different proportions from the other pages: {source.Width} × {source.Height} pixels",
                        "crop it to the page, or export it again"
                    )
                );
        if (images.Length >= Least && Median([.. images.Select(page => (double)page.Source.Width)]) is var width)
            foreach (var (page, source) in images.Where(page => page.Source.Width < width / 2 && page.Source.Width >= Smallest))
                yield return (
                    page,
                    Unlike(
                        file => $"'{file}' is {source.Width} pixels wide, much narrower than the other pages",
                        "export it at the same resolution as the others"
                    )
                );
    }

    private static ImageFault Unlike(Func<string, Phrase> message, Phrase help) => new(Rules.UnlikeFacsimile, message, help);

    private static double Proportion(ImageHeader source) => (double)source.Width / source.Height;

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
