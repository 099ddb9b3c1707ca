using System.Collections.Concurrent;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Imaging;

/// <summary>
/// Where printed pages (版面图) are examined, masked and encoded: each once, into the same cache as photos. May be used by several threads.
/// </summary>
/// <param name="cache">Where they are kept; null if nothing is published.</param>
/// <param name="parallelism">How many are encoded at once.</param>
internal sealed class FacsimileLab(PhotoCache? cache, ParallelOptions parallelism)
{
    // How many a preview keeps: more than an issue has pages.
    private const int MostPreviewed = 200;

    // What a rendered page and its variants take here; the program that renders it has its own limit.
    private const long Rasterised = 150_000_000;

    private readonly ConcurrentDictionary<ContentHash, ImageFault> _broken = new();
    private readonly ConcurrentDictionary<ContentHash, (ImageHeader? Header, ImageFault? Fault)> _headers = new();
    private readonly ConcurrentDictionary<ContentHash, Lazy<EncodedFacsimile>> _previewed = new();

    /// <summary>Examines the printed pages of an issue, reports their faults, and encodes those that have not been encoded.</summary>
    /// <param name="input">The newspaper.</param>
    /// <param name="issue">The issue, without what is held back.</param>
    /// <param name="compose">Composes a page that is to be printed; null if it cannot be composed.</param>
    /// <param name="publishes">Whether they are published; else they are encoded when they are requested.</param>
    /// <param name="diagnostics">Where to report.</param>
    /// <param name="faults">Where to report what is found when they are requested.</param>
    /// <returns>Those that can be shown, by the address of their page.</returns>
    public IReadOnlyDictionary<Address, DevelopedFacsimile> Develop(
        TracedTree input,
        Issue issue,
        Func<Page, ComposedPage?> compose,
        bool publishes,
        DiagnosticBag diagnostics,
        DiagnosticBag faults
    )
    {
        Page[] pages = [.. issue.Pages.Where(page => page.Facsimile is not null)];
        var ready = new Dictionary<Address, DevelopedFacsimile>();
        if (pages.Length == 0)
            return ready;
        if (!Libvips.IsThere)
        {
            if (publishes)
                diagnostics.Add(
                    Rules.NoEncoder,
                    input.Name,
                    "printed pages are not published",
                    $"put {Libvips.FileName} next to the program, as 'dotnet publish' does"
                );
            return ready;
        }
        var found = pages
            .Select(page => page.Facsimile!.IsComposed ? Print(page, compose, ReportLater(page)) : Examine(input, page, ReportLater(page)))
            .ToArray();
        // What is kept is there at once; the rest is worth several threads.
        var news = found.Index().Where(one => one.Item.Make is not null).Select(one => one.Index).ToArray();
        if (news.Length > 0)
            Parallel.ForEach(news, parallelism, i => found[i] = found[i].Make!() with { Composed = found[i].Composed });
        foreach (var (page, one) in pages.Zip(found))
        {
            var fault = one.Fault ?? PrintedFacsimile.FaultOfLinks(one.Composed, one.Facsimile);
            if (fault is not null && (publishes || fault.Rule != Rules.NoPoppler && fault.Rule != Rules.NoBrowser))
                Report(page, fault, diagnostics);
            if (fault is { MayPass: true })
                input.Expire();
            if (one.Facsimile is not null)
                ready[page.Address] = one.Facsimile;
        }
        var files = pages.Zip(found).Where(pair => !pair.First.Facsimile!.IsComposed);
        foreach (var (page, fault) in FacsimileSizes.Compare([.. files.Select(pair => (pair.First, pair.Second.Facsimile?.Source))]))
            Report(page, fault, diagnostics);
        return ready;

        Action<ImageFault>? ReportLater(Page page) => publishes ? null : fault => Report(page, fault, faults);
        void Report(Page page, ImageFault fault, DiagnosticBag bag) =>
            bag.Add(
                fault.Rule,
                page.Facsimile!.NamedAt?.Locate() ?? SourceLocation.Whole(input.Display(page.Facsimile.File!.Path)),
                fault.Message(page.Facsimile.File is { } file ? FileTree.NameOf(file.Path) : page.Number.Text),
                fault.Help
            );
    }

    // What is made later, for a preview, has its faults reported later.
    private Found Examine(TracedTree traced, Page page, Action<ImageFault>? reportLater)
    {
        var (input, facsimile) = (traced.Untraced, page.Facsimile!);
        var path = facsimile.File!.Path;
        if (traced.TryLook(path) is not { } seen)
            return new(null, new(Rules.NoFacsimile, file => $"'{file}' cannot be read", SourceReader.Unreadable));
        var key = PhotoRecipe.OfFacsimiles.KeyOf(seen.Hash, facsimile);
        if (reportLater is null && cache!.Find(key) is { } kept)
            return new(Kept(kept, () => Encode(input.ReadBytes(path), facsimile, kept.Source, key)));
        var (header, fault) = _headers.GetOrAdd(seen.Hash, _ => Look(input, path));
        if (fault is not null)
            return new(null, fault);
        EncodedFacsimile Encoded() => Encode(input.ReadBytes(path), facsimile, header, key);
        return reportLater is null ? Later(key, Encoded) : new(Previewed(header, () => Preview(key, Encoded), reportLater));
    }

