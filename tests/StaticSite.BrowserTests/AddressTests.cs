using System.Net;
using System.Text;
using Microsoft.Playwright;
using StaticSite.Building;
using StaticSite.Cli.Previewing;
using StaticSite.Cli.Serving;
using StaticSite.Loading;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.BrowserTests;

/// <summary>Links lead to their page whatever characters a file name has: on a host, in a preview and on disk.</summary>
public sealed class AddressTests : IDisposable
{
    private const string Now = "2022-01-11T08:00";

    private static readonly string[] Names = ["50%增长", "a%20b", "_甲", "甲;乙", "a+b&c", "it's, ok", "空 格", "[甲]", "~甲!$=@"];

    private readonly string _folder = Directory.CreateTempSubdirectory("static-site-").FullName;

    private readonly Reader _reader;

    public AddressTests(Reader reader)
    {
        _reader = reader;
        Write("newspaper.yaml", "title: 试报\nurl: https://paper.example\n");
        for (var i = 0; i < Names.Length; i++)
            Write($"2022/01-10/01/{i + 1:00}-{Names[i]}.md", $"---\ntitle: 第{i + 1}篇\n---\n正文。\n");
        Assert.Equal(
            0,
            Cli.CommandLine.Run(
                ["build", "--input", Path.Combine(_folder, "input"), "--output", Path.Combine(_folder, "output"), "--now", Now],
                TestTerminal.English(TextWriter.Null, TextWriter.Null)
            )
        );
    }

    [Fact]
    public async Task Links_work_with_any_character_on_a_host()
    {
        using var server = Server.Start(Path.Combine(_folder, "output"), "/", IPAddress.Loopback, 0);
        await ClickAll(server.Address);
    }

    [Fact]
    public async Task Links_work_with_any_character_in_a_preview()
    {
        var options = new BuildOptions
        {
            Input = new DiskTree(Path.Combine(_folder, "input")),
            Now = zone => Model.Times.Parse(Now, zone)!.Value,
            Url = new("http://127.0.0.1/"),
        };
        using var server = Server.Start(
            new PreviewSite(new(options), TestTerminal.English(TextWriter.Null, TextWriter.Null)),
            "/",
            IPAddress.Loopback,
            0
        );
        await ClickAll(server.Address);
    }

    [Fact]
    public Task Links_work_with_any_character_on_disk() => ClickAll(new Uri(_folder + "/output/").AbsoluteUri, "index.html");

    public void Dispose() => Directory.Delete(_folder, true);

    private async Task ClickAll(string site, string file = "")
    {
        await using var window = await _reader.Open();
        var page = await window.NewPageAsync();
        for (var i = 0; i < Names.Length; i++)
        {
            await page.GotoAsync($"{site}2022/01/10/{file}");
            await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = $"第{i + 1}篇", Exact = true }).First.ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync($"第{i + 1}篇");
        }
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, "input", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(false));
    }
}
