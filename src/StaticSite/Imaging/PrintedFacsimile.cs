using StaticSite.Diagnostics;

namespace StaticSite.Imaging;

/// <summary>The facsimile of a page that the program prints as it composes it.</summary>
internal static class PrintedFacsimile
{
    private static readonly Phrase OtherPrograms =
        "install other versions of Chromium and poppler, or name a file with 'facsimile: ' in page.yaml";

    /// <summary>It cannot be made here. The words are the same for all pages, so they are reported once.</summary>
    public static ImageFault NoPrograms { get; } =
        new(
            Rules.NoBrowser,
            _ => "there are no automatic facsimiles, because Chromium or poppler is not installed",
            "run: apt-get install chromium poppler-utils"
        );

    /// <summary>Prints a page and encodes it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="encode">Encodes a PDF.</param>
    public static EncodedFacsimile Of(ComposedPage page, Func<byte[], EncodedFacsimile> encode)
    {
        var (printed, fault) = MemoryGate.OfImages.Enter(PagePrinter.Memory, () => PagePrinter.Print(page));
        if (printed is null)
            return new(null, [], fault);
        var made = encode(printed.Pdf);
        return made.Photo is { } photo ? made with { Photo = photo with { Places = printed.Places } } : new(null, [], FaultOf(made.Fault!));
    }

    /// <summary>What to report of articles that the printer has not found, because the theme gives their elements no id.</summary>
    public static ImageFault? FaultOfLinks(ComposedPage? composed, DevelopedFacsimile? facsimile)
    {
        // Only of a composed page, since asking for the photo encodes what is not encoded yet.
        if (composed is null || facsimile?.Photo() is not { } photo)
            return null;
        string[] without = [.. composed.Articles.Except(photo.Places.Select(place => place.Article))];
        return without.Length == 0
            ? null
            : new(
                Rules.NoRegion,
                number => $"these articles have no link on the facsimile of page {number}: {Phrase.List(without)}",
                "in the theme's page template, give an element around each article the article's id"
            );
    }

    private static ImageFault FaultOf(ImageFault fault) =>
        fault == Rasteriser.SeveralPages
            ? new(
                Rules.NoFacsimile,
                number => $"page {number} is composed for more than one sheet of paper, so it has no facsimile",
                "move an article to another page, or name a file with 'facsimile: ' in page.yaml"
            )
            : new(
                Rules.NoFacsimile,
                number => Phrase.Because($"Chromium's print of page {number} cannot be used as a facsimile", fault.Message("page.pdf")),
                OtherPrograms
            );
}
