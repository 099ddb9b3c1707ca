using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Hosting;

/// <summary>Real web servers take the configuration that is written for them, and do what it says.</summary>
public sealed class RealServers
{
    [Theory]
    [InlineData("nginx", "/")]
    [InlineData("nginx", "/a/b/")]
    [InlineData("caddy", "/")]
    [InlineData("caddy", "/a/b/")]
    public async Task A_server_serves_pages_headers_redirects_and_its_404(string host, string root)
    {
        using var newspaper = new HostedNewspaper(host, root, Executable.Jit, "compress: [ br, gz ]\n");
        using var server = new RealServer(host, newspaper);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(server.Address, root) };
        await server.Started(client);
        var visit = new Visit(client, newspaper);

        foreach (var file in newspaper.Files.Where(file => file != ".files" && Path.GetExtension(file) is not (".br" or ".gz")))
            await visit.Expect(
                AddressOf(file),
                file.StartsWith("old/", StringComparison.Ordinal) || file.StartsWith("旧/", StringComparison.Ordinal)
                    ? HttpStatusCode.MovedPermanently
                    : HttpStatusCode.OK
            );
        await visit.Expect("nowhere/at/all/", HttpStatusCode.NotFound);
        Assert.Contains("没有找到这个页面", await client.GetStringUnchecked("nowhere/at/all/"), StringComparison.Ordinal);
        await visit.ExpectRedirect("old/%241%7B2%7D.htm", "2022/01/10/01/a/");
        await visit.ExpectRedirect("old/folder/", "2022/01/10/01/a/");
        await visit.ExpectRedirect("旧/关于我们.html", "about/");
        // Debian's nginx knows no Brotli.
        await visit.ExpectCompressed("", "gzip", "gzip");
        await visit.ExpectCompressed("", "br, gzip", host == "caddy" ? "br" : "gzip");
        await visit.ExpectCompressed("", "identity", null);
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }

    private static string AddressOf(string file)
    {
        const string Index = "index.html";
        var path = file == Index || file.EndsWith("/" + Index, StringComparison.Ordinal) ? file[..^Index.Length] : file;
        return string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>Asks a server, and collects what it answers wrongly.</summary>
    private sealed class Visit(HttpClient client, HostedNewspaper newspaper)
    {
        private static readonly Dictionary<string, string> MediaTypes = new()
        {
            [".atom"] = "application/atom+xml",
            [".rss"] = "application/rss+xml",
            [".css"] = "text/css",
            [".svg"] = "image/svg+xml",
            [".txt"] = "text/plain",
        };

        public List<string> Faults { get; } = [];

        public async Task ExpectRedirect(string from, string to)
        {
            using var answer = await client.GetAsync(from, TestContext.Current.CancellationToken);
            var target = answer.Headers.Location is { } location ? new Uri(client.BaseAddress!, location).AbsolutePath : "nothing";
            if (target != client.BaseAddress!.AbsolutePath + to)
                Faults.Add($"{from} leads to {target}");
        }

        public async Task ExpectCompressed(string address, string accepted, string? encoding)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Accept-Encoding", accepted);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var found = answer.Content.Headers.ContentEncoding.SingleOrDefault();
            if (found != encoding)
                Faults.Add($"{address} is sent as {found ?? "it is"} to who accepts {accepted}");
            var file =
                newspaper.At($"{newspaper.Site}/{address}index.html")
                + (
                    encoding switch
                    {
                        "gzip" => ".gz",
                        null => "",
                        _ => ".br",
                    }
                );
            var (sent, expected) = (
                await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
                await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)
            );
            if (!sent.AsSpan().SequenceEqual(expected))
                Faults.Add($"{address} is not what lies in {file}");
            if (encoding is not null && !answer.Headers.Vary.Contains("Accept-Encoding"))
                Faults.Add($"{address} does not vary for who accepts {accepted}");
        }

        public async Task Expect(string address, HttpStatusCode status)
        {
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            if (answer.StatusCode != status)
                Faults.Add($"{address} is answered with {(int)answer.StatusCode}");
            if (status == HttpStatusCode.MovedPermanently)
                return;
            Header(answer, address, "Referrer-Policy", "same-origin");
            Header(answer, address, "X-Price", "5$");
            Header(answer, address, "X-Content-Type-Options", "nosniff");
            Header(
                answer,
                address,
                "Cache-Control",
                address.StartsWith("assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache"
            );
            if (
                !answer.Headers.TryGetValues("Content-Security-Policy", out var policy)
                || !policy.Single().Contains("frame-src https://video.example", StringComparison.Ordinal)
            )
                Faults.Add($"{address} has no policy");
            if (
                MediaTypes.GetValueOrDefault(Path.GetExtension(address)) is { } type
                && answer.Content.Headers.ContentType?.MediaType != type
            )
                Faults.Add($"{address} has the media type {answer.Content.Headers.ContentType}");
        }

        private void Header(HttpResponseMessage answer, string address, string name, string value)
        {
            var found = answer.Headers.TryGetValues(name, out var values) ? string.Join(" and ", values) : "nothing";
            if (found.Replace(", ", ",", StringComparison.Ordinal) != value.Replace(", ", ",", StringComparison.Ordinal))
                Faults.Add($"{address} has {name}: {found}");
        }
    }
}

/// <summary>A web server as it is installed.</summary>
internal sealed class RealServer : IDisposable
{
    private readonly Process _process;

    public RealServer(string host, HostedNewspaper newspaper)
    {
        var port = FreePort();
        Address = new($"http://127.0.0.1:{port}/");
        var (root, configuration) = (newspaper.At("site"), newspaper.At("configuration"));
        // nginx may run as another user, which must be able to read the folder.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(newspaper.At(""), (UnixFileMode)0b111_101_101);
        string[] arguments;
        if (host == "nginx")
        {
            var paths = string.Concat(
                new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(name => $"{name}_temp_path {newspaper.At(name)};")
            );
            newspaper.WriteFile(
                "nginx.conf",
                $"daemon off; pid {newspaper.At("pid")}; error_log {newspaper.At("log")}; events {{ }}\n"
                    + $"http {{ include /etc/nginx/mime.types; access_log off; {paths} include {configuration}/http.conf;\n"
                    + $"server {{ listen 127.0.0.1:{port}; root {root}; include {configuration}/server.conf; }} }}\n"
            );
            arguments = ["-c", newspaper.At("nginx.conf")];
        }
        else
        {
            newspaper.WriteFile(
                "Caddyfile",
                $"{{\n\tadmin off\n\tauto_https off\n}}\n"
                    + $"http://127.0.0.1:{port} {{\n\troot * {root}\n\timport {configuration}/site.caddy\n}}\n"
            );
            arguments = ["run", "--config", newspaper.At("Caddyfile"), "--adapter", "caddyfile"];
        }
        _process = Start(host, newspaper.At("home"), arguments);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Waits until it answers.</summary>
    public async Task Started(HttpClient client)
    {
        while (!_process.HasExited)
            try
            {
                using var answer = await client.GetAsync("", TestContext.Current.CancellationToken);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        Assert.Fail(await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Start(string program, string home, string[] arguments)
    {
        try
        {
            return Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    RedirectStandardError = true,
                    Environment = { ["XDG_CONFIG_HOME"] = home, ["XDG_DATA_HOME"] = home },
                }
            )!;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
            throw;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>Reads answers that are not successes.</summary>
internal static class Answers
{
    public static async Task<string> GetStringUnchecked(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