    private Found Print(Page page, Func<Page, ComposedPage?> compose, Action<ImageFault>? reportLater)
    {
        if (!PagePrinter.IsThere || !Rasteriser.IsThere)
            return new(null, PrintedFacsimile.NoPrograms);
        if (reportLater is not null)
            return new(Previewed(null, Composed, reportLater));
        if (compose(page) is not { } composed)
            return new();
        var key = KeyOf(composed);
        var found = cache!.Find(key) is { } kept ? new(Kept(kept, () => Printed(composed))) : Later(key, () => Printed(composed));
        return found with { Composed = composed };

        EncodedFacsimile Composed() => compose(page) is { } shown ? Preview(KeyOf(shown), () => Printed(shown)) : default;
        ContentHash KeyOf(ComposedPage one) =>
            PhotoRecipe.OfFacsimiles.KeyOf(ContentHash.Of([PagePrinter.Version, one.Html]), page.Facsimile!);
        EncodedFacsimile Printed(ComposedPage one) =>
            PrintedFacsimile.Of(one, pdf => Encode(pdf, page.Facsimile!, header: null, KeyOf(one)));
    }

    private Found Later(ContentHash key, Func<EncodedFacsimile> make)
    {
        // The front page asks for the newest issue again, and what is broken may have taken a minute.
        if (_broken.TryGetValue(key, out var known))
            return new(null, known);
        return new(Make: () =>
        {
            var made = make();
            return made.Photo is null ? new(null, _broken[key] = made.Fault!) : new(Kept(cache!.TryPut(made.Photo, made.Bytes), make));
        });
    }

    private DevelopedFacsimile Kept(EncodedPhoto photo, Func<EncodedFacsimile> make) =>
        new(
            photo.Source,
            () => photo,
            variant => cache!.Read(photo, variant) ?? make().Bytes[variant],
            variant => cache!.FileOf(photo, variant)
        );

    private EncodedFacsimile Preview(ContentHash key, Func<EncodedFacsimile> make)
    {
        if (_previewed.Count > MostPreviewed)
            _previewed.Clear();
        return _previewed.GetOrAdd(key, _ => new(make)).Value;
    }

    private static DevelopedFacsimile Previewed(ImageHeader? header, Func<EncodedFacsimile> make, Action<ImageFault> report)
    {
        var made = new Lazy<EncodedFacsimile>(() =>
        {
            var facsimile = make();
            if (facsimile.Fault is { } fault)
                report(fault);
            return facsimile;
        });
        return new(header, () => made.Value.Photo, variant => made.Value.Bytes[variant], _ => null);
    }

    private static (ImageHeader?, ImageFault?) Look(FileTree input, string path)
    {
        var isPdf = path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
        if (isPdf && !Rasteriser.IsThere)
            return (
                null,
                new(
                    Rules.NoPoppler,
                    file => $"'{file}' is not published, because poppler is not installed",
                    "run: apt-get install poppler-utils poppler-data"
                )
            );
        return FacsimilePainter.Look(input.ReadBytes(path));
    }

    // What has been found out about a page, or how it is made.
    private readonly record struct Found(DevelopedFacsimile? Facsimile = null, ImageFault? Fault = null, Func<Found>? Make = null)
    {
        public ComposedPage? Composed { get; init; }
    }

    private static EncodedFacsimile Encode(byte[] bytes, Facsimile facsimile, ImageHeader? header, ContentHash key)
    {
        var memory = header?.Memory ?? bytes.LongLength + Rasterised;
        var made = MemoryGate.OfImages.Enter(memory, () => FacsimilePainter.Encode(bytes, facsimile, key, isAlone: false));
        return made.Fault is null || header is null
            ? made
            : MemoryGate.OfImages.Enter(ImageHeader.MostMemory, () => FacsimilePainter.Encode(bytes, facsimile, key, isAlone: true));
    }
}

/// <summary>A printed page that can be shown.</summary>
/// <param name="Source">What its file is; null if only rendering it tells.</param>
/// <param name="Photo">What it is encoded into; null if that failed.</param>
/// <param name="Read">The bytes of a variant.</param>
/// <param name="FileOf">The file in which a variant is kept, or null.</param>
internal sealed record DevelopedFacsimile(
    ImageHeader? Source,
    Func<EncodedPhoto?> Photo,
    Func<int, byte[]> Read,
    Func<int, CachedFile?> FileOf
);

/// <summary>A printed page as it is published.</summary>
/// <param name="Photo">What it is encoded into; null if that failed.</param>
/// <param name="Bytes">Of its variants, in their order.</param>
/// <param name="Fault">What is wrong with it, or null.</param>
internal readonly record struct EncodedFacsimile(EncodedPhoto? Photo, byte[][] Bytes, ImageFault? Fault);
