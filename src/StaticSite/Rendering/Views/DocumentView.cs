using StaticSite.Model;

namespace StaticSite.Rendering.Views;

/// <summary>The page of the site that is being written.</summary>
/// <param name="Kind">The template's name.</param>
/// <param name="Title">For the title element.</param>
/// <param name="Description">For search engines; made when it is asked for.</param>
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
    bool IsIndexed = true);

/// <summary>A <see cref="Document"/> as templates see it.</summary>
internal sealed class DocumentView(Document document, NewspaperSettings settings) : View<DocumentView>(Table)
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
        { "canonical", doc => doc._settings.Url is { } url && doc._document.Canonical is { } address ? url.AbsoluteUri + address.Escaped : null },
    };

    private readonly Document _document = document;
    private readonly NewspaperSettings _settings = settings;

    private string Language => _document.Language ?? _settings.Language;
}
