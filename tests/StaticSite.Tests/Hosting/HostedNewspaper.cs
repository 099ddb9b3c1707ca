using System.Text;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Hosting;

/// <summary>A small newspaper with old addresses and headers of its own, published for a host.</summary>
internal sealed class HostedNewspaper : IDisposable
{
    /// <summary>What the newspaper adds to the headers.</summary>
    public const string OwnHeaders =
        "headers: { X-Robots-Tag: noarchive, Referrer-Policy: same-origin, X-Price: 5$ }\n"
        + "csp: { script-src: https://stats.example, frame-src: https://video.example, frame-ancestors: https://portal.example }\n";

    private readonly TempFolder _folder = new();

    /// <param name="host">The host.</param>
    /// <param name="root">The path of the site on it.</param>
    /// <param name="program">The program that publishes it.</param>
    /// <param name="compress">What newspaper.yaml says of compressed files, with its end of line.</param>
    public HostedNewspaper(string host, string root, Executable program, string compress = "")
    {
        Site = "site" + root;
        Write("newspaper.yaml", $"title: 测试报\nurl: https://paper.example{root}\nhost: {host}\n{compress}{OwnHeaders}");
        Write("about.md", "---\ntitle: 关于\naliases: [ /旧/关于我们.html ]\n---\n正文。\n");
        Write("static/.well-known/security.txt", "Contact: mailto:desk@paper.example\n");
        Write("2022/01-10/01/01-a.md", "---\ntitle: 标题\naliases: [ '/old/$1{2}.htm', /old/folder/ ]\n---\n正文。\n");
        Write("2022/01-10/01/_私.md", "不发。\n");
        Write("2022/01-10/02/01-50%增长.md", "---\ntitle: 增长\n---\n正文。\n");
        var said = program.Run(
            _folder.Root,
            ["build", "--input", At("input"), "--output", At(Site), "--now", "2022-01-11", .. ConfigurationOf(host)]
        );
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
    }

    /// <summary>The published folder, below <c>site</c>, which a server's root is.</summary>
    public string Site { get; }

    /// <summary>Everything is below it.</summary>
    public string At(string path) => _folder.At(path);

    /// <summary>Writes a file that belongs to a test.</summary>
    public void WriteFile(string path, string text) => _folder.Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The published files, from the root of the site.</summary>
    public IEnumerable<string> Files =>
        Directory
            .GetFiles(At(Site), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(At(Site), file).Replace('\\', '/'));

    public void Dispose() => _folder.Dispose();

    private string[] ConfigurationOf(string host) => host is "nginx" or "caddy" or "s3" ? ["--host-config", At("configuration")] : [];

    private void Write(string path, string text) => WriteFile($"input/{path}", text);
}
