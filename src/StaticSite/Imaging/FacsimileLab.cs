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
    /// <param name="publishes">Whether they are published; else they are encoded when they are asked for.</param>
    /// <param name="diagnostics">Where to report.</param>
    /// <returns>Those that can be shown, by the address of their page.</returns>
    public IReadOnlyDictionary<Address, DevelopedFacsimile> Develop(
        TracedTree input,
        Issue issue,
        Func<Page, ComposedPage?> compose,
        bool publishes,
        DiagnosticBag diagnostics
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
            .Select(page => page.Facsimile!.IsComposed ? Print(page, compose, publishes) : Examine(input, page, publishes))
            .ToArray();
        // What is kept is there at once; the rest is worth several threads.
        var news = found.Index().Where(one => one.Item.Make is not null).Select(one => one.Index).ToArray();
        if (news.Length > 0)
            Parallel.ForEach(news, parallelism, i => found[i] = found[i].Make!());
        foreach (var (page, (facsimile, fault, _)) in pages.Zip(found))
        {
            if (fault is not null && (publishes || fault.Rule != Rules.NoPoppler && fault.Rule != Rules.NoBrowser))
                Report(page, fault);
            if (facsimile is not null)
                ready[page.Address] = facsimile;
        }
        var files = pages.Zip(found).Where(pair => !pair.First.Facsimile!.IsComposed);
        foreach (var (page, fault) in FacsimileSizes.Compare([.. files.Select(pair => (pair.First, pair.Second.Facsimile?.Source))]))
            Report(page, fault);
        return ready;

        void Report(Page page, ImageFault fault) =>
            diagnostics.Add(
                fault.Rule,
                page.Facsimile!.NamedAt?.Locate() ?? SourceLocation.Whole(input.Display(page.Facsimile.File!.Path)),
                fault.Message(page.Facsimile.File is { } file ? FileTree.NameOf(file.Path) : page.Number.Text),
                fault.Help
            );
    }

    private Found Examine(TracedTree traced, Page page, bool publishes)
    {
        var (input, facsimile) = (traced.Untraced, page.Facsimile!);
        var path = facsimile.File!.Path;
        if (traced.TryLook(path) is not { } seen)
            return new(null, new(Rules.NoFacsimile, file => $"'{file}' cannot be read", SourceReader.Unreadable));
        var key = PhotoRecipe.OfFacsimiles.KeyOf(seen.Hash, facsimile);
        if (publishes && cache!.Find(key) is { } kept)
            return new(Kept(kept, () => Encode(input.ReadBytes(path), facsimile, kept.Source, key)));
        var (header, fault) = _headers.GetOrAdd(seen.Hash, _ => Look(input, path));
        if (fault is not null)
            return new(null, fault);
        EncodedFacsimile Encoded() => Encode(input.ReadBytes(path), facsimile, header, key);
        return publishes ? Later(key, Encoded) : new(Previewed(header, new(() => Preview(key, Encoded))));
    }

    private Found Print(Page page, Func<Page, ComposedPage?> compose, bool publishes)
    {
        if (!PagePrinter.IsThere || !Rasteriser.IsThere)
            return new(
                null,
                new(
                    Rules.NoBrowser,
                    number => $"page {number} has no facsimile, because Chromium or poppler is not installed",
                    "run: apt-get install chromium poppler-utils"
                )
            );
        if (!publishes)
            return new(Previewed(null, new(() => compose(page) is { } shown ? Preview(KeyOf(shown), () => Printed(shown)) : default)));
        if (compose(page) is not { } composed)
            return new();
        var key = KeyOf(composed);
        return cache!.Find(key) is { } kept ? new(Kept(kept, () => Printed(composed))) : Later(key, () => Printed(composed));

        ContentHash KeyOf(ComposedPage one) =>
            PhotoRecipe.OfFacsimiles.KeyOf(ContentHash.Of([PagePrinter.Version, one.Html]), page.Facsimile!);
        EncodedFacsimile Printed(ComposedPage one)
        {
            if (MemoryGate.OfImages.Enter(PagePrinter.Memory, () => PagePrinter.Print(one)) is not var (pdf, places))
                return Fault(
                    number => $"Chromium cannot print page {number}",
                    "name a file with 'facsimile: ' in page.yaml, or remove 'facsimile: auto'"
                );
            var made = Encode(pdf, page.Facsimile!, null, KeyOf(one));
            return made.Fault == Rasteriser.SeveralPages
                ? Fault(
                    number => $"page {number} is composed for more than one sheet of paper, so it has no facsimile",
                    "move an article to another page, or name a file with 'facsimile: ' in page.yaml"
                )
                : made with
                {
                    Photo = made.Photo is { } photo ? photo with { Places = places } : null,
                };
        }

        static EncodedFacsimile Fault(Func<string, Phrase> message, Phrase help) => new(null, [], new(Rules.NoFacsimile, message, help));
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

    private static DevelopedFacsimile Previewed(ImageHeader? header, Lazy<EncodedFacsimile> made) =>
        new(header, () => made.Value.Photo, variant => made.Value.Bytes[variant], _ => null);

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
    private readonly record struct Found(DevelopedFacsimile? Facsimile = null, ImageFault? Fault = null, Func<Found>? Make = null);

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
