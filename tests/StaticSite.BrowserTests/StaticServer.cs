using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StaticSite.BrowserTests;

/// <summary>Serves a folder over HTTP on the loopback, as a host of static files does: folders by their index.html, what is missing by 404.html.</summary>
internal sealed class StaticServer : IDisposable
{
    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".jpg"] = "image/jpeg",
        [".png"] = "image/png",
        [".wav"] = "audio/wav",
    };

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly string _folder;
    private readonly string _path;

    /// <summary>Starts to serve.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="path">The path that it stands under, such as /a/b/.</param>
    public StaticServer(string folder, string path)
    {
        (_folder, _path) = (folder, path);
        _listener.Start();
        _ = Accept();
    }

    /// <summary>The folder's address, ending in a slash.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{_path}";

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Answer(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // Disposed: nobody asks any more.
        }
    }

    private async Task Answer(TcpClient client)
    {
        using var _ = client;
        try
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            if (await reader.ReadLineAsync(_stop.Token) is not { } request) return;
            while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 })
            {
            }
            var (status, headers, body) = Respond(request.Split(' ')[1].Split('?')[0]);
            var head = $"HTTP/1.1 {status}\r\n{headers}Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\nConnection: close\r\n\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), _stop.Token);
            await stream.WriteAsync(body, _stop.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The browser went on to another page.
        }
    }

    private (string Status, string Headers, byte[] Body) Respond(string address)
    {
        var path = Uri.UnescapeDataString(address);
        if (!path.StartsWith(_path, StringComparison.Ordinal)) return Missing();
        var file = Path.GetFullPath(Path.Combine(_folder, path[_path.Length..]));
        if (!(file + "/").StartsWith(_folder + "/", StringComparison.Ordinal)) return Missing();
        if (Directory.Exists(file))
        {
            if (!path.EndsWith('/')) return ("301 Moved Permanently", $"Location: {address}/\r\n", []);
            file = Path.Combine(file, "index.html");
        }
        return File.Exists(file) ? ("200 OK", TypeOf(file), File.ReadAllBytes(file)) : Missing();
    }

    private (string Status, string Headers, byte[] Body) Missing()
    {
        var page = Path.Combine(_folder, "404.html");
        return ("404 Not Found", TypeOf(page), File.ReadAllBytes(page));
    }

    private static string TypeOf(string file) => $"Content-Type: {Types[Path.GetExtension(file)]}\r\n";
}
