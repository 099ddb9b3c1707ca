using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using NodaTime;
using StaticSite.Building;
using StaticSite.Cli.Serving;
using StaticSite.Diagnostics.Formats;

namespace StaticSite.Cli.Previewing;

/// <summary>preview.</summary>
internal sealed class PreviewCommand
{
    private const int MostTold = 50;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly NewspaperOptions _newspaper = new("marked");
    private readonly Option<int> _port = new("--port")
    {
        Description = "The port; 0 takes any that is free.",
        DefaultValueFactory = _ => 8081,
        HelpName = "PORT",
    };
    private readonly Option<bool> _open = new("--open") { Description = "Open it in a browser." };

    /// <summary>The command.</summary>
    public static Command Create(TextWriter error)
    {
        var options = new PreviewCommand();
        var command = new Command("preview", "Show the newspaper in a browser as it is being written.");
        foreach (var option in options._newspaper.All)
            command.Add(option);
        command.Add(options._port);
        command.Add(options._open);
        command.SetAction(parsed => options.Run(parsed, error));
        return command;
    }

    private int Run(ParseResult parsed, TextWriter error)
    {
        if (_newspaper.Missing(parsed) is { } missing)
            return ExitCode.Refuse(error, $"there is no folder '{missing}'");
        var port = parsed.GetValue(_port);
        if (port is < 0 or > ushort.MaxValue)
            return ExitCode.Refuse(error, $"'{port}' is not a port: write a number up to {ushort.MaxValue}");
        try
        {
            if (port == 0)
                port = FreePort();
            var preview = new Preview(_newspaper.Read(parsed) with { Url = new($"http://{IPAddress.Loopback}:{port}/") });
            using var server = Server.Start(new PreviewSite(preview, error), "/", IPAddress.Loopback, port);
            error.WriteLine($"preview of {parsed.GetValue(_newspaper.Input)} at {server.Address} (Ctrl+C ends)");
            if (parsed.GetValue(_open))
                Browser.Open(server.Address, error);
            using var interruption = new Interruption();
            Watch(preview, interruption, error);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return ExitCode.Refuse(
                error,
                $"cannot listen on port {port}: {(e.InnerException ?? e).Message}; name another port with --port"
            );
        }
    }

    // What is open the browser asks for; the rest is looked at in the time between.
    private static void Watch(Preview preview, Interruption interruption, TextWriter error)
    {
        var (version, told) = (-1L, "");
        var isFirstLook = true;
        while (!interruption.Wait(isFirstLook ? TimeSpan.Zero : Pace))
        {
            isFirstLook = preview.LookAround(isFirstLook ? Pace : Pace / 50);
            if (isFirstLook || preview.Version == version)
                continue;
            version = preview.Version;
            var diagnostics = preview.Diagnostics;
            var summary =
                $"preview: {Reports.Problems(diagnostics)}{(diagnostics.Length > MostTold ? $"; 'static-site check' tells all" : "")}\n";
            var text =
                string.Concat(diagnostics.OrderByDescending(diagnostic => diagnostic.Severity).Take(MostTold).Select(TextFormat.Write))
                + summary;
            if (text == told)
                continue;
            told = text;
            error.Write("preview: looked again\n" + text);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
