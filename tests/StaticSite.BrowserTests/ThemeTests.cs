using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StaticSite.Cli.Serving;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>The two themes of the handbook's page on themes: one adds to the default theme, the other replaces it.</summary>
public sealed class ThemeTests(Reader reader)
{
    [Fact]
    public async Task A_style_sheet_added_to_the_default_theme_changes_only_colours()
    {
        using var published = new Published("input", "2022-01-11T08:00", "tests/themes/blue");
        using var server = Server.Start(published.Output, "/", IPAddress.Loopback, 0);
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        foreach (var path in new[] { "", "2022/01/10/05/", "2022/01/10/05/qingqi-fenjin/", "archive/2022/" })
        {
            await page.GotoAsync(server.Address + path);
            Assert.Equal(
                "rgb(11, 61, 145)",
                await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.nameplate')).color")
            );
            Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        }
        var markup = new Func<string, string>(output =>
            File.ReadAllText(Path.Combine(output, "2022/01/10/05/index.html")).Split("<body")[1]
        );
        Assert.Equal(markup(reader.Output), markup(published.Output));
    }

    [Theory]
    [InlineData("blue/assets/css/every/9-blue.css")]
    [InlineData("small/layouts/base.html")]
    [InlineData("small/pages/page.html")]
    public void The_handbook_quotes_the_files_of_both_themes(string file) =>
        Assert.Contains(
            File.ReadAllText(Path.Combine(Repository.Root, "tests/themes", file)),
            File.ReadAllText(Path.Combine(Repository.Root, "input/2022/01-10/06/04-zhuti.md")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("/", null)]
    [InlineData("/daily/paper/", "links: files")]
    public async Task A_browser_finds_the_files_that_style_sheets_refer_to(string root, string? settings)
    {
        const string Image =
            "<svg xmlns='http://www.w3.org/2000/svg' width='37' height='23'><rect width='37' height='23' fill='#8b0000'/></svg>";
        var theme = Directory.CreateTempSubdirectory("static-site-theme-").FullName;
        Write(
            theme,
            "assets/css/every/9-own.css",
            "@import '../../more/more.css' layer(components) screen;\nmain { background: image-set('../../mark.svg' 1x) no-repeat; }"
        );
        Write(
            theme,
            "assets/more/more.css",
            "body { border-block-start: 3px solid; }\nmain::before { content: url(../mark%20two.svg?b); }"
        );
        Write(theme, "assets/mark.svg", Image);
        Write(theme, "assets/mark two.svg", Image);
        using var published = new Published("tests/StaticSite.BrowserTests/Papers/states/input", "2026-03-05T08:00", theme, settings);
        Directory.Delete(theme, true);
        using var server = Server.Start(published.Output, root, IPAddress.Loopback, 0);
        await using var window = await reader.Open();
        var page = await window.NewPageAsync();
        var responses = new[] { "assets/mark.svg", "assets/mark%20two.svg", "assets/more/more.css" }
            .Select(file => page.WaitForResponseAsync(response => WithoutHash(response.Url) == root + file))
            .ToList();
        await page.GotoAsync(server.Address + "2026/03/02/01/" + (settings is null ? "" : "index.html"));

        Assert.All(await Task.WhenAll(responses), response => Assert.Equal(200, response.Status));
        Assert.Equal("3px", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).borderBlockStartWidth"));
    }

    /// <summary>The path of an asset, without the hash in its name.</summary>
    private static string WithoutHash(string url) => Regex.Replace(new Uri(url).AbsolutePath, "-[0-9a-f]{10}(?=[.])", "");

    private static void Write(string folder, string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.WriteAllText(Path.Combine(folder, path), text);
    }

    [Fact]
    public async Task A_theme_of_seven_files_makes_a_readable_newspaper()
    {
        using var published = new Published("input", "2022-01-11T08:00", "tests/themes/small");
        using var server = Server.Start(published.Output, "/", IPAddress.Loopback, 0);
        await using var window = await reader.Open(320, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(server.Address);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "05版：专版" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "擎旗奋进 靠前担当" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("擎旗奋进 靠前担当");
        await Assertions.Expect(page.GetByRole(AriaRole.Figure)).ToHaveCountAsync(6);
        await Assertions.Expect(page.Locator("footer")).ToHaveTextAsync("版权所有：滨州日报");
        Assert.Equal(320, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Equal(
            ["article", "home", "page"],
            Directory.GetFiles(Path.Combine(Repository.Root, "tests/themes/small/pages")).Select(Path.GetFileNameWithoutExtension).Order()
        );
        Assert.False(Directory.Exists(Path.Combine(published.Output, "archive")));
    }
}
