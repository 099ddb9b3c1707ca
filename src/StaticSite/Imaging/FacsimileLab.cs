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
    private readonly ConcurrentDictionary<ContentHash, Lazy<(EncodedPhoto? Photo, byte[][] Bytes, ImageFault? Fault)>> _previewed = new();

    /// <summary>Examines the printed pages of an issue, reports their faults, and encodes those that have not been encoded.</summary>
    /// <param name="input">The newspaper.</param>
    /// <param name="issue">The issue, without what is held back.</param>
    /// <param name="publishes">Whether they are published; else they are encoded when they are asked for.</param>
    /// <param name="diagnostics">Where to report.</param>
    /// <returns>Those that can be shown, by the address of their page.</returns>
    public IReadOnlyDictionary<Address, DevelopedFacsimile> Develop(
        TracedTree input,
        Issue issue,
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
        var found = new (DevelopedFacsimile? Facsimile, ImageFault? Fault)[pages.Length];
        var observed = pages.Select(page => input.TryLook(page.Facsimile!.File.Path)).ToArray();
        Parallel.For(0, pages.Length, parallelism, i => found[i] = Examine(input.Untraced, pages[i].Facsimile!, observed[i], publishes));
        foreach (var (page, (facsimile, fault)) in pages.Zip(found))
        {
            if (fault is not null && (publishes || fault.Rule != Rules.NoPoppler))
                Report(page, fault);
            if (facsimile is not null)
                ready[page.Address] = facsimile;
        }
        foreach (var (page, fault) in FacsimileSizes.Compare([.. pages.Zip(found, (page, one) => (page, one.Facsimile?.Source))]))
            Report(page, fault);
        return ready;

        void Report(Page page, ImageFault fault) =>
            diagnostics.Add(
                fault.Rule,
                page.Facsimile!.NamedAt?.Locate() ?? SourceLocation.Whole(input.Display(page.Facsimile.File.Path)),
                fault.Message(FileTree.NameOf(page.Facsimile.File.Path)),
                fault.Help
            );
    }

    private (DevelopedFacsimile?, ImageFault?) Examine(FileTree input, Facsimile facsimile, Observation? observation, bool publishes)
    {
        var path = facsimile.File.Path;
        if (observation is not { } seen)
            return (null, new(Rules.NoFacsimile, file => $"'{file}' cannot be read", SourceReader.Unreadable));
        var key = PhotoRecipe.OfFacsimiles.KeyOf(seen.Hash, facsimile);
        if (publishes && cache!.Find(key) is { } kept)
            return (Kept(kept), null);
        var (header, fault) = _headers.GetOrAdd(seen.Hash, _ => Look(input, path));
        if (fault is not null)
            return (null, fault);
        if (!publishes)
            return (Previewed(input, facsimile, header, key), null);
        // The front page asks for the newest issue again, and what is broken may have taken a minute.
        if (_broken.TryGetValue(key, out var known))
            return (null, known);
        var made = Encode(input.ReadBytes(path), facsimile, header, key);
        return made.Photo is null ? (null, _broken[key] = made.Fault!) : (Kept(cache!.TryPut(made.Photo, made.Bytes)), null);

        DevelopedFacsimile Kept(EncodedPhoto photo) =>
            new(
                path,
                photo.Source,
                () => photo,
                variant => cache!.Read(photo, variant) ?? Encode(input.ReadBytes(path), facsimile, photo.Source, key).Bytes[variant],
                variant => cache!.FileOf(photo, variant)
            );
    }

    private DevelopedFacsimile Previewed(FileTree input, Facsimile facsimile, ImageHeader? header, ContentHash key)
    {
        if (_previewed.Count > MostPreviewed)
            _previewed.Clear();
        var made = _previewed.GetOrAdd(key, _ => new(() => Encode(input.ReadBytes(facsimile.File.Path), facsimile, header, key)));
        return new(facsimile.File.Path, header, () => made.Value.Photo, variant => made.Value.Bytes[variant], _ => null);
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

    private static (EncodedPhoto? Photo, byte[][] Bytes, ImageFault? Fault) Encode(
        byte[] bytes,
        Facsimile facsimile,
        ImageHeader? header,
        ContentHash key
    )
    {
        var memory = header?.Memory ?? bytes.LongLength + Rasterised;
        var made = MemoryGate.OfImages.Enter(memory, () => FacsimilePainter.Encode(bytes, facsimile, key, isAlone: false));
        return made.Fault is null || header is null
            ? made
            : MemoryGate.OfImages.Enter(ImageHeader.MostMemory, () => FacsimilePainter.Encode(bytes, facsimile, key, isAlone: true));
    }
}

/// <summary>A printed page that can be shown.</summary>
/// <param name="Path">Its file in the input.</param>
/// <param name="Source">What its file is; null if only rendering it tells.</param>
/// <param name="Photo">What it is encoded into; null if that failed.</param>
/// <param name="Read">The bytes of a variant.</param>
/// <param name="FileOf">The file in which a variant is kept, or null.</param>
internal sealed record DevelopedFacsimile(
    string Path,
    ImageHeader? Source,
    Func<EncodedPhoto?> Photo,
    Func<int, byte[]> Read,
    Func<int, CachedFile?> FileOf
);
