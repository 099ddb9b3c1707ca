using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>The page of the site that is being written.</summary>
/// <param name="Kind">The template's name.</param>
/// <param name="Title">For the title element.</param>
/// <param name="Description">For search engines; made when it is requested.</param>
/// <param name="Address">Where it is written.</param>
/// <param name="Canonical">The address that search engines should know it by; null if it should not be known.</param>
/// <param name="Language">BCP 47 tag if it is not in the newspaper's language.</param>
/// <param name="Keywords">Key words, or null.</param>
/// <param name="Refresh">Where the reader is taken at once, or null.</param>
/// <param name="IsIndexed">Whether search engines may list it.</param>
internal sealed record Document(
    string Kind,
    string Title,
    Func<string> Description,
    Address Address,
    Address? Canonical,
    string? Language = null,
    string? Keywords = null,
    Address? Refresh = null,
    bool IsIndexed = true
)
{
    /// <summary>The image that represents it elsewhere, or null.</summary>
    public Address? Image { get; init; }

    /// <summary>The feeds that hold what it shows; null for the newspaper's own.</summary>
    public IReadOnlyList<NamedAddress>? Feeds { get; init; }

    /// <summary>See <see cref="OutputFile.Source"/>.</summary>
    public ContentHash Source { get; init; }

    /// <summary>The same in other languages, by BCP 47 tag, itself among them; empty if there is none.</summary>
    public IReadOnlyList<(string Language, Address Address)> Translations { get; init; } = [];

    /// <summary>What it is about, for programs; null if there is nothing to say. Addresses are written as is given.</summary>
    public Action<RelativeLinks, HtmlBuilder>? Data { get; init; }
}

/// <summary>A <see cref="Document"/> as templates see it.</summary>
/// <param name="document">The page.</param>
/// <param name="site">The site.</param>
/// <param name="data">What is written into that programs read of it; used again for the next page.</param>
internal sealed class DocumentView(Document document, SiteScope site, HtmlBuilder data) : View<DocumentView>(Table)
{
    public static readonly Fields<DocumentView> Table = new("doc")
    {
        { "kind", doc => doc._document.Kind },
        { "title", doc => doc._document.Title },
        { "description", doc => doc._document.Description() },
        { "language", doc => doc.Language },
        { "direction", doc => Languages.DirectionOf(doc.Language) },
        { "keywords", doc => doc._document.Keywords },
        { "refresh", doc => doc._document.Refresh },
        { "robots", doc => doc._document.IsIndexed ? null : "noindex" },
        { "canonical", doc => doc._document.Canonical is { } address ? doc.Full(address) : null },
        { "image", doc => doc._document.Image is { } address ? doc.Full(address) : null },
        {
            "feed",
            doc => doc._document.IsIndexed && (doc._document.Feeds ?? doc._site.Slots.Feeds) is [var feed, ..] ? feed.Address : null
        },
        {
            "translations",
            doc =>
                doc._site.FullLinks is null
                    ? null
                    : NullIfEmpty([.. doc._document.Translations.Select(other => new LinkView(other.Language, doc.Full(other.Address)))])
        },
        { "data", doc => doc.Data() },
    };

    private readonly Document _document = document;
    private readonly SiteScope _site = site;
    private readonly HtmlBuilder _data = data;

    private HtmlBuilder? Data()
    {
        _document.Data?.Invoke(
            _site.FullLinks ?? RelativeLinks.From(_document.Address, _site.Newspaper.Settings.LinksToFiles),
            _data.Clear()
        );
        return _document.Data is null ? null : _data;
    }

    private string Language => _document.Language ?? _site.Newspaper.Settings.Language;

    // Without the newspaper's url nothing is in full.
    private string? Full(Address address) => _site.Newspaper.Settings.Url is { } url ? url.AbsoluteUri + address.Escaped : null;
}
