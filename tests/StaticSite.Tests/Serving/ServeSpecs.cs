using System.Net;
using System.Net.Sockets;
using System.Text;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Serving;

/// <summary><c>serve</c> answers like a good host, whoever asks and however.</summary>
public abstract class ServeSpecs(OwnProcess program)
{
    // The frame GOAWAY with the error HTTP_1_1_REQUIRED (RFC 9113, 6.8 and 7), which a client of HTTP/2 may get before the connection ends.
    private const string OnlyHttp11 = "\0\0\b\a\0\0\0\0\0\0\0\0\0\0\0\0\r";

    // Each is a request line, or the target of a GET, with its headers.
    private static readonly string[][] Requests =
    [
        ["/"],
        ["/", "Accept-Encoding: gzip, br"],
        ["/", "Accept-Encoding: gzip"],
        ["/", "Accept-Encoding: br;q=0, gzip;q=0"],
        ["/?from=elsewhere"],
        ["HEAD /"],
        ["/2022/01/10/"],
        ["/2022/01/10?a=b"],
        ["/2022/01/10/index.html"],
        ["/%E5%85%B3%E4%BA%8E/"],
        ["/%E5%85%B3%E4%BA%8E"],
        ["/50%25%E5%A2%9E%E9%95%BF/"],
        ["/50%25%E5%A2%9E%E9%95%BF"],
        ["/50%25%E5%A2%9E%E9%95%BF/nothing"],
        ["/50%%E5%A2%9E%E9%95%BF/"],
        ["/a%2520b/"],
        ["/a%20b/"],
        ["/a%2"],
        ["/_%E7%94%B2;a+b&c'd,e%20f/"],
        ["/_%E7%94%B2%3Ba%2Bb%26c%27d%2Ce%20f/"],
        ["/feed.xml"],
        ["/assets/site-0123456789.css"],
        ["/assets/photo-0123456789.avif"],
        ["/assets/rules-0123456789.json"],
        ["/assets/nothing-0123456789.css"],
        ["/assets/film-0123456789.mp4", "Range: bytes=0-9"],
        ["/assets/film-0123456789.mp4", "Range: bytes=1990-"],
        ["/assets/film-0123456789.mp4", "Range: bytes=-5"],
        ["/assets/film-0123456789.mp4", "Range: bytes=2000-"],
        ["/assets/film-0123456789.mp4", "Range: bytes=5-1"],
        ["/assets/film-0123456789.mp4", "Range: bytes=0-1,5-6"],
        ["/assets/film-0123456789.mp4", "Range: bytes=0-9", "If-Range: \"another\""],
        ["/assets/large-0123456789.bin", "Range: bytes=1000000-1000009"],
        ["/nowhere/"],
        ["/nowhere", "Accept-Encoding: br"],
        ["/old/a.htm"],
        ["/old/%E5%85%B3/b.htm?c"],
        ["/moved"],
        ["/_headers"],
        ["/_redirects"],
        ["/.files"],
        ["/link.txt"],
        ["/linked/outside.txt"],
        ["/../outside.txt"],
        ["/2022/../../outside.txt"],
        ["/%2e%2e/outside.txt"],
        ["/..%2foutside.txt"],
        ["/2022%2f01/10/"],
        ["/2022\\01/10/"],
        ["/%00"],
        ["/%ff"],
        ["//"],
        ["http://localhost/"],
        ["POST /"],
        ["DELETE /index.html"],
        ["TRACE /"],
        ["OPTIONS *"],
    ];

    [Fact]
    public void Requests_get_the_expected_responses()
    {
        using var served = new ServedFolder(program);
        Verified.Text(TestFolder.At("Serving", "answers.txt"), string.Concat(Requests.Select(request => Exchange(served, request))));
    }

    [Fact]
    public void A_folder_can_be_served_under_a_path()
    {
        using var served = new ServedFolder(program, "--base", "/a/b/");
        Assert.EndsWith("/a/b/", served.Address.AbsolutePath, StringComparison.Ordinal);
        string[][] requests =
        [
            ["/"],
            ["/a/b"],
            ["/a/b/"],
            ["/a/b/2022/01/10"],
            ["/a/b/old/a.htm"],
            ["/a/b/assets/site-0123456789.css"],
            ["/2022/01/10/"],
            ["/a/b/../../outside.txt"],
        ];
        Verified.Text(TestFolder.At("Serving", "answers-below.txt"), string.Concat(requests.Select(request => Exchange(served, request))));
    }

