using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Xunit;

namespace StaticSite.Tests.Discovery;

/// <summary>The feeds conform to their specifications, which are quoted.</summary>
public sealed class Feeds : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    private readonly PublishedNewspaper _newspaper = new("url: https://paper.example/bz\nformats: { author-feeds: on }\n");

    public Feeds()
    {
        _newspaper.Write(
            "2022/01-08/01/01-old.md",
            "---\ntitle: 昨日的“旧闻” <甲> & 乙\nauthors: [ 张三, { name: 李四, role: 通讯员 } ]\ncolumn: 警界\nkeywords: [ 民生, 盘点 ]\n"
                + "corrections: [ { date: 2022-01-11, text: 应为二。 } ]\n---\n正文一段，见[今日](../../01-09/02/01-new.md)。\n\n"
                + "![图说](bridge.png \"某某 摄\")\n\n## 一节\n\n又一段。\n"
        );
        _newspaper.WriteImage("2022/01-08/01/bridge.png");
        _newspaper.Write(
            "2022/01-09/01/02-gone.md",
            "---\ntitle: 不该再见的标题\nauthors: [ 张三 ]\ncolumn: 警界\nstatus: withdrawn\n---\n不该再见的正文。\n"
        );
        _newspaper.Write("2022/01-09/01/03-sold.md", "---\ntitle: 买一送一\nkind: advertisement\n---\n广告词。\n");
        _newspaper.Write("2022/01-09/01/page.yaml", "name: 要闻\n");
        _newspaper.Write(
            "2022/01-09/02/01-new.md",
            "---\ntitle: 今日\nauthors: [ 张三 ]\npublished: 2022-01-09T06:30\nlanguage: en\ncontinued-on: 03/rest\n---\nBegun.\n"
        );
        _newspaper.Write("2022/01-09/03/01-rest.md", "---\ntitle: 下半\n---\nEnded.\n");
        _newspaper.Publish();
    }

    public void Dispose() => _newspaper.Dispose();

    public static TheoryData<string> Homes => ["", "columns/警界/", "authors/张三/", "authors/李四/", "page-names/要闻/"];

    [Theory]
    [MemberData(nameof(Homes))]
    public void Atom_conforms_to_RFC_4287(string home)
    {
        var feed = XDocument.Parse(_newspaper.Read(home + "feed.atom")).Root!;
        // 4.1.1: "atom:feed elements MUST contain exactly one atom:id element" … "title" … "updated"
        foreach (var name in (string[])["id", "title", "updated"])
            Assert.Single(feed.Elements(Atom + name));
        // 4.1.1: "atom:feed elements MUST contain one or more atom:author elements, unless all of the atom:feed element's child atom:entry
        // elements contain at least one"
        Assert.NotEmpty(feed.Elements(Atom + "author"));
        Assert.All(feed.Descendants(Atom + "author"), author => Assert.Single(author.Elements(Atom + "name"))); // 3.2.1
        // 4.1.1: "atom:feed elements SHOULD contain one atom:link element with a rel attribute value of "self"."
        Assert.Equal(Full(home + "feed.atom"), Link(feed, "self"));
        Assert.Equal(Full(home), Link(feed, "alternate"));
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            // 4.1.2: "atom:entry elements MUST contain exactly one atom:id element" … "title" … "updated"
            foreach (var name in (string[])["id", "title", "updated", "content"])
                Assert.Single(entry.Elements(Atom + name));
            // 4.2.6: "its content MUST be an IRI"; 4.1.2: "MUST contain at least one atom:link element with a rel attribute value of
            // "alternate"" without content
            Assert.Equal(Link(entry, "alternate"), entry.Element(Atom + "id")!.Value);
            Assert.True(Uri.TryCreate(entry.Element(Atom + "id")!.Value, UriKind.Absolute, out _));
            // 3.3: "conform to the "date-time" production in [RFC3339]"
            Assert.All(
                (string[])["published", "updated"],
                name =>
                    DateTimeOffset.ParseExact(entry.Element(Atom + name)!.Value, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            );
            // 4.1.3.1: "the value of "type" MAY be one of "text", "html", or "xhtml""
            Assert.Equal("html", entry.Element(Atom + "content")!.Attribute("type")!.Value);
        }
        // 4.2.15: "the most recent instant in time when an entry or feed was modified in a way the publisher considers significant"
        Assert.Equal(feed.Elements(Atom + "entry").Max(entry => Time(entry, "updated")), Time(feed, "updated"));
        // 4.1.1: "two atom:entry elements with the same atom:id value" are versions of one
        Assert.Distinct(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
    }

    [Theory]
    [MemberData(nameof(Homes))]
    public void Rss_conforms_to_RSS_2_0(string home)
    {
        var rss = XDocument.Parse(_newspaper.Read(home + "feed.rss")).Root!;
        Assert.Equal("2.0", rss.Attribute("version")!.Value); // "a <rss> element, with a mandatory attribute called version"
        var channel = Assert.Single(rss.Elements("channel")); // "Subordinate to the <rss> element is a single <channel> element"
        foreach (var name in (string[])["title", "link", "description"])
            Assert.Single(channel.Elements(name)); // "required channel elements"
        foreach (var item in channel.Elements("item"))
        {
            Assert.NotEqual("", item.Element("title")!.Value); // "at least one of title or description must be present"
            // "If the guid element has an attribute named isPermaLink with a value of true, the reader may assume that it is a permalink"
            Assert.Equal("true", item.Element("guid")!.Attribute("isPermaLink")!.Value);
            Assert.Equal(item.Element("link")!.Value, item.Element("guid")!.Value);
            // "All date-times in RSS conform to the Date and Time Specification of RFC 822, with the exception that the year may be
            // expressed with … four characters"
            DateTimeOffset.ParseExact(
                item.Element("pubDate")!.Value.Insert(item.Element("pubDate")!.Value.Length - 2, ":"),
                "ddd, dd MMM yyyy HH:mm:ss zzz",
                CultureInfo.InvariantCulture
            );
        }
        Assert.Equal(Full(home + "feed.rss"), channel.Elements(Atom + "link").Single().Attribute("href")!.Value);
    }

    [Theory]
    [MemberData(nameof(Homes))]
    public void Json_conforms_to_JSON_Feed_1_1(string home)
    {
        var feed = Json(home);
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString()); // "version (required, string)"
        Assert.NotEqual("", feed.GetProperty("title").GetString()); // "title (required, string)"
        Assert.Equal(Full(home + "feed.json"), feed.GetProperty("feed_url").GetString());
        Assert.Equal(Full(home), feed.GetProperty("home_page_url").GetString());
        foreach (var item in feed.GetProperty("items").EnumerateArray()) // "items (required, array)"
        {
            // "id (required, string) … Ideally, the id is the full URL of the resource"
            Assert.Equal(item.GetProperty("url").GetString(), item.GetProperty("id").GetString());
            // "Each item must have one or both of content_html and content_text"
            Assert.NotEqual("", item.GetProperty("content_html").GetString());
            foreach (var name in (string[])["date_published", "date_modified"])
                DateTimeOffset.Parse(item.GetProperty(name).GetString()!, CultureInfo.InvariantCulture); // "in RFC 3339 format"
            if (item.TryGetProperty("authors", out var authors))
                // "authors (optional, array of objects)"
                Assert.All(authors.EnumerateArray(), author => Assert.NotEqual("", author.GetProperty("name").GetString()));
        }
    }

    [Fact]
    public void All_three_formats_have_the_same_content()
    {
        foreach (string home in Homes.Select(row => row.Data))
        {
            var atom = XDocument
                .Parse(_newspaper.Read(home + "feed.atom"))
                .Root!.Elements(Atom + "entry")
                .Select(entry =>
                    (
                        Id(entry),
                        entry.Element(Atom + "title")!.Value,
                        entry.Element(Atom + "content")!.Value,
                        string.Join(',', entry.Elements(Atom + "author").Select(author => author.Value))
                    )
                );
            var rss = XDocument
                .Parse(_newspaper.Read(home + "feed.rss"))
                .Root!.Descendants("item")
                .Select(item =>
                    (
                        item.Element("guid")!.Value,
                        item.Element("title")!.Value,
                        item.Element(Content + "encoded")!.Value,
                        string.Join(',', item.Elements(DublinCore + "creator").Select(name => name.Value))
                    )
                );
            var json = Json(home)
                .GetProperty("items")
                .EnumerateArray()
                .Select(item =>
                    (
                        item.GetProperty("id").GetString()!,
                        item.GetProperty("title").GetString()!,
                        item.GetProperty("content_html").GetString()!,
                        item.TryGetProperty("authors", out var authors)
                            ? string.Join(',', authors.EnumerateArray().Select(author => author.GetProperty("name").GetString()))
                            : ""
                    )
                );
            Assert.Equal(atom, rss);
            Assert.Equal(atom, json);
        }
    }

    [Fact]
    public void The_feed_of_the_newspaper_is_newest_first_without_advertisements()
    {
        var entries = XDocument.Parse(_newspaper.Read("feed.atom")).Root!.Elements(Atom + "entry").ToArray();
        // Within an issue in reading order, withdrawn articles last; a later part of an article has no entry of its own.
        Assert.Equal([Full("2022/01/09/02/new/"), Full("2022/01/09/01/gone/"), Full("2022/01/08/01/old/")], entries.Select(Id));
        Assert.Equal("en", entries[0].Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal("2022-01-09T06:30:00+08:00", entries[0].Element(Atom + "published")!.Value);
        Assert.Contains("Ended.", entries[0].Element(Atom + "content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_topic_has_its_own_feeds()
    {
        Assert.Equal([Full("2022/01/09/01/gone/"), Full("2022/01/08/01/old/")], Ids("columns/警界/"));
        Assert.Equal([Full("2022/01/09/02/new/"), Full("2022/01/09/01/gone/"), Full("2022/01/08/01/old/")], Ids("authors/张三/"));
        Assert.Equal([Full("2022/01/08/01/old/")], Ids("authors/李四/"));
        Assert.Equal([Full("2022/01/09/01/gone/")], Ids("page-names/要闻/"));
        Assert.False(_newspaper.Has("keywords/民生/feed.atom"));
    }

    [Fact]
    public void An_entry_has_the_full_text_with_photos_and_absolute_addresses()
    {
        var content = XDocument.Parse(_newspaper.Read("feed.atom")).Root!.Elements(Atom + "entry").Last().Element(Atom + "content")!.Value;
        Assert.Contains("<a href=\"https://paper.example/bz/2022/01/09/02/new/\">今日</a>", content, StringComparison.Ordinal);
        Assert.Matches("<img src=\"https://paper.example/bz/assets/bridge-[^\"]*\" alt=\"[^\"]*\"><figcaption>图说", content);
        Assert.Contains("<h2>一节</h2>", content, StringComparison.Ordinal);
        Assert.Contains("应为二。", content, StringComparison.Ordinal);
        Assert.Equal("昨日的“旧闻” <甲> & 乙", Json("").GetProperty("items").EnumerateArray().Last().GetProperty("title").GetString());
        Assert.StartsWith(
            "https://paper.example/bz/assets/bridge-",
            Json("").GetProperty("items").EnumerateArray().Last().GetProperty("image").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_correction_is_an_update_of_the_same_entry()
    {
        var before = XDocument.Parse(_newspaper.Read("feed.atom")).Root!.Elements(Atom + "entry").Last();
        Assert.Equal("2022-01-08T00:00:00+08:00", before.Element(Atom + "published")!.Value);
        Assert.Equal("2022-01-11T00:00:00+08:00", before.Element(Atom + "updated")!.Value);
        Assert.Equal(
            "2022-01-11T00:00:00+08:00",
            Json("").GetProperty("items").EnumerateArray().Last().GetProperty("date_modified").GetString()
        );
    }

    [Fact]
    public void A_withdrawn_article_leaves_only_its_notice()
    {
        Assert.DoesNotContain(
            _newspaper.Files.Where(file => !file.EndsWith(".jpg", StringComparison.Ordinal)),
            file => _newspaper.Read(file).Contains("不该再见", StringComparison.Ordinal)
        );
        var entry = XDocument
            .Parse(_newspaper.Read("feed.atom"))
            .Root!.Elements(Atom + "entry")
            .Single(entry => Id(entry).EndsWith("/gone/", StringComparison.Ordinal));
        Assert.Equal("本稿已撤回", entry.Element(Atom + "title")!.Value);
    }

    [Fact]
    public void Entries_keep_their_ids_whatever_is_edited()
    {
        var before = Ids("");
        _newspaper.Write("2022/01-08/01/01-old.md", "---\ntitle: 换了标题\nauthors: [ 张三 ]\n---\n换了正文。\n");
        var changed = _newspaper.Publish();
        Assert.Equal(before, Ids(""));
        Assert.Contains($"changed {Full("feed.atom")}", changed);
        Assert.Contains(
            $"removed {Full("authors/李四/feed.rss").Replace("李四", Uri.EscapeDataString("李四"), StringComparison.Ordinal)}",
            changed
        );
    }

    [Fact]
    public void Characters_that_XML_forbids_are_removed()
    {
        _newspaper.Write("2022/01-08/01/01-old.md", "---\ntitle: \"甲\\x07乙\\uFFFE😀\"\nauthors: [ \"张\\x01三\" ]\n---\n正文。\n");
        _newspaper.Publish();
        var titles = XDocument.Parse(_newspaper.Read("feed.atom")).Root!.Descendants(Atom + "title").Select(title => title.Value);
        Assert.Contains("甲乙😀", titles);
        Assert.Contains("甲乙😀", XDocument.Parse(_newspaper.Read("feed.rss")).Descendants("title").Select(title => title.Value));
        Assert.NotNull(XDocument.Parse(_newspaper.Read("sitemap-2022.xml")).Root);
    }

    // RSS 2.0: "entity-encoded HTML is allowed" in a description, so readers parse it as HTML; the summaries of JSON Feed and Atom are
    // plain text.
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("写 <b> 和 &amp; 就这样写")]
    [InlineData("一 & 二 < 三 > 四 6\" it's")]
    public void A_deck_reads_as_it_was_written(string deck)
    {
        _newspaper.Write(
            "2022/01-08/01/01-old.md",
            $"---\ntitle: '{deck.Replace("'", "''", StringComparison.Ordinal)}'\n"
                + $"deck: '{deck.Replace("'", "''", StringComparison.Ordinal)}'\n---\n正文 `<b>` 与 `&amp;`。\n"
        );
        _newspaper.Publish();
        var item = XDocument.Parse(_newspaper.Read("feed.rss")).Root!.Descendants("item").Last();
        var description = new HtmlParser().ParseDocument(item.Element("description")!.Value).Body!;
        Assert.Empty(description.Children);
        Assert.Equal(deck, description.TextContent);
        var entry = XDocument.Parse(_newspaper.Read("feed.atom")).Root!.Elements(Atom + "entry").Last();
        Assert.Equal(deck, entry.Element(Atom + "summary")!.Value);
        var json = Json("").GetProperty("items").EnumerateArray().Last();
        Assert.Equal(deck, json.GetProperty("summary").GetString());
        Assert.Equal(
            [deck, deck, deck],
            [item.Element("title")!.Value, entry.Element(Atom + "title")!.Value, json.GetProperty("title").GetString()]
        );
        Assert.Equal(
            ["<b>", "&amp;"],
            new HtmlParser()
                .ParseDocument(item.Element(Content + "encoded")!.Value)
                .QuerySelectorAll("code")
                .Select(code => code.TextContent)
        );
    }

    [Fact]
    public void Captions_have_credits_and_AI_labels()
    {
        _newspaper.Write(
            "2022/01-08/01/01-old.md",
            "---\ntitle: 旧闻\nai: 辅助\nphotos: [ { file: bridge.png, caption: 桥, credit: 某某 摄, ai: generated } ]\n---\n正文。\n"
        );
        _newspaper.Publish();
        var entry = XDocument.Parse(_newspaper.Read("feed.atom")).Root!.Elements(Atom + "entry").Last();
        var content = entry.Element(Atom + "content")!.Value;
        Assert.Contains("<figcaption>桥 <small>某某 摄</small> <b>人工智能生成</b></figcaption>", content, StringComparison.Ordinal);
        Assert.Contains("<p>人工智能辅助生成</p>", content, StringComparison.Ordinal);
        string[] labels = ["人工智能辅助生成", "人工智能生成"];
        Assert.Equal(labels, entry.Elements(Atom + "category").Select(category => category.Attribute("term")!.Value).Intersect(labels));
        Assert.Equal(
            labels,
            XDocument
                .Parse(_newspaper.Read("feed.rss"))
                .Root!.Descendants("item")
                .Last()
                .Elements("category")
                .Select(category => category.Value)
                .Intersect(labels)
        );
        Assert.Equal(
            labels,
            Json("")
                .GetProperty("items")
                .EnumerateArray()
                .Last()
                .GetProperty("tags")
                .EnumerateArray()
                .Select(tag => tag.GetString())
                .Intersect(labels)
        );
    }

    [Fact]
    public void Feeds_cover_thirty_issues()
    {
        for (var day = 10; day <= 39; day++)
            _newspaper.Write(
                $"2022/{(day > 31 ? 2 : 1):00}-{(day > 31 ? day - 31 : day):00}/01/01-a.md",
                $"---\ntitle: 第{day}天\nauthors: [ 王五 ]\n---\n正文。\n"
            );
        _newspaper.Now = "2022-03-01";
        _newspaper.Publish();
        Assert.False(_newspaper.Has("authors/张三/feed.atom"));
        Assert.True(_newspaper.Has("authors/张三/index.html"));
        Assert.DoesNotContain("feed.rss", _newspaper.Read("authors/张三/index.html"), StringComparison.Ordinal);
        Assert.Equal(20, Ids("authors/王五/").Length);
    }

    [Fact]
    public void Without_a_url_there_are_no_feeds()
    {
        using var newspaper = new PublishedNewspaper(settings: "");
        newspaper.Write("2022/01-08/01/01-a.md", "---\ntitle: 甲\nauthors: [ 张三 ]\n---\n正文。\n");
        newspaper.Publish();
        Assert.Equal(1, newspaper.Said.Split("warning").Length - 1 - 1); // the summary line counts it once more
        Assert.Contains("ED050", newspaper.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(
            newspaper.Files,
            file =>
                file.Contains("feed", StringComparison.Ordinal)
                || file.Contains("sitemap", StringComparison.Ordinal)
                || file is "robots.txt" or "ninjs.json"
        );
        Assert.True(newspaper.Has("authors/张三/index.html"));
    }

    [Fact]
    public void Feeds_can_be_switched_off()
    {
        using var newspaper = new PublishedNewspaper("url: https://paper.example\nformats: none\n");
        newspaper.Write("2022/01-08/01/01-a.md", "---\ntitle: 甲\nauthors: [ 张三 ]\n---\n正文。\n");
        newspaper.Publish();
        Assert.DoesNotContain(
            newspaper.Files,
            file =>
                Path.GetExtension(file) is ".json" or ".atom" or ".rss" or ".xml" && !file.StartsWith("assets/", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("feed", newspaper.Read("index.html"), StringComparison.Ordinal);
    }

    private static string Full(string path) => "https://paper.example/bz/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private string[] Ids(string home) =>
        [.. XDocument.Parse(_newspaper.Read(home + "feed.atom")).Root!.Elements(Atom + "entry").Select(Id)];

    private JsonElement Json(string home) => JsonDocument.Parse(_newspaper.Read(home + "feed.json")).RootElement;

    private static string Id(XElement entry) => entry.Element(Atom + "id")!.Value;

    private static string Link(XElement element, string relation) =>
        element.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;

    private static DateTimeOffset Time(XElement element, string name) =>
        DateTimeOffset.Parse(element.Element(Atom + name)!.Value, CultureInfo.InvariantCulture);
}
