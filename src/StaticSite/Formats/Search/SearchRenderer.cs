using System.Text.Json;
using StaticSite.Model;
using StaticSite.Parsing.Text;
using StaticSite.Rendering;
using StaticSite.Rendering.Templates;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Formats.Search;

/// <summary>The search page, the directory of the index and what else is not in its blocks.</summary>
internal static class SearchRenderer
{
    /// <summary>Renders them.</summary>
    /// <param name="site">The site.</param>
    /// <param name="issues">The issues that are searched.</param>
    /// <param name="shown">The issue that the page belongs to, or null.</param>
    /// <param name="index">The index; null in a preview, which has none.</param>
    public static IEnumerable<OutputFile> Render(
        SiteScope site,
        IReadOnlyList<SearchedIssue> issues,
        SearchedIssue? shown,
        SearchIndex? index
    )
    {
        var table = SearchFiles.Hashed("fold.txt", FoldingTable.Bytes);
        var directory = index is null ? null : DirectoryOf(site, index);
        if (index is not null)
        {
            yield return table;
            yield return directory!;
            if (site.FullLinks is { } links)
                yield return new(SearchFiles.Description.Path, Describe(site, links));
        }
        var frame = shown is null
            ? null
            : new FrameScope(site, new(site.Resolved, IssueListing.Of(shown.Listing).ToOutline(shown.Entry), isOnSpanning: true));
        var heading = site.Strings.Get("search_title");
        var title = site.Strings.Get("title", ("title", heading), ("newspaper", site.Newspaper.Settings.Title.Value));
        var document = new Document("search", title, () => title, SearchFiles.Page, SearchFiles.Page);
        var selector = new SelectorView(site.Strings, frame, new(document.Address, PlaceView.Other));
        var view = new SearchView(site, issues, table.Path, directory?.Path);
        foreach (var file in site.Write(new DocumentContext(site.Theme), document, selector, frame?.View, ("search", view)))
            yield return file;
    }

    private static OutputFile DirectoryOf(SiteScope site, SearchIndex index) =>
        SearchFiles.Hashed("index.json", SearchFiles.Json(json => Write(json, site, index)));

    private static void Write(Utf8JsonWriter json, SiteScope site, SearchIndex index)
    {
        json.WriteStartObject();
        json.WriteStartArray("pages");
        foreach (var page in site.Newspaper.StandingPages)
        {
            json.WriteStartArray();
            json.WriteStringValue(page.Address.Path);
            json.WriteStringValue(page.Title.Value);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteStartArray("blocks");
        foreach (var block in index.Blocks)
        {
            json.WriteStartObject();
            json.WriteStartObject("issues");
            // The standing pages come first, and are of no day.
            var names = block.Issues.Select(issue => issue.Entry.Name);
            foreach (var (name, count) in (block.HasPages ? names.Prepend("") : names).Zip(block.Counts))
                json.WriteNumber(name, count);
            json.WriteEndObject();
            json.WriteString("name", block.Name);
            json.WriteString("files", string.Concat(block.Hashes));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // OpenSearch 1.1, draft 6.
    private static byte[] Describe(SiteScope site, RelativeLinks links) =>
        XmlFile.Write(xml =>
        {
            var title = site.Newspaper.Settings.Title.Value;
            xml.WriteStartElement("OpenSearchDescription", "http://a9.com/-/spec/opensearch/1.1/");
            // "The value must contain 16 or fewer characters of plain text."
            xml.Element("ShortName", title.Length > 16 ? title[..16] : title);
            xml.Element("Description", site.Strings.Get("title", ("title", site.Strings.Get("search_title")), ("newspaper", title)));
            xml.Element("InputEncoding", "UTF-8");
            xml.WriteStartElement("Url");
            xml.WriteAttributeString("type", "text/html");
            xml.WriteAttributeString("template", links.ToText(SearchFiles.Page) + "?q={searchTerms}");
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
}
