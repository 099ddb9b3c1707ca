using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using StaticSite.Tests.Serving;
using Xunit;

namespace StaticSite.Tests.Previewing;

/// <summary>The preview as a program: its responses, its messages, and its robustness.</summary>
public sealed class PreviewSpecs : IDisposable
{
    private static OwnProcess Program => OwnProcess.Fastest;

    private const string Article = "input/2022/01-10/01/01-yi.md";

    private readonly TempFolder _folder = new();

    [Fact]
    public void Requests_get_the_expected_status()
    {
        foreach (var name in (string[])["50%增长", "a%20b", "_甲;a+b&c'd,e f"])
            Write($"input/2022/01-10/01/03-{name}.md", "---\ntitle: 符号\n---\n正文。\n");
        using var preview = Start();
        (string Path, int Status)[] requests =
        [
            ("/", 200),
            ("/?a=b", 200),
            ("/2022/01/10/", 200),
            ("/2022/01/10", 301),
            ("/2022/01/10/index.html", 200),
            ("/2022/01/10/01/yi/", 200),
            ("/2022/01/10/01/%E8%8D%89%E7%A8%BF/", 200),
            ("/2022/01/10/01/50%25%E5%A2%9E%E9%95%BF/", 200),
            ("/2022/01/10/01/50%25%E5%A2%9E%E9%95%BF", 301),
            ("/2022/01/10/01/50%%E5%A2%9E%E9%95%BF/", 400),
            ("/2022/01/10/01/a%2520b/", 200),
            ("/2022/01/10/01/_%E7%94%B2;a+b&c'd,e%20f/", 200),
            ("/archive/", 200),
            ("/nowhere/", 404),
            ("/2022/01/11/", 404),
            ("/_headers", 404),
            ("/_redirects", 404),
            ("/.files", 404),
            ("/newspaper.yaml", 404),
            ("/2022/01-10/01/01-yi.md", 404),
            ("/../newspaper.yaml", 400),
            ("/%2e%2e/newspaper.yaml", 400),
            ("/_preview/preview.js", 200),
            ("/_preview/nothing.js", 404),
            ("/_preview/../../newspaper.yaml", 400),
        ];
        Problems.AssertNone(
            from request in requests
            let answer = preview.Get(request.Path).Split('\r')[0]
            where !answer.StartsWith($"HTTP/1.1 {request.Status} ", StringComparison.Ordinal)
            select $"{request.Path}: {answer}"
        );
    }

    [Fact]
    public void An_old_address_is_found_before_all_issues_have_been_read()
    {
        using var preview = Start();
        Assert.StartsWith("HTTP/1.1 200 ", preview.Get("/old/yi.htm"), StringComparison.Ordinal);
    }

