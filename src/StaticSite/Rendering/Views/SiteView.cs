using StaticSite.Model;
using StaticSite.Parsing.Text;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>The newspaper as templates see it.</summary>
/// <param name="scope">The site.</param>
/// <param name="strings">The words of the interface.</param>
/// <param name="title">Its title; an edition may have one of its own.</param>
internal sealed class SiteView(SiteScope scope, Strings strings, string title) : View<SiteView>(Table)
{
    public static readonly Fields<SiteView> Table = new("site")
    {
        { "title", site => site._title },
        { "unit", site => Math.Clamp((int)Math.Ceiling(Ems.OfHeadline(site._title)), 4, 16) },
        { "language", site => site._settings.Language },
        { "href", _ => Address.Home },
        { "holder", site => site._settings.Copyright.Holder },
        { "support", site => site._settings.Copyright.Support },
        { "rights", site => site._settings.Copyright.Text },
        { "serials", site => NullIfEmpty(site._serials) },
        { "legal", site => NullIfEmpty(site._legal) },
        { "pages", site => NullIfEmpty(site._pages) },
        { "archive", site => site.IfAny("archive", Address.Archive) },
        { "topics", site => site._scope.Slots.Topics },
        { "search", site => site._scope.Slots.Search },
        { "search_description", site => site._scope.Slots.SearchDescription },
        { "feed", site => site._scope.Slots.Feeds is [var feed, ..] ? feed.Address : (Address?)null },
        { "corrections", site => site._scope.Makes("corrections") ? (object)Address.Corrections : null },
    };

    private readonly string _title = title;
    private readonly SiteScope _scope = scope;
    private readonly NewspaperSettings _settings = scope.Newspaper.Settings;
    private readonly LinkView[] _legal = [.. scope.Newspaper.Settings.Legal.Select(line => new LinkView(line.Text, line.Url?.AbsoluteUri))];
    private readonly LinkView[] _pages = [.. scope.Newspaper.StandingPages.Select(page => LinkView.To(page.Title.Value, page.Address))];
    private readonly string[] _serials = [.. Serials(scope.Newspaper.Settings.Serial, strings)];

    // What lists issues is made once there is one.
    private Address? IfAny(string kind, Address address) => _scope.Makes(kind) && _scope.Newspaper.Newest is not null ? address : null;

    private static IEnumerable<string> Serials(Serial serial, Strings strings)
    {
        if (serial.Cn is { } cn)
            yield return strings.Get("serial_cn", ("value", cn));
        if (serial.Issn is { } issn)
            yield return strings.Get("serial_issn", ("value", issn));
        if (serial.Postal is { } postal)
            yield return strings.Get("serial_postal", ("value", postal));
    }
}
