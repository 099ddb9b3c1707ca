using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using StaticSite.Benchmarks.Compare;
using StaticSite.Tests.Sample;

namespace StaticSite.Benchmarks.Serving;

/// <summary>Measures how many requests per second <c>serve</c> answers for the published sample, compared with nginx.</summary>
internal static partial class ServeBenchmark
{
    private const string Page = "corrections/";
    private const string Seconds = "5s";

    private static readonly Option<int> Rounds = new CountOption("--runs", "The number of rounds; the table shows medians.", 5);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command(
            "serve",
            "Measure requests per second for the published sample, compared with nginx; needs nginx and wrk."
        )
        {
            Rounds,
        };
        command.SetAction(parsed => Run(parsed.GetValue(Rounds), Console.Out, Console.Error));
        return command;
    }

    private static void Run(int rounds, TextWriter output, TextWriter log)
    {
        using var workshop = new Workshop(null, room: 500_000_000);
        var program = Entrants.MakePrograms(workshop);
        var site = workshop.At("site");
        Shell.Run(workshop.Root, program, "build", "--input", Sources.At("input"), "--output", site, "--now", "2022-02-01");
        var (ours, theirs) = (FreePort(), FreePort());
        File.WriteAllText(
            workshop.At("nginx.conf"),
            $$"""
            worker_processes auto; daemon off; pid {{workshop.At("nginx.pid")}}; error_log /dev/null;
            events { worker_connections 1024; }
            http { include /etc/nginx/mime.types; access_log off; sendfile on; keepalive_requests 1000000; open_file_cache max=1000;
              server { listen 127.0.0.1:{{theirs}}; root {{site}}; } }
            """
        );
        using var own = Start(program, "serve", site, "--port", $"{ours}");
        using var nginx = Start("nginx", "-c", workshop.At("nginx.conf"));
        try
        {
            Wait(ours);
            Wait(theirs);
            var rates = Enumerable
                .Range(0, rounds)
                .Select(round =>
                {
                    var rate = (Own: Load(workshop, ours), Nginx: Load(workshop, theirs));
                    log.WriteLine($"{round + 1}: {rate.Own:0} and {rate.Nginx:0} requests a second");
                    return rate;
                })
                .ToArray();
            var (mine, peer) = (Measurement.Median(rates.Select(rate => rate.Own)), Measurement.Median(rates.Select(rate => rate.Nginx)));
            var size = Figures.Megabytes(new FileInfo(Path.Combine(site, Page, "index.html")).Length);
            output.WriteLine($"\n{Page}, {size} MB, 64 connections, {Environment.ProcessorCount} processors shared with wrk\n");
            output.WriteLine("| server | requests a second | / nginx |\n| --- | --: | --: |");
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| static-site serve | {mine:N0} | {mine / peer:0.00} |\n| nginx | {peer:N0} | 1.00 |"
                )
            );
        }
        finally
        {
            own.Kill();
            nginx.Kill(entireProcessTree: true);
        }
    }

    private static double Load(Workshop workshop, int port)
    {
        var said = Shell.Run(workshop.Root, "wrk", "-t2", "-c64", $"-d{Seconds}", $"http://127.0.0.1:{port}/{Page}");
        if (said.Contains("Non-2xx", StringComparison.Ordinal))
            throw new CompetitionException(said);
        return double.Parse(Rate().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static Process Start(params string[] command)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new CompetitionException($"{command[0]}: {e.Message}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Wait(int port)
    {
        var listens = SpinWait.SpinUntil(
            () =>
            {
                try
                {
                    using var client = new TcpClient("127.0.0.1", port);
                    return true;
                }
                catch (SocketException)
                {
                    return false;
                }
            },
            TimeSpan.FromSeconds(10)
        );
        if (!listens)
            throw new CompetitionException($"nothing listens on port {port}");
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
