using System.Net.Sockets;
using System.Text;
using StaticSite.Tests.Golden;

namespace StaticSite.Tests.Serving;

/// <summary>A published folder and a server for it, tested byte for byte.</summary>
internal sealed class ServedFolder : IDisposable
{
    private static readonly DateTime Written = new(2022, 1, 10, 0, 0, 0, DateTimeKind.Utc);
    private readonly TempFolder _folder = new();
    private readonly ServerProcess _program;

    /// <param name="program">The server's program.</param>
    /// <param name="options">More options for it.</param>
    public ServedFolder(OwnProcess program, params string[] options)
    {
        Write("index.html", Page("头版"));
        Write("404.html", Page("没有这一页"));
        Write("2022/01/10/index.html", Page("一月十日"));
        Write("关于/index.html", Page("关于"));
        Write("50%增长/index.html", Page("增长"));
        Write("a%20b/index.html", Page("百分之二十"));
        Write("_甲;a+b&c'd,e f/index.html", Page("符号"));
        Write("feed.xml", "<feed/>");
        Write("assets/site-0123456789.css", "body { color: black }\n");
        Write("assets/film-0123456789.mp4", new string('m', 2000));
        Write("assets/large-0123456789.bin", string.Concat(Enumerable.Repeat("0123456789", 150_000)));
        Write("assets/photo-0123456789.avif", "avif");
        Write("assets/rules-0123456789.json", "{}");
        Write(
            "_headers",
            "# what is asked of the host\n/*\n  X-Content-Type-Options: nosniff\n"
                + "  Speculation-Rules: \"/assets/rules-0123456789.json\"\n/assets/*\n"
                + "  Cache-Control: public, max-age=31536000, immutable\n/assets/rules-0123456789.json\n"
                + "  Content-Type: application/speculationrules+json\n"
        );
        Write("_redirects", "/old/a.htm /2022/01/10/ 301\n/old/* /:splat 302\n/feed.xml /elsewhere 301\n/moved /关于/ 301!\n");
        Write(".files", "secret");
        Write("../outside.txt", "secret");
        File.CreateSymbolicLink(At("link.txt"), At("../outside.txt"));
        Directory.CreateSymbolicLink(At("linked"), _folder.Root);
        _program = new(program, _folder.Root, "serving site at ", ["serve", "site", "--port", "0", .. options]);
    }

    /// <summary>The server's address.</summary>
    public Uri Address => _program.Address;

    /// <summary>A path in the served folder.</summary>
    public string At(string path) => _folder.At($"site/{path}");

    /// <summary>Writes a file in the served folder.</summary>
    public void Write(string path, string text)
    {
        _folder.Write($"site/{path}", Encoding.UTF8.GetBytes(text));
        File.SetLastWriteTimeUtc(At(path), Written);
    }

    /// <summary>Opens a connection.</summary>
    public Socket Connect() => _program.Connect();

    /// <inheritdoc cref="ServerProcess.Send"/>
    public byte[] Send(byte[] request, bool isAll = false) => _program.Send(request, isAll);

    /// <inheritdoc cref="ServerProcess.Get"/>
    public string Get(string path, params string[] headers) => _program.Get(path, headers);

    /// <inheritdoc cref="ServerProcess.End"/>
    public Task<(int Code, string Said)> End() => _program.End();

    public void Dispose()
    {
        _program.Dispose();
        _folder.Dispose();
    }

    private static string Page(string title) =>
        $"<!DOCTYPE html><title>{title}</title>{string.Concat(Enumerable.Repeat("<p>一份报纸</p>", 40))}\n";
}
