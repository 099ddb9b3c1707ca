using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using NodaTime;
using StaticSite.Building;
using StaticSite.Cli.Serving;
using StaticSite.Diagnostics;
using StaticSite.Diagnostics.Formats;

namespace StaticSite.Cli.Previewing;

/// <summary>preview.</summary>
internal sealed class PreviewCommand
{
    private const int MostShown = 50;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly NewspaperOptions _newspaper = new(marksScheduled: true);
    private readonly Option<int> _port = new("--port")
    {
        Description = "The port; 0 takes any free port.",
        DefaultValueFactory = _ => 8081,
        HelpName = "PORT",
    };
    private readonly Option<bool> _open = new("--open") { Description = "Open the preview in a browser." };

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var options = new PreviewCommand();
        var command = new Command("preview", "Show the newspaper in a browser while you write it.");
        foreach (var option in options._newspaper.All)
            command.Add(option);
        command.Add(options._port);
        command.Add(options._open);
        command.SetAction(parsed => options.Run(parsed, terminal));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        if (_newspaper.Fault(parsed) is { } fault)
            return terminal.Refuse(fault);
        var port = parsed.GetValue(_port);
        if (port is < 0 or > ushort.MaxValue)
            return terminal.Refuse($"'{port}' is not a port; write a number up to {ushort.MaxValue}");
        try
        {
            if (port == 0)
                port = FreePort();
            var preview = new Preview(_newspaper.Read(parsed) with { Url = new($"http://{IPAddress.Loopback}:{port}/") });
            using var server = Server.Start(new PreviewSite(preview, terminal), "/", IPAddress.Loopback, port);
            terminal.Say($"preview of {parsed.GetValue(_newspaper.Input)} at {server.Address} (press Ctrl+C to stop)");
            if (parsed.GetValue(_open))
                Browser.Open(server.Address, terminal);
            using var interruption = new Interruption();
            Watch(preview, interruption, terminal);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return terminal.Refuse(
                $"{ListenFault.Because($"cannot listen on port {port}", e)}; {(Phrase)"choose another port with --port"}"
            );
        }
    }

    // The browser asks for what is open; the rest is looked at in between.
    private static void Watch(Preview preview, Interruption interruption, Terminal terminal)
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
            var (errors, warnings) = Reports.Count(diagnostics);
            // The tasks in .vscode match this line and the one before all others, so they are the same in all languages.
            var summary = $"preview: {errors.English}, {warnings.English}\n";
            var text =
                string.Concat(
                    diagnostics
                        .OrderByDescending(diagnostic => diagnostic.Severity)
                        .Take(MostShown)
                        .Select(diagnostic => TextFormat.Write(diagnostic, terminal.Language))
                ) + summary;
            if (text == told)
                continue;
            told = text;
            terminal.Error.Write("preview: looked again\n" + text);
            if (diagnostics.Length > MostShown)
                terminal.Say("run 'static-site check' to see all problems");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
