using System.Collections.Concurrent;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Imaging;

/// <summary>
/// Where the images of all parts of the site are looked at and encoded: several at once, within what memory allows, and each once. May be
/// used by several threads.
/// </summary>
/// <param name="recipe">What they are made into.</param>
/// <param name="cache">Where they are kept; null if they are only looked at.</param>
/// <param name="parallelism">How many are encoded at once.</param>
internal sealed class PhotoLab(PhotoRecipe recipe, PhotoCache? cache, ParallelOptions parallelism)
{
    private readonly ConcurrentDictionary<ContentHash, Lazy<InspectedImage>> _underWay = new();
    private readonly ConcurrentDictionary<(string Path, string? Said, bool IsEncoded), InspectedImage> _elsewhere = new();
    private readonly ConcurrentDictionary<ContentHash, InspectedImage> _lookedAt = new();
    private int _found;
    private int _done;

    /// <summary>Whether images are encoded; in a preview they are only looked at.</summary>
    public bool Encodes => cache is not null;

    /// <summary>How many images have been encoded.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>How many have been found that have to be.</summary>
    public int Found => Volatile.Read(ref _found);

    /// <summary>Has images that parts share examined again.</summary>
    public void LookAgain() => _elsewhere.Clear();

    /// <summary>No images, for what shows none.</summary>
    public Images None(TracedTree input) => new(this, input.Untraced, new Dictionary<string, InspectedImage>());

    /// <summary>Called for each encoded image.</summary>
    public event Action? Changed;

    /// <summary>Inspects the images of a part of the site, reports their faults, and encodes those that have not been encoded.</summary>
    /// <param name="input">The newspaper.</param>
    /// <param name="folder">The part's own folder; other parts may also show what is elsewhere.</param>
    /// <param name="named">The images.</param>
    /// <param name="publishes">Whether they are published; else they are only looked at.</param>
    /// <param name="diagnostics">Where to report.</param>
    /// <returns>Those that can be published, by path.</returns>
    public Images Develop(TracedTree input, string folder, IReadOnlyList<NamedImage> named, bool publishes, DiagnosticBag diagnostics)
    {
        var encodes = publishes && cache is not null && Libvips.IsThere;
        var said = named.Where(image => image.Ai is not null).ToLookup(image => image.Path, image => image.Ai!);
        // Many articles may show one image.
        NamedImage[] different = [.. named.DistinctBy(image => image.Path, StringComparer.Ordinal)];
        var images = different.Select(image => FindKept(input, folder, image.Path, TypeOf(image), encodes)).ToArray();
        // What is kept is there at once; the rest is worth several threads.
        var news = images.Index().Where(image => image.Item is null).Select(image => image.Index).ToArray();
        if (encodes)
            Interlocked.Add(ref _found, news.Length);
        if (news.Length > 0)
            Parallel.ForEach(
                news,
                parallelism,
                i =>
                {
                    images[i] = Examine(input.Untraced, folder, different[i].Path, TypeOf(different[i]), encodes);
                    if (encodes)
                        Interlocked.Increment(ref _done);
                    Changed?.Invoke();
                }
            );
        foreach (var image in images)
            input.Note(image!.Observation);
        var examined = different.Zip(images).ToDictionary(pair => pair.First.Path, pair => pair.Second!, StringComparer.Ordinal);
        foreach (var image in named)
        foreach (
            var fault in examined[image.Path] is { Header: { } header } ? ImageFault.Of(header, recipe) : [examined[image.Path].Fault!]
        )
            Report(image, fault);
        foreach (var image in different)
            if (examined[image.Path].Header?.Marks is { } marks && marks != AiMarks.None)
                foreach (var fault in ImageFault.Of(marks, image, said.Contains(image.Path)))
                    Report(image, fault);
        var ready = examined.Where(image => image.Value.Header is not null).ToDictionary(StringComparer.Ordinal);
        if (publishes && !encodes && ready.Count > 0)
            diagnostics.Add(
                Rules.NoEncoder,
                input.Name,
                "images are published unchanged: in one size, with all their location and camera metadata",
                $"put {Libvips.FileName} next to the program, as 'dotnet publish' does"
            );
        return new(this, input.Untraced, ready);

        // Whoever shows an image says it of the image.
        string? TypeOf(NamedImage image) =>
            said.Count == 0 ? null : said[image.Path].Select(use => use.SourceType).FirstOrDefault(type => type is not null);

        void Report(NamedImage image, ImageFault fault) =>
            diagnostics.Add(
                fault.Rule,
                image.NamedAt?.Locate() ?? SourceLocation.Whole(input.Display(image.Path)),
                fault.Message(FileTree.NameOf(image.Path)),
                fault.Help
            );
    }

    /// <summary>The card of a text, drawn unless it has been; null if nothing is encoded.</summary>
    /// <returns>What it is kept as, and how its bytes are had.</returns>
    public (EncodedPhoto Card, CachedFile File, Func<byte[]> Read)? Draw(CardText text)
    {
        if (cache is null || !Libvips.IsThere || Libvips.Load() is not null)
            return null;
        var card = cache.Find(text.Key);
        if (card is null)
        {
            if (CardPainter.Draw(text) is not { } bytes)
                return null;
            var format = EncodedFormat.All[^1];
            var header = new ImageHeader(ImageFormat.Jpeg, CardPainter.Width, CardPainter.Height, IsAnimated: false);
            card = cache.TryPut(
                new(text.Key, header, [new(format, header.Width, header.Height, bytes.Length, 0, ContentHash.Of(bytes))]),
                [bytes]
            );
        }
        return (card, cache.FileOf(card, 0), () => cache.Read(card, 0) ?? CardPainter.Draw(text) ?? []);
    }

