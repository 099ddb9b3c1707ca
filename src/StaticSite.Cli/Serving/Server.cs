using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace StaticSite.Cli.Serving;

/// <summary>Serves a site over HTTP until it is disposed of.</summary>
internal sealed class Server : IDisposable
{
    private const int MostConnections = 10_000;

    private readonly KestrelServer _server;
    private readonly string _root;
    private readonly string _name;

    private Server(KestrelServer server, string root, string name) => (_server, _root, _name) = (server, root, name);

    /// <summary>The folder's address, ending in a slash.</summary>
    public string Address => $"http://{_name}:{new Uri(_server.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port}{_root}";

    /// <summary>Starts to serve a folder; see the other method.</summary>
    public static Server Start(string folder, string root, IPAddress address, int port, string? host = null) =>
        Start(new Site(Path.GetFullPath(folder), root), root, address, port, host);

    /// <summary>Starts to serve.</summary>
    /// <param name="site">What is served.</param>
    /// <param name="root">The path that it is served under, with a slash at both ends.</param>
    /// <param name="address">Where to listen.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="host">A name that clients may ask for besides those of this machine, or null.</param>
    /// <exception cref="IOException">The port is taken, or the address is not this machine's.</exception>
    public static Server Start(ISite site, string root, IPAddress address, int port, string? host = null)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxConcurrentConnections = MostConnections;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        options.Limits.MaxRequestBodySize = 0;
        options.Limits.MaxRequestHeadersTotalSize = 16 << 10;
        options.Listen(address, port, listen => listen.Protocols = HttpProtocols.Http1);
        var server = new KestrelServer(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance
        );
        server.StartAsync(new Exchange(site, host), CancellationToken.None).GetAwaiter().GetResult();
        return new(
            server,
            root,
            address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString()
        );
    }

    /// <summary>Stops, even with open connections.</summary>
    public void Dispose()
    {
        _server.StopAsync(new CancellationToken(canceled: true)).GetAwaiter().GetResult();
        _server.Dispose();
    }
}
