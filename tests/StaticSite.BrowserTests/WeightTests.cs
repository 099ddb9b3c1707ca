using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>The size of pages, compressed with Brotli as hosts do, and what a first visit transfers.</summary>
public sealed partial class WeightTests(Reader reader)
{
    private const int KB = 1024;

    [Theory]
    [InlineData("2022/01/10/05/")]
    [InlineData("2022/01/10/01/")]
    [InlineData("2022/01/10/02/")]
    [InlineData("2022/01/10/03/")]
    [InlineData("2022/01/10/06/")]
    [InlineData("2022/01/10/03/facsimile/")]
    [InlineData("2022/01/10/05/qingqi-fenjin/")]
    [InlineData("")]
    [InlineData("archive/2022/")]
    public Task A_page_of_the_sample_is_small(string path) => Weigh(reader.Output, path);

    // With a url, the head of a document is larger.
    [Fact]
    public Task The_longest_article_is_small_even_with_a_url() => Weigh(reader.WithAddress.Output, "2022/01/10/05/qingqi-fenjin/");

    [Theory]
    [InlineData("2026/03/02/12/")]
    [InlineData("2026/03/02/04/")]
    public Task A_page_of_3500_characters_is_small(string path) => Weigh(reader.OutputOf("states"), path);

    // Eight pages, with the style sheet of all layouts.
    [Fact]
    public Task An_issue_to_print_is_small() => Weigh(reader.Output, "2022/01/10/print/", most: 48, mostStyles: 10.5);

    // Its script is loaded where it is used.
    [Fact]
    public Task The_search_is_small() => Weigh(reader.Output, "search/", mostScripts: 10);

    // A document and the assets in its head: usually HTML and style sheets up to 16 KB and 1.6 KB more for each thousand characters above
    // 3,500; style sheets up to 8.5, scripts up to 2.25.
    private static async Task Weigh(string output, string path, double? most = null, double mostStyles = 8.5, double mostScripts = 2.25)
    {
        var html = await File.ReadAllTextAsync(Path.Combine(output, path, "index.html"));
        var head = Asset().Matches(html).Select(match => Path.Combine(output, "assets", match.Groups[1].Value)).ToList();
        var styles = head.Where(file => file.EndsWith(".css", StringComparison.Ordinal)).Sum(file => Compressed(File.ReadAllText(file)));
        var scripts = head.Where(file => file.EndsWith(".js", StringComparison.Ordinal)).Sum(file => Compressed(File.ReadAllText(file)));
        Assert.InRange(styles, 1, mostStyles * KB);
        Assert.InRange(scripts, 1, mostScripts * KB);
        most ??= 16 + 1.6 * Math.Max(0, Tag().Replace(html, "").Count(c => c >= '\u2E80') - 3500) / 1000;
        Assert.InRange(Compressed(html) + styles, 1, most.Value * KB);
    }

    // One of each kind of page.
    [Theory]
    [InlineData("")]
    [InlineData("2022/01/10/05/")]
    [InlineData("2022/01/10/02/")]
    [InlineData("states/2026/03/02/06/")]
    [InlineData("2022/01/07/01/")]
    [InlineData("2022/01/10/05/qingqi-fenjin/")]
    [InlineData("2022/01/10/04-05/")]
    [InlineData("2022/01/10/01/#full")]
    [InlineData("2022/01/10/05/#text")]
    [InlineData("2022/01/10/")]
    [InlineData("archive/2022/")]
    [InlineData("columns/编余/")]
    [InlineData("about/")]
    [InlineData("search/?q=反诈")]
    [InlineData("no-such-page/")]
    public async Task The_first_load_on_a_phone_is_small_and_comes_from_one_origin(string path)
    {
        await using var window = await reader.OpenPhone();
        var load = await FirstLoad.Of(window, reader.Find(path));
        Assert.Equal(path == "no-such-page/" ? 404 : 200, load.Status);
        Assert.Equal([new Uri(reader.Find(path)).Authority], load.Addresses.Select(address => new Uri(address).Authority).Distinct());
        Assert.InRange(load.Bytes, 1, 200 * KB);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2022/01/10/05/")]
    [InlineData("2022/01/10/05/qingqi-fenjin/")]
    public async Task The_first_load_on_a_desk_is_small(string path)
    {
        await using var window = await reader.Open(1440);
        Assert.InRange((await FirstLoad.Of(window, reader.Find(path))).Bytes, 1, 200 * KB);
    }

    private static int Compressed(string text)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, true))
            brotli.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return (int)compressed.Length;
    }

    [GeneratedRegex(@"(?:href|src)=.(?:\.\./)*assets/([^""]+\.(?:css|js))")]
    private static partial Regex Asset();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
