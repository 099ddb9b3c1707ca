using System.Text;
using NetVips;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Photos;

/// <summary>A newspaper of one article with images, and its published variants.</summary>
internal sealed class NewspaperWithImages : IDisposable
{
    private const string Page = "2022/01-10/01";

    private readonly Newsroom _room;
    private readonly List<string> _shown = [];

    /// <param name="program">The program that builds it.</param>
    public NewspaperWithImages(Executable program)
    {
        _room = new(program);
        Write("newspaper.yaml", Printing.Settings);
    }

    /// <summary>The folder of input and output.</summary>
    public string Root => _room.At("");

    /// <summary>The cache of encoded images.</summary>
    public string Cache => _room.At(".cache/photos");

    /// <summary>The published variants.</summary>
    public string[] Published =>
        [
            .. Directory
                .GetFiles(_room.At("output/assets"), "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".avif" or ".webp" or ".jpg" or ".png" or ".gif")
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Adds an image to the input and to the article.</summary>
    public void AddImage(string name, byte[] image)
    {
        _shown.Add(name);
        Write($"{Page}/{name}", image);
        WriteArticle();
    }

    /// <summary>Removes an image.</summary>
    public void RemoveImage(string name)
    {
        _shown.Remove(name);
        File.Delete(_room.At($"input/{Page}/{name}"));
        WriteArticle();
    }

    /// <summary>Writes a file of the newspaper.</summary>
    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file of the newspaper.</summary>
    public void Write(string path, byte[] bytes) => _room.Write("input", [new(path, bytes)]);

    /// <summary>Publishes; returns the report.</summary>
    public string Publish() => _room.Publish();

    /// <summary>Publishes the article with an image, which must succeed; returns the largest variant of each format.</summary>
    public Image[] PublishImage(string name, byte[] image)
    {
        AddImage(name, image);
        var said = Publish();
        Assert.DoesNotContain("error", said, StringComparison.Ordinal);
        var files = Published;
        Assert.NotEmpty(files);
        return
        [
            .. files
                .Select(file => Image.NewFromBuffer(File.ReadAllBytes(file)))
                .GroupBy(image => (string)image.Get("vips-loader"))
                .Select(format => format.MaxBy(image => image.Width)!),
        ];
    }

    private void WriteArticle() =>
        Write($"{Page}/01-a.md", $"---\ntitle: 一\nphotos: [ {string.Join(", ", _shown.Select(shown => $"\"{shown}\""))} ]\n---\n文。\n");

    public void Dispose() => _room.Dispose();
}
