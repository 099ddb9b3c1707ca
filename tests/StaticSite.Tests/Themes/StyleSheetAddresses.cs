using System.Text;
using System.Text.RegularExpressions;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Themes;

/// <summary>
/// Addresses in style sheets are rewritten to the published file names, which contain a hash; other addresses stay as written.
/// </summary>
[Collection(nameof(StyleSheetAddresses))]
public abstract partial class StyleSheetAddresses(Executable program)
{
    private const string Sheet = "assets/css/every/9-own.css";

    /// <summary>Style sheets as written and as published; the default theme's rules come first.</summary>
    public static TheoryData<string, string> Addresses =>
        new()
        {
            { "a{background:url(../../picture.png)}", "a{background:url(picture-HASH.png)}" },
            { "a{background:url( '../../picture.png' )}", "a{background:url('picture-HASH.png')}".Replace('\'', '"') },
            { "a{background:url(\"../../picture.png\")}", "a{background:url(\"picture-HASH.png\")}" },
            { "a{background:URL(  ../../picture.png\n)}", "a{background:url(picture-HASH.png)}" },
            { "a{background:u\\72l(../../picture.png)}", "a{background:url(picture-HASH.png)}" },
            { "a{background:src(\"../../picture.png\")}", "a{background:src(\"picture-HASH.png\")}" },
            {
                "@font-face{font-family:Own;src:local(\"picture.png\"),url(../../fonts/own.woff2) "
                    + "format(\"woff2\"),url(../../fonts/own.svg#a) format('svg')}",
                "@font-face{font-family:Own;src:local(\"picture.png\"),url(fonts/own-HASH.woff2) "
                    + "format(\"woff2\"),url(fonts/own-HASH.svg#a) format('svg')}"
            },
            {
                "a{src:url(../../fonts/own.woff2?#iefix),url(../../fonts/own.woff2?v=1#b)}",
                "a{src:url(fonts/own-HASH.woff2?#iefix),url(fonts/own-HASH.woff2?v=1#b)}"
            },
            { "a{mask:url(../../fonts/own.svg#a\\)b)}", "a{mask:url(\"fonts/own-HASH.svg#a)b\")}" },
            {
                "a{background:url(my\\ picture.png) url(my%20picture.png) url('my picture.png') url(\\6Dy\\20 picture.png)}",
                "a{background:url(css/every/my%20picture-HASH.png) url(css/every/my%20picture-HASH.png) "
                    + "url(\"css/every/my%20picture-HASH.png\") url(css/every/my%20picture-HASH.png)}"
            },
            {
                "a{background:url(../../图片/一.png) url(../../%E5%9B%BE%E7%89%87/%E4%B8%80.png)}",
                "a{background:url(%E5%9B%BE%E7%89%87/%E4%B8%80-HASH.png) url(%E5%9B%BE%E7%89%87/%E4%B8%80-HASH.png)}"
            },
            { "a{background:url(./../every/../../picture.png)}", "a{background:url(picture-HASH.png)}" },
            {
                "a{background:image-set(\"../../picture.png\" 1x,url(../../picture.png) 2x,\"../../picture.png\" type(\"image/png\") 3x)}",
                "a{background:image-set(\"picture-HASH.png\" 1x,url(picture-HASH.png) 2x,\"picture-HASH.png\" type(\"image/png\") 3x)}"
            },
            { "a{background:-webkit-image-set(url(../../picture.png) 1x)}", "a{background:-webkit-image-set(url(picture-HASH.png) 1x)}" },
            { "a{--own:url(../../picture.png)}", "a{--own:url(picture-HASH.png)}" },
            {
                "@supports (background:url(../../picture.png)){a{cursor:url(../../picture.png) 2 2,auto}}",
                "@supports (background:url(picture-HASH.png)){a{cursor:url(picture-HASH.png) 2 2,auto}}"
            },
            { "a{background:url(../../icon.svg)}", "a{background:url(icon-HASH.svg)}" },
        };

