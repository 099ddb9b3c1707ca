using System.Text.Json;
using StaticSite.Diagnostics.Formats;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Resolving;

namespace StaticSite.Formats.Json;

/// <summary>
/// issue.json: an issue as data, with everything that its pages are made from except the theme. Its form is docs/schemas/issue-1.json;
/// addresses are relative to the file (RFC 3986, 4.2), and what was not written is left out.
/// </summary>
internal static class IssueDataRenderer
{
    /// <summary>The version of its form: a number that increases when something is removed or changes its meaning.</summary>
    public const int Version = 1;

    /// <summary>What it is called.</summary>
    public const string File = "issue.json";

    public static IEnumerable<OutputFile> Render(SiteScope site, ResolvedIssue scope)
    {
        var path = AddressOf(scope.Issue.Entry).Path;
        if (!site.Wants(path))
            yield break;
        var links = RelativeLinks.From(new(path), site.Newspaper.Settings.LinksToFiles);
        using var bytes = new PooledBytes();
        using (var json = new Utf8JsonWriter(bytes, JsonFormat.Compact))
            Write(new(json, links), site, scope, bytes);
        yield return new(path, bytes.Written);
    }

    private static void Write(DataWriter writer, SiteScope site, ResolvedIssue scope, PooledBytes bytes)
    {
        var json = writer.Json;
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        Write(writer, site.Newspaper.Settings, scope.Frame.NewspaperTitle);
        Write(writer, scope);
        writer.List("pages", scope.Issue.Pages, page => Write(writer, scope, page));
        writer.List(
            "spreads",
            scope.Issue.Spreads,
            spread =>
            {
                json.WriteStartArray("pages");
                foreach (var number in spread.OnPaper)
                    json.WriteStringValue(number.Text);
                json.WriteEndArray();
                writer.Address("address", spread.Address);
            }
        );
        json.WriteStartArray("articles");
        foreach (var article in scope.Articles)
            ArticleData.Write(writer, scope, article, bytes);
        json.WriteEndArray();
        writer.List("withdrawn", scope.Issue.Withdrawn, article => writer.Address("address", article.Address));
        json.WriteEndObject();
    }

    /// <summary>Where it is published.</summary>
    public static Address AddressOf(IssueEntry issue) => new(issue.Address.Path + File);

    private static void Write(DataWriter writer, NewspaperSettings settings, string title)
    {
        var json = writer.Json;
        json.WriteStartObject("newspaper");
        json.WriteString("title", title);
        json.WriteString("language", settings.Language);
        writer.Address("address", Model.Address.Home);
        json.WriteStartObject("copyright");
        json.WriteString("holder", settings.Copyright.Holder);
        writer.Text("support", settings.Copyright.Support);
        writer.Text("text", settings.Copyright.Text);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(DataWriter writer, ResolvedIssue scope)
    {
        var (json, issue) = (writer.Json, scope.Issue);
        writer.Address("address", issue.Entry.Address);
        json.WriteString("date", Dates.Iso(issue.Entry.Date));
        json.WriteString("language", scope.Language);
        if (issue.Entry.Edition is { } edition)
        {
            json.WriteStartObject("edition");
            json.WriteString("key", edition.Key);
            json.WriteString("name", edition.Name);
            json.WriteEndObject();
        }
        if (issue.Number is { } number)
            json.WriteNumber("number", number);
        if (issue.Revision > 1)
            json.WriteNumber("revision", issue.Revision);
        writer.Text("note", issue.Note);
    }

    private static void Write(DataWriter writer, ResolvedIssue scope, Page page)
    {
        var json = writer.Json;
        json.WriteString("number", page.Number.Text);
        writer.Text("name", page.Name);
        writer.Address("address", page.Address);
        if (page.Layout != PageLayout.Auto)
            json.WriteString("layout", page.Layout.ToString().ToLowerInvariant());
        writer.List(
            "editors",
            page.Editors,
            editor =>
            {
                json.WriteString("role", editor.Role);
                json.WriteString("name", editor.Name);
            }
        );
        writer.Html("guide", scope.GuideOf(page));
        if (scope.Files.PublishFacsimile(page) is { } facsimile)
        {
            json.WriteStartObject("facsimile");
            ArticleData.WritePicture(writer, facsimile);
            json.WriteEndObject();
        }
        json.WriteStartArray("articles");
        foreach (var article in scope.ArticlesOn(page))
            writer.AddressValue(article.Article.Address);
        json.WriteEndArray();
    }
}