    [Fact]
    public void Responses_have_the_published_headers_and_other_sites_cannot_read_them()
    {
        using var preview = Start();
        Assert.Contains("Content-Security-Policy: default-src 'none'; script-src 'self';", preview.Get("/"), StringComparison.Ordinal);
        foreach (var path in (string[])["/", "/_preview/events?/"])
            Assert.StartsWith(
                "HTTP/1.1 421 ",
                Encoding.Latin1.GetString(
                    preview.Send(Encoding.Latin1.GetBytes($"GET {path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                ),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void Responses_are_not_cached_indexed_or_readable_by_other_origins()
    {
        using var preview = Start();
        var asset = Regex.Match(preview.Get("/"), "assets/[^\"]+[.]css").Value;
        string[] paths =
        [
            "/",
            "/2022/01/10/01/yi/",
            "/2022/01/10",
            $"/{asset}",
            "/_preview/preview.js",
            "/_preview/marks.css",
            "/_preview/nothing.js",
            "/nowhere/",
            "/%2e%2e/",
        ];
        string[] answers =
        [
            .. paths.Select(path => preview.Get(path)),
            Events(preview),
            Encoding.Latin1.GetString(preview.Send("POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray())),
            Encoding.Latin1.GetString(preview.Send("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"u8.ToArray())),
        ];
        foreach (var answer in answers)
        {
            var headers = answer
                .Split("\r\n\r\n")[0]
                .Split("\r\n")
                .Skip(1)
                .Select(line => line.Split(": ", 2))
                .ToLookup(header => header[0], header => header[1], StringComparer.OrdinalIgnoreCase);
            Assert.Equal(["same-origin"], headers["Cross-Origin-Resource-Policy"]);
            Assert.Equal(["no-store"], headers["Cache-Control"]);
            Assert.Equal(["noindex"], headers["X-Robots-Tag"]);
            Assert.Empty(headers["Access-Control-Allow-Origin"]);
        }
    }

    [Fact]
    public async Task It_prints_errors_and_fixes_and_stops_on_request()
    {
        using var preview = Start();
        static bool IsSummary(string line) =>
            line.StartsWith("preview: ", StringComparison.Ordinal) && line.Contains("error", StringComparison.Ordinal);
        var said = preview.ReadUntil(IsSummary);
        Write(Article, "---\ntitle: 一\nsubtitel: 副题\n---\n正文。\n");
        said += preview.ReadUntil(IsSummary);
        Write(Article, "---\ntitle: 一\n---\n正文。\n");
        said += preview.ReadUntil(IsSummary);
        Verified.Text(TestFolder.At("Previewing", "said.txt"), said);
        Assert.Equal((0, ""), await preview.End());
    }

    [Fact]
    public void It_survives_any_change_to_the_files()
    {
        using var preview = Start();
        var good = File.ReadAllText(_folder.At(Article));
        foreach (
            var text in (byte[][])
                [
                    [],
                    [0xFF, 0xFE],
                    "---"u8.ToArray(),
                    "---\ntitle: [\n---\n"u8.ToArray(),
                    [.. Enumerable.Repeat((byte)'[', 70_000)],
                ]
        )
        {
            File.WriteAllBytes(_folder.At(Article), text);
            Assert.StartsWith("HTTP/1.1 200 ", preview.Get("/2022/01/10/01/yi/"), StringComparison.Ordinal);
            Assert.StartsWith("HTTP/1.1 200 ", preview.Get("/2022/01/10/"), StringComparison.Ordinal);
        }
        Write(Article, good);
        foreach (var path in (string[])["input/newspaper.yaml", Article, "input/2022/01-10/01", "input/2022", "input"])
        {
            var (here, away) = (_folder.At(path), _folder.At("away"));
            Directory.Move(here, away);
            Assert.StartsWith("HTTP/1.1 ", preview.Get("/2022/01/10/01/yi/"), StringComparison.Ordinal);
            Assert.StartsWith("HTTP/1.1 ", preview.Get("/"), StringComparison.Ordinal);
            Directory.Move(away, here);
            Assert.StartsWith("HTTP/1.1 200 ", preview.Get("/2022/01/10/01/yi/"), StringComparison.Ordinal);
            Assert.StartsWith("HTTP/1.1 200 ", preview.Get("/"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Listeners_get_every_change_and_may_disconnect_at_any_time()
    {
        using var preview = Start();
        for (var i = 0; i < 20; i++)
        {
            using var socket = preview.Connect();
            socket.Send("GET /_preview/events?/2022/01/10/01/yi/ HTTP/1.1\r\nHost: localhost\r\n\r\n"u8);
            Assert.Contains(
                "\"unpublished\":[{\"address\":\"/2022/01/10/01/%E8%8D%89%E7%A8%BF/\",\"title\":\"草稿\",\"reason\":\"draft\"}]",
                Read(socket, "\n\n"),
                StringComparison.Ordinal
            );
            Write(Article, $"---\ntitle: 一\n---\n第{i}次。\n![](missing{i}.jpg)\n");
            Assert.Contains($"there is no photo 'missing{i}.jpg'", Read(socket, $"missing{i}.jpg"), StringComparison.Ordinal);
            socket.LingerState = new(true, 0);
        }
        Assert.StartsWith("HTTP/1.1 200 ", preview.Get("/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_that_cannot_start_says_why()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = $"{((IPEndPoint)taken.LocalEndpoint).Port}";
        Assert.Equal(new Said(Cli.ExitCode.Usage, "", "static-site: there is no folder 'input'\n"), Program.Run(_folder.Root, "preview"));
        Directory.CreateDirectory(_folder.At("input"));
        Assert.Equal(
            new Said(
                Cli.ExitCode.Usage,
                "",
                $"static-site: cannot listen on port {port}: another program uses it; choose another port with --port\n"
            ),
            Program.Run(_folder.Root, "preview", "--port", port)
        );
        Assert.Equal(
            new Said(Cli.ExitCode.Usage, "", "static-site: '70000' is not a port; write a number up to 65535\n"),
            Program.Run(_folder.Root, "preview", "--port", "70000")
        );
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private ServerProcess Start()
    {
        Write("input/newspaper.yaml", "title: 试报\nurl: https://paper.example/below/\n");
        Write(Article, "---\ntitle: 一\naliases: [ /old/yi.htm ]\n---\n正文。\n");
        Write("input/2022/01-10/01/02-草稿.md", "---\ntitle: 草稿\nstatus: draft\n---\n正文。\n");
        return new(Program, _folder.Root, "preview of input at ", "preview", "--port", "0", "--now", "2022-01-11");
    }

    private void Write(string path, string text) => _folder.Write(path, Encoding.UTF8.GetBytes(text));

    private static string Events(ServerProcess preview)
    {
        using var socket = preview.Connect();
        socket.Send("GET /_preview/events?/ HTTP/1.1\r\nHost: localhost\r\n\r\n"u8);
        return Read(socket, "\n\n");
    }

    private static string Read(Socket socket, string end)
    {
        var text = new List<byte>();
        var buffer = new byte[4096];
        while (!Encoding.UTF8.GetString([.. text]).Contains(end, StringComparison.Ordinal) && socket.Receive(buffer) is > 0 and var count)
            text.AddRange(buffer[..count]);
        return Encoding.UTF8.GetString([.. text]);
    }
}
