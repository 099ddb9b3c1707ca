using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Themes;

/// <summary>The theme.yaml of a newspaper's own theme is merged over the default theme's.</summary>
[Collection(nameof(OptionsOfThemes))]
public abstract class OptionsOfThemes(Executable program)
{
    private const string Page =
        "<p>{{ theme.sizes_feature }}|{{ theme.sizes_beneath }}|{{ theme.weather }}|{{ if theme.is_quiet }}quiet{{ end }}</p>";

    [Theory]
    [InlineData(
        "options: { weather: 晴, is_quiet: true }",
        "(width &gt;= 82rem) 46rem, (width &gt;= 60rem) 56vw, (width &gt;= 40rem) 66vw, calc(100vw - 2px)|"
            + "(width &gt;= 82rem) 22rem, (width &gt;= 60rem) 27vw, (width &gt;= 40rem) 33vw, 50vw|晴|quiet"
    )]
    [InlineData(
        "options: { weather: 晴, is_quiet: false, sizes_feature: 50vw }",
        "50vw|(width &gt;= 82rem) 22rem, (width &gt;= 60rem) 27vw, (width &gt;= 40rem) 33vw, 50vw|晴|"
    )]
    public void Options_are_merged_one_by_one(string yaml, string expected)
    {
        using var room = Room(yaml);
        Assert.Null(room.Refusal());
        Assert.Contains($"<p>{expected}</p>", File.ReadAllText(room.At("output/2022/01/10/01/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_theme_renders_with_a_custom_option()
    {
        using var room = new Newsroom(program) { Theme = "theme" };
        room.Write("input", Newspaper);
        room.Write("theme", [new("theme.yaml", "options: { sizes_feature: 50vw }\n"u8.ToArray())]);
        Assert.Null(room.Refusal());
    }

    [Theory]
    [InlineData("photos: { smallest: 300 }", "-480.,-960.")]
    [InlineData("photos: { widths: [300, 700] }", "-300.,-700.")]
    public void Image_sizes_are_merged_one_by_one(string yaml, string widths)
    {
        using var room = Room(yaml + "\noptions: { weather: 晴, is_quiet: true }");
        Assert.Null(room.Refusal());
        var images = Directory.GetFiles(room.At("output"), "a-*.avif", SearchOption.AllDirectories);
        Assert.All(widths.Split(','), width => Assert.Contains(images, path => path.Contains(width, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("print: { folio: 46 }", "1|1")]
    [InlineData("print: { folio: 395 }", "6|1")]
    [InlineData("print: { article: { height: 108, sizes: [{ text: 20, leading: 2 }, { text: 8, leading: 1.4 }] } }", "1|2")]
    [InlineData("print: { article: { height: 208, sizes: [{ text: 20, leading: 2 }, { text: 8, leading: 1.4 }] } }", "1|1")]
    public void Print_sizes_are_those_of_the_theme(string yaml, string expected)
    {
        const string others =
            "width: 180, gap: 8, heads: 20, photo: 50, tall_photo: 70, headline: 20, least_headline: 12, caption: 8, label: 2, head: 1";
        using var room = Room(yaml.Replace("sizes:", others + ", sizes:", StringComparison.Ordinal));
        room.Write("theme", [new("pages/page.html", "<p>{{ page.fit }}|{{ page.articles[0].fit }}</p>"u8.ToArray())]);
        Assert.Null(room.Refusal());
        Assert.Contains($"<p>{expected}</p>", File.ReadAllText(room.At("output/2022/01/10/01/index.html")), StringComparison.Ordinal);
    }

    private static IReadOnlyDictionary<string, byte[]> Newspaper
    {
        get
        {
            var files = new Dictionary<string, byte[]>(
                Printing.Files(
                    ("2022/01-10/01/01-a.md", "---\ntitle: 标题\nphotos: [{ file: a.jpg, caption: 图说。 }]\n---\n正文。\n"),
                    ("2022/01-10/01/02-b.md", "---\ntitle: 又一标题\n---\n正文。\n")
                ),
                StringComparer.Ordinal
            );
            files["2022/01-10/01/a.jpg"] = Images.Of("a.jpg", "1000x600");
            return files;
        }
    }

    private Newsroom Room(string yaml)
    {
        var room = new Newsroom(program) { Theme = "theme" };
        room.Write("input", Newspaper);
        room.Write(
            "theme",
            [
                new("theme.yaml", System.Text.Encoding.UTF8.GetBytes(yaml + "\n")),
                new("pages/page.html", System.Text.Encoding.UTF8.GetBytes(Page)),
            ]
        );
        return room;
    }

    public sealed class Jit() : OptionsOfThemes(Executable.Jit);

    public sealed class Native() : OptionsOfThemes(Executable.Native);
}
