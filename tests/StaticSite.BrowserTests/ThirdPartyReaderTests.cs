using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>Third-party parsers read the sample's feeds and structured data correctly.</summary>
public sealed partial class ThirdPartyReaderTests(Reader reader)
{
    private const string Site = Reader.Address;
    private const string Schema = "http://schema.org/";

    [Fact]
    public async Task A_feed_reader_reads_every_article_in_every_format()
    {
        var articles = Articles()
            .Where(article => article.GetProperty("kind").GetString() != "advertisement" && !article.TryGetProperty("continuedFrom", out _))
            .ToArray();
        var feeds = await Read("read-feeds.mjs", [.. new[] { "feed.atom", "feed.rss", "feed.json" }.Select(At)]);
        Assert.Equal(["atom", "rss", "json"], feeds.EnumerateArray().Select(feed => feed.GetProperty("format").GetString()));
        foreach (var feed in feeds.EnumerateArray())
        {
            Assert.Equal("滨州日报", feed.GetProperty("title").GetString());
            var entries = feed.GetProperty("entries").EnumerateArray().ToDictionary(entry => entry.GetProperty("id").GetString()!);
            foreach (var article in articles)
            {
                var entry = entries[article.GetProperty("address").GetString()!];
                Assert.Equal(entry.GetProperty("id").GetString(), entry.GetProperty("link").GetString());
                Assert.Equal(article.GetProperty("title").GetString(), entry.GetProperty("title").GetString());
                Assert.Equal(Names(article, "authors"), entry.GetProperty("authors").EnumerateArray().Select(name => name.GetString()));
                Assert.Contains(
                    article.TryGetProperty("lead", out var lead) ? FirstWords(lead.GetString()!) : "",
                    Words(entry.GetProperty("text").GetString()!),
                    StringComparison.Ordinal
                );
                Assert.StartsWith("2022-01-", entry.GetProperty("published").GetString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_JSON_LD_processor_reads_what_the_page_says()
    {
        var articles = Articles().Where(article => !article.TryGetProperty("continuedFrom", out _)).ToArray();
        var data = await Read(
            "read-structured-data.mjs",
            [
                .. articles
                    .Select(article => article.GetProperty("address").GetString()!)
                    .SelectMany(address => new[] { address, FileOf(address) }),
            ]
        );
        foreach (var (article, page) in articles.Zip(data.EnumerateArray()))
        {
            var news = Assert.Single(page.EnumerateArray());
            Assert.Equal(Schema + "NewsArticle", Type(news));
            Assert.Equal(article.GetProperty("address").GetString(), Value(news, "url"));
            Assert.Equal(article.GetProperty("title").GetString(), Value(news, "headline"));
            Assert.Equal(article.GetProperty("page").GetString(), Value(news, "printPage"));
            Assert.Equal(Names(article, "authors"), All(news, "author").Select(author => Value(author, "name")));
            Assert.Equal(Texts(article, "keywords"), All(news, "keywords").Select(word => word.GetProperty("@value").GetString()));
            Assert.Equal(article.TryGetProperty("dateline", out var dateline) ? dateline.GetString() : null, Value(news, "dateline"));
            Assert.Equal(
                Corrections(article),
                All(news, "correction").Select(correction => (Value(correction, "datePublished"), Value(correction, "text")))
            );
            var photos = article.TryGetProperty("photos", out var some)
                ? some.EnumerateArray().Where(photo => photo.TryGetProperty("address", out _))
                : [];
            Assert.Equal(
                photos.Select(photo => (photo.GetProperty("address").GetString(), Text(photo, "credit"))),
                All(news, "image").Select(image => (Value(image, "contentUrl"), Value(image, "creditText")))
            );
            var issue = Assert.Single(All(news, "isPartOf"));
            Assert.Equal(Schema + "PublicationIssue", Type(issue));
            Assert.Equal(Site + "2022/01/", issue.GetProperty("@id").GetString()![..(Site.Length + 8)]);
            var newspaper = Assert.Single(All(issue, "isPartOf"));
            Assert.Equal((Schema + "Newspaper", "滨州日报", Site), (Type(newspaper), Value(newspaper, "name"), Value(newspaper, "url")));
        }
    }

    [Fact]
    public Task Structured_data_uses_only_the_vocabulary_of_schema_org() => AssertKnown(reader.WithAddress);

    [Fact]
    public async Task Structured_data_about_AI_uses_only_the_vocabulary_of_schema_org()
    {
        using var newspaper = new Published("tests/StaticSite.Tests/Newspapers/features/input", "2022-01-11T12:00");
        Assert.Contains(
            "digitalSourceType",
            File.ReadAllText(Path.Combine(newspaper.Output, "2022/01/10/04/photos/index.html")),
            StringComparison.Ordinal
        );
        await AssertKnown(newspaper);
    }

    private static async Task AssertKnown(Published newspaper)
    {
        var vocabulary = new Vocabulary(Tools.Module("@vocabulary", "schema", "schema.nq"));
        var pages = newspaper
            .Pages.Where(page => File.ReadAllText(Path.Combine(newspaper.Output, page)).Contains("ld+json", StringComparison.Ordinal))
            .ToArray();
        Assert.Contains("2022/01/10/index.html", pages);
        var data = await Read(
            "read-structured-data.mjs",
            [.. pages.SelectMany(page => new[] { Site + page, Path.Combine(newspaper.Output, page) })]
        );
        Assert.Empty(
            pages
                .Zip(data.EnumerateArray())
                .SelectMany(page => page.Second.EnumerateArray().SelectMany(vocabulary.Faults).Select(fault => $"{page.First}: {fault}"))
                .Distinct()
        );
    }

    private string At(string path) => Path.Combine(reader.WithAddress.Output, path);

    private string FileOf(string address) => At(Uri.UnescapeDataString(address[Site.Length..]) + "index.html");

    private IEnumerable<JsonElement> Articles() =>
        from file in Directory.GetFiles(reader.WithAddress.Output, "issue.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let issue = JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(file))
        let address = new Uri(new Uri(Site), Path.GetRelativePath(reader.WithAddress.Output, file))
        from article in issue.GetProperty("articles").EnumerateArray()
        select InFull(article, address);

    // With absolute addresses, as readers elsewhere see them.
    private static JsonElement InFull(JsonElement article, Uri issue) =>
        JsonSerializer.Deserialize<JsonElement>(
            Relative()
                .Replace(
                    article.GetRawText(),
                    match => $"\"{match.Groups[1].Value}\":\"{new Uri(issue, match.Groups[2].Value).AbsoluteUri}\""
                )
        );

    private static async Task<JsonElement> Read(string script, string[] arguments)
    {
        var said = await Tools.Run(Tools.Node, [Tools.At(script), .. arguments]);
        Assert.StartsWith("[", said, StringComparison.Ordinal);
        return JsonSerializer.Deserialize<JsonElement>(said);
    }

    private static JsonElement[] All(JsonElement node, string property) =>
        node.TryGetProperty(Schema + property, out var values) ? [.. values.EnumerateArray()] : [];

    private static string? Value(JsonElement node, string property) =>
        All(node, property)
            .Select(value => value.TryGetProperty("@id", out var id) ? id.GetString() : value.GetProperty("@value").ToString())
            .SingleOrDefault();

    private static string? Type(JsonElement node) => node.GetProperty("@type").EnumerateArray().Single().GetString();

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static IEnumerable<string?> Texts(JsonElement item, string name) =>
        item.TryGetProperty(name, out var texts) ? texts.EnumerateArray().Select(text => text.GetString()) : [];

    private static IEnumerable<string?> Names(JsonElement article, string list) =>
        article.TryGetProperty(list, out var people)
            ? people.EnumerateArray().Select(person => person.GetProperty("name").GetString())
            : [];

    private static IEnumerable<(string?, string?)> Corrections(JsonElement article) =>
        article.TryGetProperty("corrections", out var all)
            ? all.EnumerateArray().Select(one => (Text(one, "date"), Text(one, "text")))
            : [];

    private static string FirstWords(string html) => Words(html)[..Math.Min(20, Words(html).Length)];

    private static string Words(string html) => Tags().Replace(html, "").Replace("\n", "", StringComparison.Ordinal);

    [GeneratedRegex("\"(address)\":\"([^\"]*)\"")]
    private static partial Regex Relative();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
