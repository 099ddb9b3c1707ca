using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using StaticSite.Diagnostics;
using StaticSite.Tests.Golden;

namespace StaticSite.Tests.Starting;

/// <summary>The native program as a release has it, served on loopback.</summary>
public sealed class ServedRelease : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly HttpListener _server = new();

    public ServedRelease()
    {
        var program = Path.GetDirectoryName(OwnProcess.Native.Path)!;
        string[] files = ["static-site", "libvips.so.42"];
        Checksums = _folder.At("linux-x64.sha256");
        File.WriteAllLines(Checksums, files.Select(file => $"{HashOf(Path.Combine(program, file))}  {file}"));
        using (var archive = File.Create(_folder.At($"{Name}.tar.gz")))
        using (var packed = new GZipStream(archive, CompressionLevel.Fastest))
        using (var tar = new TarWriter(packed))
            foreach (var file in files)
                tar.WriteEntry(Path.Combine(program, file), $"{Name}/{file}");
        Hash = HashOf(_folder.At($"{Name}.tar.gz"));
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }
        _server.Prefixes.Add(Address + "/");
        _server.Start();
        _ = Serve();
    }

    /// <summary>The archive without its extension.</summary>
    public string Name { get; } = $"static-site-{Release.Current.Version}-linux-x64";

    /// <summary>The SHA-256 of the archive.</summary>
    public string Hash { get; }

    /// <summary>Where it is.</summary>
    public string Address { get; }

    /// <summary>The file of its checksums.</summary>
    public string Checksums { get; }

    /// <summary>How many times something was asked for.</summary>
    public int Requests { get; private set; }

    public void Dispose()
    {
        _server.Close();
        _folder.Dispose();
    }

    private async Task Serve()
    {
        while (_server.IsListening)
            try
            {
                var request = await _server.GetContextAsync();
                Requests++;
                var file = _folder.At(Path.GetFileName(request.Request.Url!.AbsolutePath));
                request.Response.StatusCode = File.Exists(file) ? 200 : 404;
                if (File.Exists(file))
                    await request.Response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file));
                request.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
    }

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
