using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using StaticSite.Tests.Discovery;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Newspapers;

/// <summary>
/// Where lines of headlines may break. A line of Headlines.txt is a headline with a slash between what must stay together.
/// </summary>
public sealed partial class Headlines
{
    private static readonly string Golden = TestFolder.At("Newspapers", "Headlines.txt");

    [Fact]
    public void Lines_of_headlines_may_break_between_words()
    {
        var headlines = File.ReadAllLines(Golden).Select(line => line.Replace("/", "", StringComparison.Ordinal)).ToArray();
        using var newspaper = new PublishedNewspaper();
        foreach (var (i, headline) in headlines.Index())
            newspaper.Write($"2022/01-10/01/{NameOf(i)}-a{i}.md", $"---\ntitle: {headline}\n---\n正文。\n");
        newspaper.Publish();
        Verified.Text(Golden, string.Concat(headlines.Select((_, i) => Shown(newspaper.Read($"2022/01/10/01/a{i}/index.html")) + "\n")));
    }

    [Fact]
    public void Nothing_but_pages_has_places_to_break()
    {
        using var newspaper = new PublishedNewspaper();
        newspaper.Write("2022/01-10/01/01-a.md", "---\ntitle: 清明节期间全市森林防火工作会议召开\n---\n正文。\n");
        newspaper.Publish();
        var page = newspaper.Read("2022/01/10/01/a/index.html");
        Assert.Contains("<wbr>", page, StringComparison.Ordinal);
        Assert.Contains("<title>清明节期间全市森林防火工作会议召开", page, StringComparison.Ordinal);
        Assert.All(
            newspaper.Files.Where(path => Path.GetExtension(path) is ".xml" or ".json" or ".txt"),
            path => Assert.DoesNotContain("wbr", newspaper.Read(path), StringComparison.Ordinal)
        );
    }

    private static string NameOf(int i) => (i + 1).ToString("00", CultureInfo.InvariantCulture);

    // Clauses and fragile parts are elements; what follows a space or a mark needs none.
    private static string Shown(string page)
    {
        var html = Heading().Match(page).Groups[1].Value;
        var text = Tag().Replace(Between().Replace(html, "/"), "");
        return WebUtility.HtmlDecode(text).Trim('/');
    }

    [GeneratedRegex("<h1 class=\"headline[^>]*>(.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("(?:<wbr>|</?span>)+")]
    private static partial Regex Between();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
