using System.Text;
using AngleSharp.Html.Parser;
using StaticSite.Building;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Hostile;
using Xunit;

namespace StaticSite.Tests.Previewing;

/// <summary>
/// The preview also renders newspapers with errors, which a build does not: it must handle every one of them, and nothing in them may run.
/// </summary>
public sealed class BrokenNewspapers
{
    public static TheoryData<string, string> Mistakes =>
        [.. Spec.Names("Diagnostics").Where(name => !name.File.EndsWith("-at-once", StringComparison.Ordinal))];

    public static TheoryData<string> Addresses { get; } = [.. Payloads.Addresses];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Every_newspaper_of_the_diagnostic_specs_can_be_previewed(string file, string heading)
    {
        var files = Spec.Read("Diagnostics", file).Case(heading).Newspaper;
        var preview = new Preview(new() { Input = new MemoryTree("input", files), Now = Late });
        while (preview.LookAround(TimeSpan.Zero)) { }
        foreach (var path in files.Keys.SelectMany(Pages))
            preview.Find(path);
        Assert.NotNull(preview.Find("index.html"));
        Assert.NotNull(preview.Find("404.html"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_unsafe_address_is_not_a_link_in_a_preview_either(string address)
    {
        var files = new Dictionary<string, byte[]>
        {
            ["newspaper.yaml"] = Encoding.UTF8.GetBytes(
                $"title: 报\nurl: \"{Escape(address)}\"\nlegal: [ {{ text: 备案, url: \"{Escape(address)}\" }} ]\n"
            ),
            ["2022/01-10/01/01-a.md"] = Encoding.UTF8.GetBytes(
                $"---\ntitle: 甲\noriginal: {{ title: 原题, url: \"{Escape(address)}\" }}\ncontinued-on: \"{Escape(address)}\"\n"
                    + $"---\n[链接](<{address}>) ![图](<{address}>) <{address}> <a href=\"{address}\">字</a>\n\n[引]\n\n[引]: {address}\n"
            ),
        };
        var preview = new Preview(
            new()
            {
                Input = new MemoryTree("input", files),
                Now = Late,
                Url = new("http://127.0.0.1/"),
            }
        );
        foreach (var path in files.Keys.SelectMany(Pages).Append("index.html"))
            if (preview.Find(path) is { } page)
                Assert.Empty(ActiveHtml.AddressFaults(new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Span))));
        Assert.NotNull(preview.Find("2022/01/10/01/a/index.html"));
    }

    private static NodaTime.Instant Late(NodaTime.DateTimeZone zone) => Times.Parse("9000-01-01", zone)!.Value;

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    // The documents that a file of the newspaper may affect.
    private static IEnumerable<string> Pages(string file)
    {
        var parts = file.Split('/');
        if (parts is [var standing])
            return [$"{Path.GetFileNameWithoutExtension(standing)}/index.html"];
        if (parts is not [var year, [_, _, '-', _, _, ..] day, .. var rest])
            return [];
        var issue = $"{year}/{day[..2]}/{day[3..]}";
        if (rest is not [var page, .. var names])
            return [$"{issue}/index.html"];
        var slug =
            names.Length == 0 ? ""
            : Path.GetFileNameWithoutExtension(names[0]) is var name && name.IndexOf('-') is > 0 and < 4 and var hyphen
                ? name[(hyphen + 1)..]
            : name;
        return [$"{issue}/index.html", $"{issue}/{page}/index.html", $"{issue}/{page}/{slug}/index.html"];
    }
}
