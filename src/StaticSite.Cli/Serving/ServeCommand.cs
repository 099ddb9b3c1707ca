using System.CommandLine;
using System.Net;
using StaticSite.Diagnostics;

namespace StaticSite.Cli.Serving;

/// <summary>serve.</summary>
internal sealed class ServeCommand
{
    private readonly Argument<string> _folder = new("DIR") { Description = "The folder to serve.", DefaultValueFactory = _ => "output" };
    private readonly Option<int> _port = new("--port")
    {
        Description = "The port; 0 takes any free port.",
        DefaultValueFactory = _ => 8080,
        HelpName = "PORT",
    };
    private readonly Option<string> _host = new("--listen", "--host")
    {
        Description = "The address to listen on; 0.0.0.0 allows access from other machines.",
        DefaultValueFactory = _ => "127.0.0.1",
        HelpName = "ADDRESS",
    };
    private readonly Option<string> _base = new("--base")
    {
        Description = "The path to serve it under, like /a/b/.",
        DefaultValueFactory = _ => "/",
        HelpName = "PATH",
    };
    private readonly Option<bool> _open = new("--open") { Description = "Open the site in a browser." };

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var options = new ServeCommand();
        var command = new Command("serve", "Serve the published newspaper as a host does.")
        {
            options._folder,
            options._port,
            options._host,
            options._base,
            options._open,
            LanguageChoice.Create(),
        };
        command.SetAction(parsed => options.Run(parsed, terminal));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        var folder = parsed.GetValue(_folder)!;
        var (port, host) = (parsed.GetValue(_port), parsed.GetValue(_host)!);
        if (!Directory.Exists(folder))
            return terminal.Refuse($"there is no folder '{folder}'; build the newspaper first, or name another folder");
        if (port is < 0 or > ushort.MaxValue)
            return terminal.Refuse($"'{port}' is not a port; write a number up to {ushort.MaxValue}");
        if (AddressOf(host) is not { } address)
            return terminal.Refuse($"'{host}' is not an address of this machine; write one like 127.0.0.1 or 0.0.0.0");
        var root = $"/{parsed.GetValue(_base)!.Trim('/')}/".Replace("//", "/", StringComparison.Ordinal);
        try
        {
            using var server = Server.Start(folder, root, address, port, host);
            terminal.Say($"serving {folder} at {server.Address} (press Ctrl+C to stop)");
            if (parsed.GetValue(_open))
                Browser.Open(server.Address, terminal);
            using var interruption = new Interruption();
            interruption.Wait();
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            return terminal.Refuse(
                $"{ListenFault.Because($"cannot listen on {host}:{port}", e)}; {(Phrase)"choose another port with --port"}"
            );
        }
    }

    private static IPAddress? AddressOf(string host) =>
        host == "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address
        : null;
}
