using System.Text;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Themes;

/// <summary>
/// A newspaper's own theme can include and replace the default theme's partials, with arguments or, as in earlier versions, with variables.
/// </summary>
[Collection(nameof(PartialsOfThemes))]
public abstract class PartialsOfThemes(Executable program)
{
    private const string Headline = "<h3 class=\"headline u4\" id=\"01-a-title\">";

    [Theory]
    [InlineData("{{ for article in page.articles }}{{ include 'partials/opening.html' article (1 + 2) false }}{{ end }}")]
    [InlineData("{{ level = 3 }}{{ linked = false }}{{ for article in page.articles }}{{ include 'partials/opening.html' }}{{ end }}")]
    [InlineData("{{ path = 'partials/opening.html' }}{{ for article in page.articles }}{{ include path article 3 false }}{{ end }}")]
    public void A_page_can_include_a_partial_of_the_default_theme(string page) =>
        Assert.Contains(Headline, Render(("pages/page.html", page)), StringComparison.Ordinal);

    [Theory]
    [InlineData("<i>{{ $0.title }}, {{ $1 }}, {{ $2 }}</i>")]
    [InlineData("{{ article = $0 }}<i>{{ article.title }}, {{ $1 }}, {{ $2 }}</i>")]
    [InlineData("<i>{{ article.title }}, {{ level }}, {{ linked }}</i>")]
    public void A_partial_replaces_the_default_themes(string partial) =>
        Assert.Contains("<i>标题, 2, true</i>", Render(("partials/opening.html", partial)), StringComparison.Ordinal);

    [Fact]
    public void Variables_of_a_partial_with_arguments_are_local() =>
        Assert.Contains(
            "<p>page, piece, page</p>",
            Render(
                ("pages/page.html", "{{ name = 'page' }}<p>{{ name }}, {{ include 'partials/own.html' 'piece' }}, {{ name }}</p>"),
                ("partials/own.html", "{{ name = $0 }}{{ name }}")
            ),
            StringComparison.Ordinal
        );

    private string Render(params (string Path, string Text)[] theme)
    {
        using var room = new Newsroom(program) { Theme = "theme" };
        room.Write("input", Printing.Files(("2022/01-10/01/01-a.md", "---\ntitle: 标题\n---\n正文。\n")));
        room.Write("theme", theme.Select(file => new KeyValuePair<string, byte[]>(file.Path, Encoding.UTF8.GetBytes(file.Text))));
        Assert.Null(room.Refusal());
        return File.ReadAllText(room.At("output/2022/01/10/01/index.html"));
    }

    public sealed class Jit() : PartialsOfThemes(Executable.Jit);

    public sealed class Native() : PartialsOfThemes(Executable.Native);
}