    [Fact]
    public void A_cached_file_gets_304()
    {
        using var served = new ServedFolder(program);
        foreach (var encoding in (string[])["identity", "br", "gzip"])
        {
            var tag = Header(served.Get("/", $"Accept-Encoding: {encoding}"), "ETag");
            Assert.StartsWith(
                "HTTP/1.1 304 ",
                served.Get("/", $"Accept-Encoding: {encoding}", $"If-None-Match: \"x\", W/{tag}"),
                StringComparison.Ordinal
            );
            Assert.StartsWith(
                "HTTP/1.1 200 ",
                served.Get("/", $"Accept-Encoding: {encoding}", "If-None-Match: \"x\""),
                StringComparison.Ordinal
            );
        }
        var large = Header(served.Get("/assets/large-0123456789.bin"), "ETag");
        Assert.StartsWith("HTTP/1.1 304 ", served.Get("/assets/large-0123456789.bin", $"If-None-Match: {large}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_file_is_served_with_its_new_content()
    {
        using var served = new ServedFolder(program);
        var before = Header(served.Get("/"), "ETag");
        File.WriteAllText(served.At("index.html"), "<!DOCTYPE html><title>新</title>");
        Assert.NotEqual(before, Header(served.Get("/"), "ETag"));
        File.Delete(served.At("index.html"));
        Assert.StartsWith("HTTP/1.1 404 ", served.Get("/"), StringComparison.Ordinal);
        File.WriteAllText(served.At("_headers"), "/*\n  X-New: yes\n");
        Assert.True(
            SpinWait.SpinUntil(() => served.Get("/feed.xml").Contains("X-New: yes", StringComparison.Ordinal), TimeSpan.FromSeconds(10))
        );
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:8080", 200)]
    [InlineData("127.0.0.1:1", 200)]
    [InlineData("[::1]", 200)]
    [InlineData("evil.example", 421)]
    [InlineData("localhost.evil.example", 421)]
    [InlineData("", 421)]
    public void A_foreign_host_name_is_refused(string host, int status)
    {
        using var served = new ServedFolder(program);
        Assert.StartsWith(
            $"HTTP/1.1 {status} ",
            Encoding.Latin1.GetString(
                served.Send(Encoding.Latin1.GetBytes($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"))
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Hostile_clients_get_nothing_and_affect_nobody()
    {
        using var served = new ServedFolder(program);
        byte[][] attacks =
        [
            "\r\n\r\n"u8.ToArray(),
            "GET\r\n\r\n"u8.ToArray(),
            "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"u8.ToArray(), // without a host
            "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n"u8.ToArray(),
            "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n"u8.ToArray(),
            "GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(),
            "GET file:///etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray(),
            "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\nffff"u8.ToArray(),
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999\r\n\r\n"u8.ToArray(),
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray(),
            [0x16, 3, 1, 2, 0, 1, 0, 1, 0xFC, 3, 3, .. new byte[400]],
            [.. "GET / HTTP/1.1\r\nHost: localhost\r\nX: "u8, .. Enumerable.Repeat((byte)'x', 1 << 20)],
            [.. "GET /"u8, .. Enumerable.Repeat((byte)'a', 1 << 20)],
            [
                .. Enumerable
                    .Range(0, 4000)
                    .SelectMany(i => Encoding.ASCII.GetBytes(i == 0 ? "GET / HTTP/1.1\r\nHost: localhost\r\n" : $"X{i}: y\r\n")),
            ],
        ];
        foreach (var attack in attacks)
        {
            var answer = Encoding.Latin1.GetString(served.Send(attack, isAll: true));
            Assert.True(
                answer.Length == 0
                    || answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal)
                    || answer.StartsWith("HTTP/1.1 505 ", StringComparison.Ordinal)
                    || answer == OnlyHttp11,
                answer
            );
            Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        }
        var random = new Random(20220110);
        for (var i = 0; i < 200; i++)
        {
            var noise = new byte[random.Next(1, 400)];
            random.NextBytes(noise);
            using var socket = served.Connect();
            socket.Send(i % 2 == 0 ? noise : [.. "GET / HTTP/1.1\r\nHost: localhost\r\n"u8, .. noise]);
        }
        Assert.StartsWith("HTTP/1.1 200 ", served.Get("/"), StringComparison.Ordinal);
        Assert.Equal((0, ""), await served.End());
    }

    [Fact]
    public void A_thousand_slow_connections_do_not_delay_others()
    {
        using var served = new ServedFolder(program);
        var idle = Enumerable
            .Range(0, 1000)
            .Select(i =>
            {
                var socket = served.Connect();
                socket.Send(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: localhost\r\n"[..(i % 30)]));
                return socket;
            })
            .ToArray();
        for (var i = 0; i < 50; i++)
            Assert.StartsWith("HTTP/1.1 200 ", served.Get("/"), StringComparison.Ordinal);
        foreach (var socket in idle)
            socket.Dispose();
        Assert.StartsWith("HTTP/1.1 200 ", served.Get("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_load_every_response_is_correct()
    {
        const int Clients = 8,
            Each = 2500;
        using var served = new ServedFolder(program);
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        string[] paths = ["", "2022/01/10/", "feed.xml", "assets/site-0123456789.css"];
        var expected = paths.ToDictionary(
            path => path,
            path => File.ReadAllBytes(served.At(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path))
        );
        await Task.WhenAll(
            Enumerable
                .Range(0, Clients)
                .Select(number =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < Each; i++)
                        {
                            var path = paths[(number + i) % paths.Length];
                            Assert.Equal(expected[path], await client.GetByteArrayAsync(new Uri(served.Address, path)));
                        }
                    })
                )
        );
        Assert.Equal((0, ""), await served.End());
    }

    [Fact]
    public async Task A_client_may_disconnect_in_the_middle()
    {
        using var served = new ServedFolder(program);
        for (var i = 0; i < 50; i++)
        {
            using var socket = served.Connect();
            socket.Send("GET /assets/large-0123456789.bin HTTP/1.1\r\nHost: localhost\r\n\r\n"u8);
            socket.Receive(new byte[1000]);
            socket.LingerState = new(true, 0);
        }
        Assert.EndsWith("0123456789", served.Get("/assets/large-0123456789.bin"), StringComparison.Ordinal);
        Assert.Equal((0, ""), await served.End());
    }

    [Fact]
    public void A_server_that_cannot_start_says_why()
    {
        using var folder = new TempFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        Directory.CreateDirectory(folder.At("output"));
        var port = $"{((IPEndPoint)taken.LocalEndpoint).Port}";
        Assert.Equal(
            new Said(
                Cli.ExitCode.Usage,
                "",
                $"static-site: cannot listen on 127.0.0.1:{port}: another program uses it; choose another port with --port\n"
            ),
            program.Run(folder.Root, "serve", "--port", port)
        );
        Assert.Equal(
            new Said(
                Cli.ExitCode.Usage,
                "",
                "static-site: there is no folder 'nowhere'; build the newspaper first, or name another folder\n"
            ),
            program.Run(folder.Root, "serve", "nowhere")
        );
        Assert.Equal(Cli.ExitCode.Usage, program.Run(folder.Root, "serve", "--host", "evil.example").Code);
        Assert.Equal(Cli.ExitCode.Usage, program.Run(folder.Root, "serve", "--port", "70000").Code);
    }

    // A request and its response; the body is shortened to its beginning, or its length if it is not text.
    private static string Exchange(ServedFolder served, string[] request)
    {
        var line = request[0].Contains(' ') ? request[0] : $"GET {request[0]}";
        var raw = served.Send(
            Encoding.Latin1.GetBytes(
                $"{line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + $"{string.Concat(request[1..].Select(header => header + "\r\n"))}\r\n"
            )
        );
        var end = raw.AsSpan().IndexOf("\r\n\r\n"u8);
        var head = Encoding.Latin1.GetString(raw[..end]).Split("\r\n");
        var headers = head[1..]
            .Where(header => !header.StartsWith("Date:", StringComparison.Ordinal) && header != "Connection: close")
            .Select(WithoutPort)
            .Order(StringComparer.Ordinal);
        return $"> {string.Join("; ", [line, .. request[1..]])}\n{head[0]}\n"
            + $"{string.Concat(headers.Select(header => header + "\n"))}{Body(raw[(end + 4)..])}\n";

        string WithoutPort(string header) => header.Replace($":{served.Address.Port}", "", StringComparison.Ordinal);
    }

    private static string Body(byte[] body)
    {
        const int Shown = 40;
        if (body.Length == 0)
            return "";
        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, Shown)]);
        return text.Any(c => char.IsControl(c) && c != '\n' || c == '\uFFFD' && body.Length <= Shown) || body[0] > 0x7F
            ? "(compressed)\n"
            : $"{text.Split('\n')[0].TrimEnd('\uFFFD')}\n";
    }

    private static string Header(string answer, string name) =>
        answer.Split("\r\n").Single(line => line.StartsWith($"{name}: ", StringComparison.Ordinal))[(name.Length + 2)..];

    /// <summary>Runs the program compiled just in time.</summary>
    public sealed class Jit() : ServeSpecs(OwnProcess.DotNet);

    /// <summary>Runs the program compiled ahead of time.</summary>
    public sealed class Native() : ServeSpecs(OwnProcess.Native);
}
