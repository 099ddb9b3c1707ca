using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Json.Schema;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Data;

/// <summary>issue.json follows the documented format and is complete: the articles' documents can be rebuilt from it alone.</summary>
public sealed class IssueDataTests
{
    private static readonly JsonSchema Form = JsonSchema.FromText(File.ReadAllText(Sources.At("docs/schemas/issue-1.json")));

    public static TheoryData<string> Newspapers =>
        [
            .. new[] { "input" }.Concat(
                Directory
                    .GetDirectories(Sources.At("tests/StaticSite.Tests/Newspapers"))
                    .Select(folder => Path.Combine(folder, "input"))
                    .Where(Directory.Exists)
                    .Select(folder => Path.GetRelativePath(Sources.Root, folder).Replace('\\', '/'))
            ),
        ];

    [Theory]
    [MemberData(nameof(Newspapers))]
    public void Articles_can_be_rebuilt_from_issue_json(string input)
    {
        using var folder = new TempFolder();
        CachedPhotos.Restore("sample", folder.At("output"));
        var said = Executable.Jit.Run(
            folder.Root,
            "build",
            "--input",
            Sources.At(input),
            "--output",
            folder.At("output"),
            "--now",
            "2030-01-01"
        );
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
        var files = Directory.GetFiles(folder.At("output"), "issue.json", SearchOption.AllDirectories);
        Assert.True(files.Length > 0 || !Directory.Exists(folder.At("output/2022")));
        foreach (var file in files)
        {
            var issue = JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(file));
            var judged = Form.Evaluate(issue, new() { OutputFormat = OutputFormat.List });
            Assert.True(
                judged.IsValid,
                string.Join(
                    '\n',
                    (judged.Details ?? [])
                        .Where(detail => detail.Errors is not null)
                        .Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")
                )
            );
            Assert.All(
                ArticleFiles(file),
                article =>
                    Assert.Contains(
                        article,
                        issue.GetProperty("articles").EnumerateArray().Select(known => FileOf(file, known.GetProperty("address")))
                    )
            );
            foreach (var article in issue.GetProperty("articles").EnumerateArray())
                Compare(file, issue, article);
        }
    }

    // Compares an article's published document with one made from the data: words, links and images, in order.
    private static void Compare(string file, JsonElement issue, JsonElement article)
    {
        var page = FileOf(file, article.GetProperty("address"));
        if (article.TryGetProperty("continuedFrom", out _))
            return; // its document redirects to the first part
        var published = Page(page);
        var title = published.QuerySelector("h1")!;
        // The title of a picture story begins with the word for one.
        var kind = title.QuerySelector(".kind") is { } label ? label.TextContent + "：" : "";
        Assert.Equal(Words(kind + article.GetProperty("title").GetString()!), Words(title.TextContent));
        foreach (var name in (string[])["kicker", "subtitle", "dateline"])
            if (article.TryGetProperty(name, out var text))
                Assert.Contains(Words(text.GetString()!), Words(published.QuerySelector("article")!.TextContent), StringComparison.Ordinal);
        Assert.Contains(
            Words(issue.GetProperty("newspaper").GetProperty("copyright").GetProperty("holder").GetString()!),
            Words(published.QuerySelector("footer")!.TextContent),
            StringComparison.Ordinal
        );
        var images = published.QuerySelectorAll("img").Select(image => Resolve(page, image.GetAttribute("src")!)).ToArray();
        var made = Made(article);
        if (published.QuerySelector(".reading > .prose") is not { } prose)
            return; // a picture story
        Assert.Equal(Words(Text(article, "dateline")) + Content(file, made.Body!), Content(page, prose));
        Assert.Equal(Photos(file, article), images.Distinct().Order().Intersect(Photos(file, article)));
    }

    private static IDocument Made(JsonElement article)
    {
        var html = Text(article, "lead");
        if (article.TryGetProperty("sections", out var sections))
            foreach (var section in sections.EnumerateArray())
                html +=
                    (
                        Text(section, "title") is { Length: > 0 } title
                            ? $"<h2>{title.Replace("<", "&lt;", StringComparison.Ordinal)}</h2>"
                            : ""
                    ) + Text(section, "html");
        return new HtmlParser().ParseDocument($"<body>{html}");
    }

    // The content of a text: its words without photos, and the targets of its links.
    private static string Content(string file, IElement text)
    {
        foreach (var figure in text.QuerySelectorAll("figure, .hidden, [aria-hidden]").ToArray())
            figure.Remove();
        var links = text.QuerySelectorAll("a[href]")
            .Select(link => link.GetAttribute("href")!)
            .Where(link => !link.Contains('#', StringComparison.Ordinal))
            .Select(link => Resolve(file, link));
        return Words(text.TextContent) + string.Concat(links.Select(link => $" {link}"));
    }

    private static string[] Photos(string file, JsonElement article) =>
        !article.TryGetProperty("photos", out var photos)
            ? []
            :
            [
                .. photos
                    .EnumerateArray()
                    .Where(photo => photo.TryGetProperty("address", out _))
                    .Select(photo => Resolve(file, photo.GetProperty("address").GetString()!))
                    .Distinct()
                    .Order(),
            ];

    private static IEnumerable<string> ArticleFiles(string issueFile) =>
        Directory
            .GetFiles(Path.GetDirectoryName(issueFile)!, "index.html", SearchOption.AllDirectories)
            .Where(page => Page(page).QuerySelector("body")!.GetAttribute("data-kind") == "article");

    private static IDocument Page(string file) => new HtmlParser().ParseDocument(File.ReadAllText(file));

    private static string FileOf(string from, JsonElement address) =>
        Resolve(from, address.GetString()!) is var path && path.EndsWith('/') ? path + "index.html" : path;

    private static string Resolve(string from, string address) =>
        address.Contains(':', StringComparison.Ordinal)
            ? address
            : Uri.UnescapeDataString(new Uri(new Uri("file://" + from), address).AbsolutePath);

    private static string Text(JsonElement of, string name) => of.TryGetProperty(name, out var text) ? text.GetString()! : "";

    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
