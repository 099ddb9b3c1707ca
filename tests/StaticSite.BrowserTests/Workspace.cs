using System.Net;
using System.Text;
using NodaTime;
using StaticSite.Building;
using StaticSite.Cli.Previewing;
using StaticSite.Cli.Serving;
using StaticSite.Loading;
using StaticSite.Tests.Golden;

namespace StaticSite.BrowserTests;

/// <summary>A small newspaper with its own theme, and its preview: tests edit the newspaper while the preview runs.</summary>
internal sealed class Workspace : IDisposable
{
    public const string Article = "2022/01-10/01/01-changwen.md";

    private readonly string _folder = Directory.CreateTempSubdirectory("static-site-").FullName;
    private readonly StringWriter _error = new();
    private readonly Server _server;

    public Workspace()
    {
        Write("newspaper.yaml", "title: 试报\nurl: https://paper.example\n");
        Write(
            Article,
            "---\ntitle: 长文\n---\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"第{i}段，{new string('字', 120)}。\n\n"))
        );
        Write("2022/01-10/01/02-duanwen.md", "---\ntitle: 短文\n---\n正文。\n");
        Write("2022/01-10/02/01-er.md", "---\ntitle: 二版\n---\n正文。\n");
        WriteTheme("assets/css/article/9-own.css", "");
        var input = new DiskTree(At("input"));
        var options = new BuildOptions
        {
            Input = input,
            Theme = new DiskTree(At("theme")),
            Now = zone => Model.Times.Parse("2022-01-11T08:00", zone)!.Value,
        };
        _server = Server.Start(
            new PreviewSite(new(options with { Url = new("http://127.0.0.1/") }), TestTerminal.Chinese(TextWriter.Null, _error)),
            "/",
            IPAddress.Loopback,
            0
        );
    }

    /// <summary>The address of the preview, with a trailing slash.</summary>
    public string Address => _server.Address;

    /// <summary>The preview's standard error.</summary>
    public string Faults => _error.ToString();

    /// <summary>A path below the folder.</summary>
    public string At(string path) => Path.Combine(_folder, path);

    /// <summary>Writes a file of the newspaper as safe editors do: under a temporary name, then renamed over the old file.</summary>
    public void Write(string path, string text) => Put($"input/{path}", text);

    /// <summary>Writes a file of the theme.</summary>
    public void WriteTheme(string path, string text) => Put($"theme/{path}", text);

    /// <summary>The text of a file of the newspaper.</summary>
    public string Read(string path) => File.ReadAllText(At($"input/{path}"));

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(_folder, true);
    }

    private void Put(string path, string text)
    {
        var file = At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file + "~", text, new UTF8Encoding(false));
        File.Move(file + "~", file, overwrite: true);
    }
}