    /// <summary>Addresses that do not refer to a file of the theme.</summary>
    public static TheoryData<string> Elsewhere =>
        [
            "a{background:url(data:image/png;base64,iVBORw0KGgo=)}",
            "a{background:url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\")}",
            "a{background:url(https://paper.example/a.png) url(HTTP://paper.example/b.png) url(//paper.example/c.png)}",
            "a{background:url(https://paper.example/*/a.png)}",
            "a{background:url(/picture.png)}",
            "a{background:url(about:invalid) url(blob:x)}",
            "a{filter:url(#blur);clip-path:url(\"#clip\")}",
            "a{background:url() url(\"\")}",
            "a::before{content:\"url(../../nowhere.png)\"}",
            "a::before{content:'@import \"nowhere.css\";'}",
            "a[href=\"nowhere.png\"]{color:red}",
            "a{background:nourl(nowhere.png) format(\"nowhere.png\")}",
            "@namespace svg \"http://www.w3.org/2000/svg\";",
            "@namespace url(nowhere);",
            "a{--own:{color:red}}",
            ".u\\72l\\(a\\){color:red}",
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_address_is_rewritten_to_the_published_file(string written, string published)
    {
        using var room = Room(written);
        Assert.Null(room.Refusal());
        Assert.Contains($"\n{published}\n", Hash().Replace(Published(room, "article"), "-HASH"), StringComparison.Ordinal);
        foreach (var link in Hashed().Matches(Published(room, "article")).Select(match => match.Value))
            Assert.True(File.Exists(room.At("output/assets/" + Uri.UnescapeDataString(link))), link);
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void Other_addresses_stay_as_written(string written)
    {
        using var room = Room(written);
        Assert.Null(room.Refusal());
        Assert.Contains($"\n{written}\n", Published(room, "article"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_still_separates_its_neighbours()
    {
        using var room = Room("a/* url(nowhere.png) */b, .c/**/.d { margin: 1px/* @import 'x'; */2px /**/ 3px }");
        Assert.Null(room.Refusal());
        Assert.Contains("\na/**/b,.c/**/.d{margin:1px/**/2px 3px}\n", Published(room, "article"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_comes_before_all_rules_with_its_layer_and_its_condition()
    {
        using var room = Room(
            "@charset \"utf-8\";\n@layer own;\n@import \"../../more/fonts.css\" layer(own) supports(display: grid) screen;\n"
                + "@import url(../../more/fonts.css) print;\n@import url(https://paper.example/a.css);\nb{color:red}",
            theme =>
                theme.Add(
                    ("assets/more/fonts.css", "@import 'deep.css';\n@font-face { src: url(../fonts/own.woff2) }"),
                    ("assets/more/deep.css", "a { background: url('own picture.png') }"),
                    ("assets/more/own picture.png", "")
                )
        );
        Assert.Null(room.Refusal());
        var sheet = Hash().Replace(Published(room, "article"), "-HASH");
        Assert.Matches(
            "^@layer [a-z, -]+;@layer own;@import \"more/fonts-HASH\\.css\" layer\\(own\\) supports\\(display:grid\\) "
                + "screen;@import url\\(more/fonts-HASH\\.css\\) print;@import url\\(https://paper\\.example/a\\.css\\);[^@]",
            sheet
        );
        Assert.Contains("\nb{color:red}\n", sheet, StringComparison.Ordinal);
        Assert.Equal(
            "@import \"../more/deep-HASH.css\";@font-face{src:url(../fonts/own-HASH.woff2)}",
            Hash().Replace(Published(room, "more/fonts"), "-HASH")
        );
        Assert.Equal("a{background:url(\"../more/own%20picture-HASH.png\")}", Hash().Replace(Published(room, "more/deep"), "-HASH"));
    }

    [Fact]
    public void A_standalone_theme_gets_them_too()
    {
        using var room = new Newsroom(program) { Theme = "theme" };
        room.Write("input", Newspaper());
        room.Write(
            "theme",
            Printing
                .Files(
                    ("theme.yaml", "base: none\n"),
                    ("layouts/base.html", "<link rel=\"stylesheet\" href=\"{{ assets[\"site.css\"] }}\">{{ content }}"),
                    ("pages/page.html", "<p>"),
                    ("assets/css/1.css", "a{background:url(pictures/a.png)}"),
                    ("assets/css/pictures/a.png", "a")
                )
                .Where(file => file.Key != "newspaper.yaml")
        );
        Assert.Null(room.Refusal());
        Assert.Equal("a{background:url(css/pictures/a-HASH.png)}", Hash().Replace(Published(room, "site"), "-HASH"));
    }

    [Theory]
    [InlineData("url: https://paper.example/\n")]
    [InlineData("url: https://paper.example/daily/paper/\n")]
    [InlineData("url: https://paper.example/daily/\nlinks: files\n")]
    [InlineData("")]
    public void Addresses_do_not_depend_on_the_address_of_the_site(string settings)
    {
        using var room = Room("a{background:url(../../picture.png)}", settings: settings);
        Assert.Null(room.Refusal());
        Assert.Contains(
            "\na{background:url(picture-HASH.png)}\n",
            Hash().Replace(Published(room, "article"), "-HASH"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_changed_image_changes_the_names_of_the_style_sheets_that_use_it()
    {
        using var room = Room(
            "@import '../../more.css';",
            theme => theme.Add(("assets/more.css", "a{background:url(picture.png)}"), ("assets/other.css", "a{color:red}"))
        );
        Assert.Null(room.Refusal());
        var before = Names(room);
        room.Write("theme", [new("assets/picture.png", "another"u8.ToArray())]);
        Assert.Null(room.Refusal());
        var after = Names(room);

        Assert.Equal(
            ["article", "feature", "grid", "home", "list", "more", "picture", "plain", "search", "spread"],
            before.Except(after).Select(name => name[..^15]).Select(name => name.TrimEnd('-', '.')).Order(StringComparer.Ordinal)
        );
        using var anew = Room(
            "@import '../../more.css';",
            theme =>
                theme.Add(
                    ("assets/more.css", "a{background:url(picture.png)}"),
                    ("assets/other.css", "a{color:red}"),
                    ("assets/picture.png", "another")
                )
        );
        Assert.Null(anew.Refusal());
        Assert.Equal(Snapshot.Of(anew.At("output")), Snapshot.Of(room.At("output")));
    }

    private Newsroom Room(string css, Action<Files>? more = null, string settings = "url: https://paper.example\n")
    {
        var theme = new Files();
        theme.Add(
            (Sheet, css),
            ("assets/picture.png", "picture"),
            ("assets/css/every/my picture.png", "mine"),
            ("assets/图片/一.png", "一"),
            ("assets/fonts/own.woff2", "font"),
            ("assets/fonts/own.svg", "svg")
        );
        more?.Invoke(theme);
        var room = new Newsroom(program) { Theme = "theme" };
        room.Write("input", Newspaper(settings));
        room.Write("theme", theme.All);
        return room;
    }

    private static IReadOnlyDictionary<string, byte[]> Newspaper(string settings = "url: https://paper.example\n") =>
        Printing.Files(("newspaper.yaml", "title: 测试报\n" + settings), ("2022/01-10/01/01-a.md", "---\ntitle: 标题\n---\n正文。\n"));

    private static string Published(Newsroom room, string name) =>
        File.ReadAllText(
            Assert.Single(
                Directory.GetFiles(room.At("output/assets/" + Path.GetDirectoryName(name)), Path.GetFileName(name) + "-??????????.css")
            )
        );

    private static string[] Names(Newsroom room) =>
        [.. Directory.GetFiles(room.At("output/assets")).Select(path => Path.GetFileName(path))];

    private sealed class Files
    {
        public Dictionary<string, byte[]> All { get; } = new(StringComparer.Ordinal);

        public void Add(params (string Path, string Text)[] files)
        {
            foreach (var (path, text) in files)
                All[path] = Encoding.UTF8.GetBytes(text);
        }
    }

    [GeneratedRegex("-[0-9a-f]{10}(?=\\.)")]
    private static partial Regex Hash();

    [GeneratedRegex("[^\"(]+-[0-9a-f]{10}\\.\\w+")]
    private static partial Regex Hashed();

    public sealed class Jit() : StyleSheetAddresses(Executable.Jit);

    public sealed class Native() : StyleSheetAddresses(Executable.Native);
}