    /// <summary>The bytes of one of an image's variants.</summary>
    /// <exception cref="IOException">They are gone, and so is the image.</exception>
    public byte[] Read(FileTree input, InspectedImage image, int variant)
    {
        if (cache!.Read(image.Photo!, variant) is { } bytes)
            return bytes;
        var (_, again, fault) = Encode(input.ReadBytes(image.Observation.Path), image.Header!, image.Marks, image.Photo!.Key);
        return fault is null ? again[variant] : throw new FileException(fault.Message(image.Observation.Path));
    }

    /// <summary>The file in which one of an image's variants is kept.</summary>
    public CachedFile FileOf(InspectedImage image, int variant) => cache!.FileOf(image.Photo!, variant);

    // Without reading the image if it has been read, and without decoding it if any build has.
    private InspectedImage? FindKept(TracedTree input, string folder, string path, string? said, bool encodes)
    {
        if (_elsewhere.TryGetValue((path, said, encodes), out var known))
            return known;
        if (!encodes)
            return input.TryLookBack(path) is { } seen && _lookedAt.TryGetValue(seen.Hash, out var looked)
                ? Share(looked with { Observation = seen, Said = said }, folder, encodes)
                : null;
        if (input.TryLook(path) is not { } observation || FindEncoded(observation.Hash, said) is not { } photo)
            return null;
        return Share(new(observation, photo.Source, photo, null) { Said = said }, folder, encodes);
    }

    // The content of an image says which marks its variants carry, and so which key they have.
    private EncodedPhoto? FindEncoded(ContentHash image, string? said)
    {
        if (cache!.Find(recipe.KeyOf(image)) is not { Source.Marks: { } marks } photo)
            return null;
        var key = recipe.KeyOf(image, marks.And(said));
        var found = key == photo.Key ? photo : cache.Find(key);
        return found is { Variants.IsEmpty: false } ? found : null;
    }

    private InspectedImage Examine(FileTree input, string folder, string path, string? said, bool encodes)
    {
        FileContent content;
        try
        {
            content = input.Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(
                Observation.Missing(path),
                null,
                null,
                ImageFault.Broken(file => $"'{file}' cannot be read", SourceReader.Unreadable)
            );
        }
        var observation = Observation.Of(path, content);
        var (header, fault) = ImageHeader.Read(content.Bytes);
        if (!encodes)
            return Share((_lookedAt[observation.Hash] = new(observation, header, null, fault)) with { Said = said }, folder, encodes);
        if (header is null)
            return Share(new(observation, header, null, fault), folder, encodes);
        var marks = header.Marks!.And(said);
        var (plain, key) = (recipe.KeyOf(observation.Hash), recipe.KeyOf(observation.Hash, marks));
        if (key != plain)
            NoteMarks(header, plain);
        var image = _underWay
            .GetOrAdd(key, _ => new(() => (key == plain ? Renew(header, key) : null) ?? EncodeOnce(content.Bytes, header, marks, key)))
            .Value;
        _underWay.TryRemove(key, out _);
        return Share(image with { Observation = observation, Said = said }, folder, encodes);
    }

    // What is not published without marks is kept without variants, for what it says about marks.
    private void NoteMarks(ImageHeader header, ContentHash plain)
    {
        if (cache!.Find(plain) is not { Source.Marks: not null })
            cache.TryPut(new(plain, header, []), []);
    }

    // An earlier version has encoded it and not looked for marks. There are none, so it made what would be made again.
    private InspectedImage? Renew(ImageHeader header, ContentHash key)
    {
        if (cache!.Find(key) is not { Source.Marks: null } old)
            return null;
        var bytes = old.Variants.Select((_, i) => cache.Read(old, i)).OfType<byte[]>().ToArray();
        return bytes.Length < old.Variants.Length ? null : new(default, header, cache.TryPut(old with { Source = header }, bytes), null);
    }

    private InspectedImage EncodeOnce(byte[] bytes, ImageHeader header, AiMarks marks, ContentHash key)
    {
        if (cache!.Find(key) is { Source.Marks: not null, Variants.IsEmpty: false } kept)
            return new(default, header, kept, null); // another thread has just made it
        var (photo, _, fault) = Encode(bytes, header, marks, key);
        return new(default, photo is null ? null : header, photo, fault);
    }

    private (EncodedPhoto? Photo, byte[][] Bytes, ImageFault? Fault) Encode(
        byte[] bytes,
        ImageHeader header,
        AiMarks marks,
        ContentHash key
    )
    {
        var made = MemoryGate.OfImages.Enter(header.Memory, () => PhotoEncoder.Encode(bytes, header, recipe, marks, key, isAlone: false));
        if (made.Fault is not null)
            made = MemoryGate.OfImages.Enter(
                ImageHeader.MostMemory,
                () => PhotoEncoder.Encode(bytes, header, recipe, marks, key, isAlone: true)
            );
        return made with { Photo = made.Photo is null ? null : cache!.TryPut(made.Photo, made.Bytes) };
    }

    // What a part that is held back has looked at is not encoded, and is of no use to the others.
    private InspectedImage Share(InspectedImage image, string folder, bool encodes)
    {
        var path = image.Observation.Path;
        if (folder.Length > 0 && FileTree.IsWithin(folder, path))
            return image;
        return _elsewhere[(path, image.Said, encodes)] = image with { IsShared = true };
    }
}
