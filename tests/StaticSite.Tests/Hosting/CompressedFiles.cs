using System.IO.Compression;
using StaticSite.Tests.Discovery;
using Xunit;

namespace StaticSite.Tests.Hosting;

/// <summary><c>compress</c> publishes texts compressed beside themselves; these come, change and go with them.</summary>
public sealed class CompressedFiles
{
    [Fact]
    public void Texts_are_compressed_beside_themselves()
    {
        using var newspaper = Newspaper();
        newspaper.WriteImage("2022/01-10/01/a.png");
        newspaper.Publish();
        Assert.Equal(newspaper.Read("index.html"), Text("index.html.br", stream => new BrotliStream(stream, CompressionMode.Decompress)));
        Assert.Equal(newspaper.Read("index.html"), Text("index.html.gz", stream => new GZipStream(stream, CompressionMode.Decompress)));
        Assert.Contains(newspaper.Files, file => file.EndsWith(".css.br", StringComparison.Ordinal));
        Assert.DoesNotContain(newspaper.Files, file => file.Contains(".png.", StringComparison.Ordinal));
        // A small file is sent in one packet as it is.
        Assert.DoesNotContain("robots.txt.gz", newspaper.Files);

        string Text(string path, Func<Stream, Stream> open)
        {
            using var reader = new StreamReader(open(File.OpenRead(newspaper.PathOf(path))));
            return reader.ReadToEnd();
        }
    }

    [Fact]
    public void They_come_change_and_go_with_their_files()
    {
        using var newspaper = Newspaper();
        newspaper.Publish();
        Assert.Empty(newspaper.Publish());

        newspaper.Write("2022/01-10/01/01-a.md", Article("另一个标题"));
        Assert.Contains("changed https://paper.example/2022/01/10/01/a/index.html.br", newspaper.Publish());

        newspaper.Write("newspaper.yaml", "title: 测试报\ncopyright: { holder: 某社 }\nurl: https://paper.example\n");
        var gone = newspaper.Publish();
        Assert.Contains("removed https://paper.example/index.html.gz", gone);
        Assert.DoesNotContain(newspaper.Files, file => Path.GetExtension(file) is ".br" or ".gz");
    }

    [Fact]
    public void Two_builds_make_the_same_bytes()
    {
        using var one = Newspaper();
        using var other = Newspaper();
        one.Publish();
        other.Publish();
        foreach (var file in one.Files.Where(file => Path.GetExtension(file) is ".br" or ".gz"))
            Assert.Equal(File.ReadAllBytes(one.PathOf(file)), File.ReadAllBytes(other.PathOf(file)));
        // RFC 1952: no time, and no system.
        var bytes = File.ReadAllBytes(one.PathOf("index.html.gz"));
        Assert.Equal([0, 0, 0, 0], bytes[4..8]);
        Assert.Equal(255, bytes[9]);
    }

    private static PublishedNewspaper Newspaper()
    {
        var newspaper = new PublishedNewspaper("url: https://paper.example\n压缩: [ br, gz ]\n");
        newspaper.Write("2022/01-10/01/01-a.md", Article("标题"));
        return newspaper;
    }

    private static string Article(string title) => $"---\ntitle: {title}\n---\n正文。\n";
}
