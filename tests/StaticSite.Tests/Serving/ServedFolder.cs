using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Serving;

/// <summary>A published folder, and the program that serves it, to be spoken to byte for byte.</summary>
internal sealed class ServedFolder : IDisposable
{
    private static readonly DateTime Written = new(2022, 1, 10, 0, 0, 0, DateTimeKind.Utc);
    private readonly TempFolder _folder = new();
    private readonly Process _process;
    private readonly Task<string> _said;

    /// <param name="program">The program that serves.</param>
    /// <param name="options">More of its options.</param>
    public ServedFolder(OwnProcess program, params string[] options)
    {
        Write("index.html", Page("头版"));
        Write("404.html", Page("没有这一页"));
        Write("2022/01/10/index.html", Page("一月十日"));
        Write("关于/index.html", Page("关于"));
        Write("feed.xml", "<feed/>");
        Write("assets/site-0123456789.css", "body { color: black }\n");
        Write("assets/film-0123456789.mp4", new string('m', 2000));
        Write("assets/large-0123456789.bin", string.Concat(Enumerable.Repeat("0123456789", 150_000)));
        Write("assets/photo-0123456789.avif", "avif");
        Write("assets/rules-0123456789.json", "{}");
        Write("_headers", "# what is asked of the host\n/*\n  X-Content-Type-Options: nosniff\n  Speculation-Rules: \"/assets/rules-0123456789.json\"\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n/assets/rules-0123456789.json\n  Content-Type: application/speculationrules+json\n");
        Write("_redirects", "/old/a.htm /2022/01/10/ 301\n/old/* /:splat 302\n/feed.xml /elsewhere 301\n/moved /关于/ 301!\n");
        Write(".files", "secret");
        Write("../outside.txt", "secret");
        File.CreateSymbolicLink(At("link.txt"), At("../outside.txt"));
        Directory.CreateSymbolicLink(At("linked"), _folder.Root);
        _process = program.Begin(_folder.Root, new Dictionary<string, string>(), ["serve", "site", "--port", "0", .. options]);
        var line = _process.StandardError.ReadLine() ?? "";
        Assert.StartsWith("serving site at http://127.0.0.1:", line, StringComparison.Ordinal);
        Address = new(line.Split(' ')[3]);
        _said = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Where it is served.</summary>
    public Uri Address { get; }

    /// <summary>A path in the folder that is served.</summary>
    public string At(string path) => _folder.At($"site/{path}");

    /// <summary>Writes a file there.</summary>
    public void Write(string path, string text)
    {
        _folder.Write($"site/{path}", Encoding.UTF8.GetBytes(text));
        File.SetLastWriteTimeUtc(At(path), Written);
    }

    /// <summary>A connection.</summary>
    public Socket Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 20_000, SendTimeout = 20_000 };
        socket.Connect(Address.Host, Address.Port);
        return socket;
    }

    /// <summary>Sends bytes and returns all that comes until the server closes.</summary>
    /// <param name="request">The bytes.</param>
    /// <param name="isAll">Whether to tell the server that no more will come, so that it need not wait for what is missing.</param>
    public byte[] Send(byte[] request, bool isAll = false)
    {
        using var socket = Connect();
        try
        {
            socket.Send(request);
            if (isAll) socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // It has heard enough.
        }
        return Receive(socket);
    }

    /// <summary>Asks for a path and returns the answer, each byte as a character.</summary>
    public string Get(string path, params string[] headers) =>
        Encoding.Latin1.GetString(Send(Encoding.Latin1.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n{string.Concat(headers.Select(header => header + "\r\n"))}Connection: close\r\n\r\n")));

    /// <summary>Asks the program to end; its exit code and what it said meanwhile.</summary>
    public async Task<(int Code, string Said)> End()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"])) await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        return (_process.ExitCode, await _said);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }

    private static string Page(string title) => $"<!DOCTYPE html><title>{title}</title>{string.Concat(Enumerable.Repeat("<p>一份报纸</p>", 40))}\n";

    private static byte[] Receive(Socket socket)
    {
        var all = new MemoryStream();
        var buffer = new byte[64 << 10];
        try
        {
            while (socket.Receive(buffer) is > 0 and var count) all.Write(buffer, 0, count);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionReset)
        {
            // It closes so when it has not read all that was sent.
        }
        return all.ToArray();
    }
}
