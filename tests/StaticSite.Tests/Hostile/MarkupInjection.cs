using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using StaticSite.Diagnostics;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Incremental;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Hostile;

/// <summary>
/// Whatever an editor writes in any field, the site has no element, attribute or address that does not come from the theme or from
/// Markdown.
/// </summary>
public sealed class MarkupInjection
{
    private static Executable Program => Executable.Fastest;

    private const int Newspapers = 80;

    private static readonly string[] Marks = ["正文", "“引文”", "\n\n", "\n", "**", "- ", "> ", "## ", "`", "|", "\\", "[", "]"];

    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.Int[0, Payloads.Texts.Length - 1].Select(i => Payloads.Texts[i]),
        Gen.Int[0, Marks.Length - 1].Select(i => Marks[i]),
        Gen.Char.Array[0, 4].Select(chars => new string(chars))
    );

    private static readonly Gen<string> Text = Word.Array[1, 5]
        .Select(words => string.Concat(words).Replace("\uFFFF", "", StringComparison.Ordinal));

    // As many texts as there are fields.
    private static readonly Gen<string[]> Texts = Text.Array[40, 40];

    [Fact]
    public void Text_stays_text()
    {
        var (known, headers) = Harmless();
        var published = 0;
        Texts.Sample(
            texts =>
            {
                if (Publish(texts, out _) is not var (site, rules))
                    return;
                Interlocked.Increment(ref published);
                Assert.Equal(headers, rules);
                Problems.AssertNone(site.SelectMany(page => Faults(page.Key, page.Value, known)));
            },
            iter: Newspapers,
            threads: 2,
            print: texts => string.Join("\n", texts.Select(text => JsonSerializer.Serialize(text)))
        );
        Assert.InRange(published, Newspapers / 4, Newspapers);
    }

    [Fact]
    public void Every_payload_in_every_field_stays_text()
    {
        var (known, headers) = Harmless();
        foreach (var payload in Payloads.Texts.Except(Payloads.Unclosed))
        {
            var (site, rules) = Published(Enumerable.Repeat("正文 " + payload, 40).ToArray());
            Assert.Equal(headers, rules);
            Problems.AssertNone(site.SelectMany(page => Faults(page.Key, page.Value, known)).Select(fault => $"{payload}: {fault}"));
        }
    }

    [Fact]
    public void Every_payload_as_a_block_of_its_own_stays_text_or_is_reported_as_unclosed()
    {
        var (known, headers) = Harmless();
        var published = 0;
        foreach (var payload in Payloads.Texts)
        {
            if (Publish(Enumerable.Repeat($"{payload}\n\n正文", 40).ToArray(), out var refusal) is not var (site, rules))
            {
                Assert.Contains(Rules.UnclosedHtml.Id, refusal, StringComparison.Ordinal);
                continue;
            }
            published++;
            Assert.Equal(headers, rules);
            Problems.AssertNone(site.SelectMany(page => Faults(page.Key, page.Value, known)).Select(fault => $"{payload}: {fault}"));
        }
        Assert.InRange(published, Payloads.Texts.Length * 3 / 4, Payloads.Texts.Length);
    }

    [Fact]
    public void An_unclosed_comment_is_not_published()
    {
        foreach (var payload in Payloads.Unclosed)
        {
            Publish(Enumerable.Repeat("正文 " + payload, 40).ToArray(), out var refusal);
            foreach (var place in (string[])["about.md", "01/01-a.md", "02/index.md", "02/01-b.md"])
                Assert.Contains(
                    refusal!.Split('\n'),
                    line => line.Contains(place, StringComparison.Ordinal) && line.Contains(Rules.UnclosedHtml.Id, StringComparison.Ordinal)
                );
        }
    }

    public static TheoryData<string> Addresses { get; } = [.. Payloads.Addresses];

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_unsafe_address_is_an_error_however_it_is_written(string address)
    {
        string[] bodies =
        [
            $"[点]({address})",
            $"[点](<{address}>)",
            $"[点][a]\n\n[a]: <{address}>",
            $"![图]({address})",
            $"<{address}>",
            $"字[^1]\n\n[^1]: [点]({address})",
        ];
        var articles = bodies
            .Index()
            .ToDictionary(body => $"0{body.Index}-a{body.Index}.md", body => $"---\ntitle: 标题\n---\n{body.Item}\n");
        using var room = new Newsroom(Program);
        // What is published is harmless. An error of one article may hide that of another.
        while (Refusal(room, articles) is { } refusal)
        {
            var refused = articles
                .Keys.Where(name => HasError(refusal, name, $"{Rules.UnsafeLink.Id}|{Rules.BrokenLink.Id}|{Rules.MissingPhoto.Id}"))
                .ToArray();
            Assert.True(refused.Length > 0, refusal);
            foreach (var name in refused)
                articles.Remove(name);
        }
        Problems.AssertNone(
            Workspace
                .Files(room.At("output"))
                .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
                .SelectMany(file => AddressFaults(file.Key, Parse(file.Value)))
        );
    }

    [Theory]
    [InlineData("original: { title: 原题, url: \"ADDRESS\" }")]
    [InlineData("media: [ { file: \"ADDRESS\" } ]")]
    [InlineData("photos: [ { file: \"ADDRESS\" } ]")]
    [InlineData("aliases: [ \"ADDRESS\" ]")]
    [InlineData("continued-on: \"ADDRESS\"")]
    public void An_unsafe_address_in_front_matter_is_an_error(string key)
    {
        string[] addresses = [.. Payloads.Addresses, "../../../secret.md", "/../../etc/passwd", "/a/../../b"];
        var articles = addresses
            .Select(address => key.Replace("ADDRESS", JsonEncodedText.Encode(address).Value, StringComparison.Ordinal))
            .Index()
            .ToDictionary(
                written => $"{written.Index:00}-a{written.Index}.md",
                written => $"---\ntitle: 标题\n{written.Item}\n---\n正文。\n"
            );
        using var room = new Newsroom(Program);
        var refusal = Refusal(room, articles);
        Problems.AssertNone(articles.Where(article => !HasError(refusal, article.Key, "ED...")).Select(article => article.Value));
        Assert.DoesNotContain(Workspace.Files(room.At("output")).Keys, path => path.EndsWith(".html", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../../../secret", "a path stays within the output")]
    [InlineData("..", "")]
    [InlineData("01-..", "")]
    public void Nothing_is_published_outside_the_output(string name, string _)
    {
        using var room = new Newsroom(Program);
        room.Write(
            "input",
            Printing.Files(
                ("2022/01-10/issue.yaml", $"number: 1\nspreads: [ [ \"{name}\", \"02\" ] ]\n"),
                ("2022/01-10/01/01-a.md", $"---\ntitle: 标题\naliases: [ \"/{name}/x.html\" ]\n---\n正文。\n")
            )
        );
        Assert.NotNull(room.Refusal());
        Assert.Equal(
            ["input", "output"],
            Directory
                .GetFileSystemEntries(room.At(""))
                .Select(Path.GetFileName)
                .Where(entry => entry != ".cache")
                .Order(StringComparer.Ordinal)
        );
    }

    // Publishes a page of articles; what keeps it from that, if anything does.
    private static string? Refusal(Newsroom room, Dictionary<string, string> articles)
    {
        if (Directory.Exists(room.At("input")))
            Directory.Delete(room.At("input"), recursive: true);
        room.Write(
            "input",
            Printing.Files([
                ("2022/01-10/issue.yaml", "number: 1\n"),
                .. articles.Select(article => ($"2022/01-10/01/{article.Key}", article.Value)),
            ])
        );
        return room.Refusal();
    }

    private static bool HasError(string? refusal, string article, string rules) =>
        Regex.IsMatch(refusal ?? "", $"^input/2022/01-10/01/{article}:.* error ({rules}):", RegexOptions.Multiline);

    // The parts of the site when every text is harmless.
    private (Known Known, string Rules) Harmless()
    {
        var (site, rules) = Published(Enumerable.Repeat("正文", 40).ToArray());
        // Its only photo is the first of each page.
        return (new([.. site.Values.SelectMany(Pieces), new("img", "loading")], [.. site.Values.SelectMany(Scripts)]), rules);
    }

    private (Dictionary<string, IDocument> Pages, string Rules) Published(string[] texts)
    {
        var site = Publish(texts, out var refusal);
        Assert.True(refusal is null, refusal);
        return site!.Value;
    }

    private (Dictionary<string, IDocument> Pages, string Rules)? Publish(string[] texts, out string? refusal)
    {
        using var room = new Newsroom(Program);
        room.Write("input", EveryField.Files(texts).ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text)));
        room.Write("input", [new(EveryField.Photo, Images.Of("photo.jpg"))]);
        CachedPhotos.Restore(nameof(EveryField), room.At("output"));
        refusal = room.Refusal();
        CachedPhotos.Save(nameof(EveryField), room.At("output"));
        if (refusal is not null)
            return null;
        var files = Workspace.Files(room.At("output"));
        foreach (
            var line in Encoding
                .UTF8.GetString(Convert.FromBase64String(files["_redirects"]))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        )
            Assert.Matches("^/[!-~]+ /[!-~]+ 301$", line);
        Problems.AssertNone(files.SelectMany(file => FeedFaults(file.Key, file.Value)));
        var pages = files
            .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => Parse(file.Value));
        return (pages, files["_headers"]);
    }

    private static IDocument Parse(string base64) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Convert.FromBase64String(base64)));

    private static IEnumerable<string> Faults(string path, IDocument page, Known known)
    {
        if (page.DocumentElement.TextContent.Contains("1337", StringComparison.Ordinal))
            yield return $"{path}: a template expression was evaluated";
        foreach (var piece in Pieces(page).Distinct())
            if (
                !known.Pieces.Contains(piece)
                && !(
                    ActiveHtml.Written.Contains(piece.Element)
                    && (piece.Attribute.Length == 0 || ActiveHtml.WrittenAttributes.Contains(piece.Attribute))
                )
            )
                yield return $"{path}: {piece}";
        foreach (var script in Scripts(page).Where(script => !known.Scripts.Contains(script)))
            yield return $"{path}: {script}";
        // JSON in a script element is inert, and ends where it should.
        foreach (var data in page.QuerySelectorAll("script[type='application/ld+json']").Select(element => element.TextContent))
        {
            if (data.Contains('<', StringComparison.Ordinal))
                yield return $"{path}: {data}";
            JsonDocument.Parse(data).Dispose();
        }
        var ids = page.All.Select(element => element.GetAttribute("id")).OfType<string>().GroupBy(id => id).Where(id => id.Count() > 1);
        foreach (var id in ids)
            yield return $"{path}: id {id.Key} appears twice";
        foreach (var fault in AddressFaults(path, page))
            yield return fault;
    }

    // The HTML that feed readers see: the elements of Markdown, figures and headings; in a description, no elements.
    private static IEnumerable<string> FeedFaults(string path, string base64)
    {
        string[] figures = ["<figure>", "<figcaption>", "<img>", "<img src>", "<img alt>", "<h2>"];
        var text = Encoding.UTF8.GetString(Convert.FromBase64String(base64));
        XNamespace content = "http://purl.org/rss/1.0/modules/content/",
            atom = "http://www.w3.org/2005/Atom";
        var (whole, plain) = Path.GetFileName(path) switch
        {
            "feed.rss" when XDocument.Parse(text) is var rss => (
                rss.Descendants(content + "encoded").Select(html => html.Value),
                rss.Descendants("description").Select(html => html.Value)
            ),
            "feed.atom" => (XDocument.Parse(text).Descendants(atom + "content").Select(html => html.Value), []),
            "feed.json" => (
                JsonDocument
                    .Parse(text)
                    .RootElement.GetProperty("items")
                    .EnumerateArray()
                    .Select(item => item.GetProperty("content_html").GetString()!),
                []
            ),
            _ => (Enumerable.Empty<string>(), Enumerable.Empty<string>()),
        };
        foreach (var html in whole.Select(html => new HtmlParser().ParseDocument(html).Body!))
        foreach (var fault in ActiveHtml.UnexpectedParts(html).Except(figures).Concat(ActiveHtml.AddressFaults(html)))
            yield return $"{path}: {fault}";
        foreach (var html in plain.Select(html => new HtmlParser().ParseDocument(html)))
        foreach (var element in html.Body!.Children.Concat(html.Head!.Children))
            yield return $"{path}: <{element.LocalName}> in a description";
    }

    private static IEnumerable<(string Element, string Attribute)> Pieces(IDocument page) =>
        page.All.SelectMany(element =>
            element.Attributes.Select(attribute => (element.LocalName, attribute.Name)).Prepend((element.LocalName, ""))
        );

    // Active content is the same as in the harmless site, except for the relative path to the root. The form of the search and the link to
    // its description have names of the newspaper, as attributes and text.
    private static IEnumerable<string> Scripts(IDocument page) =>
        page.QuerySelectorAll(
                "script:not([type='application/ld+json']), "
                    + "link:not([rel=canonical]):not([rel=prev]):not([rel=next]):not([rel=alternate]):not([rel=search]), style, iframe, "
                    + "object, embed, base, form:not([role=search]), meta[http-equiv], svg, math"
            )
            .Where(element =>
                element.GetAttribute("http-equiv") is null
                || !element.GetAttribute("content")!.StartsWith("0; url=", StringComparison.Ordinal)
            )
            .Select(element => element.OuterHtml.Replace("../", "", StringComparison.Ordinal));

    private static IEnumerable<string> AddressFaults(string path, IDocument page) =>
        ActiveHtml.AddressFaults(page).Select(fault => $"{path}: {fault}");

    private sealed record Known(HashSet<(string Element, string Attribute)> Pieces, HashSet<string> Scripts);
}
