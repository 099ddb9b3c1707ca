using System.Text;
using StaticSite.Loading;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Newspapers;

/// <summary>Nothing of a withdrawn article is published except its notice: every byte of the output is checked.</summary>
public sealed class WithdrawnArticles
{
    // In lifecycle, every text of a withdrawn article has this word, and no other text does.
    private const string Secret = "天机";

    private static readonly string Input = TestFolder.At("Newspapers", "lifecycle", "input");

    [Theory]
    [InlineData("plain")]
    [InlineData("default")]
    public void No_published_file_has_their_text_or_photos(string theme)
    {
        using var folder = new TempFolder();
        var result = Printing.Build(
            new DiskTree(Input),
            folder.At("output"),
            theme == "plain" ? new DiskTree(TestFolder.At("Newspapers", "_theme")) : null
        );
        Assert.False(result.IsRefused, Printing.Report(result.Diagnostics));
        var published = Directory
            .EnumerateFiles(folder.At("output"), "*", SearchOption.AllDirectories)
            .ToDictionary(file => file, File.ReadAllBytes);
        var secrets = Directory
            .EnumerateFiles(Input, "*.png", SearchOption.AllDirectories)
            .Select(File.ReadAllBytes)
            .Append(Encoding.UTF8.GetBytes(Secret))
            .ToArray();
        Assert.Equal(5, secrets.Length);
        foreach (var (file, bytes) in published)
            Assert.All(secrets, secret => Assert.True(bytes.AsSpan().IndexOf(secret) < 0, file));
        Assert.Contains(folder.At("output/2022/01/10/01/gone/index.html"), published.Keys);
    }
}
