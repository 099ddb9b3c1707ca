using System.Text;
using NetVips;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Photos;

/// <summary>A newspaper of one article with a picture, and what is published of it.</summary>
/// <param name="program">The program that builds it.</param>
internal sealed class Darkroom(Executable program) : IDisposable
{
    private const string Page = "2022/01-10/01";

    private readonly Newsroom _room = new(program);

    /// <summary>The folder of it all.</summary>
    public string Root => _room.At("");

    /// <summary>Where encoded pictures are kept.</summary>
    public string Cache => _room.At(".cache/photos");

    /// <summary>What was published of pictures.</summary>
    public string[] Published => [.. Directory.GetFiles(_room.At("output/assets"), "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".avif" or ".webp" or ".jpg" or ".png" or ".gif").Order(StringComparer.Ordinal)];

    /// <summary>Writes the article and its picture.</summary>
    public void Write(string name, byte[] picture) => _room.Write("input", Printing.Files(($"{Page}/01-a.md", $"---\ntitle: 一\nphotos: [ \"{name}\" ]\n---\n文。\n")).Append(new($"{Page}/{name}", picture)));

    /// <summary>Writes a file.</summary>
    public void Write(string path, string text) => _room.Write("input", [new(path, Encoding.UTF8.GetBytes(text))]);

    /// <summary>Publishes; all that is told of the newspaper.</summary>
    public string Publish() => _room.Publish();

    /// <summary>Publishes the article with a picture, which must be fit for it; the largest variant of each format.</summary>
    public Image[] Develop(string name, byte[] picture)
    {
        Write(name, picture);
        var said = Publish();
        Assert.DoesNotContain("error", said, StringComparison.Ordinal);
        var files = Published;
        Assert.NotEmpty(files);
        return [.. files.Select(file => Image.NewFromBuffer(File.ReadAllBytes(file))).GroupBy(image => (string)image.Get("vips-loader")).Select(format => format.MaxBy(image => image.Width)!)];
    }

    public void Dispose() => _room.Dispose();
}
