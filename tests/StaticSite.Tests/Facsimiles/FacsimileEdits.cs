using System.Security.Cryptography;
using StaticSite.Tests.Discovery;
using Xunit;

namespace StaticSite.Tests.Facsimiles;

/// <summary>Printed pages change with the newspaper, and an incremental build publishes what a build from scratch publishes.</summary>
public sealed class FacsimileEdits : IDisposable
{
    private const int Steps = 16;

    private static readonly string[] Pages = ["04", "05", "06", "07"];

    private readonly PublishedNewspaper _paper = new();
    private readonly Random _random = new(20260302);
    private readonly byte[] _page;

    public FacsimileEdits()
    {
        using var page = PrintedNewspaper.Coloured();
        using var small = page.Resize(.4);
        _page = small.WriteToBuffer(".png");
        foreach (var number in Pages)
        {
            WriteArticle(number);
            WriteFacsimile(number);
        }
    }

    [Fact]
    public void An_incremental_build_publishes_the_same_as_a_build_from_scratch()
    {
        var edits = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            edits.Add(Edit());
            _paper.Publish();
            var incremental = Published();
            Directory.Delete(_paper.PathOf(""), recursive: true);
            // Encoded images may stay: their names say what they are of.
            foreach (var file in Directory.GetFiles(_paper.PathOf("../.cache")))
                File.Delete(file);
            _paper.Publish();
            Assert.True(incremental.SequenceEqual(Published()), string.Join('\n', edits));
        }
    }

    public void Dispose() => _paper.Dispose();

    private string Edit()
    {
        var page = Pages[_random.Next(Pages.Length)];
        switch (_random.Next(7))
        {
            case 0:
                WriteArticle(page, "status: withdrawn\n");
                return $"withdraw {page}";
            case 1:
                WriteArticle(page, "published: 2022-02-01T06:00\n");
                return $"hold back {page}";
            case 2:
                WriteArticle(page, region: null);
                return $"no region {page}";
            case 3:
                WriteArticle(page);
                return $"article {page}";
            case 4:
                File.Delete(FacsimileOf(page));
                return $"no image {page}";
            case 5:
                WriteFacsimile(page);
                return $"image {page}";
            default:
                var spreads = new[] { "[ [04, 05], [06, 07] ]", "[ [07, 04] ]", "[ [04, 05, 06, 07] ]", "[]" }[_random.Next(4)];
                _paper.Write("2022/01-08/issue.yaml", $"spreads: {spreads}\n");
                return spreads;
        }
    }

    private void WriteArticle(string page, string more = "", string? region = "rect: [0, 0, .5, .5]") =>
        _paper.Write(
            $"2022/01-08/{page}/01-a.md",
            $"---\ntitle: 题{page}\n{more}{(region is null ? "" : $"regions: [ {{ page: {page}, {region} }} ]\n")}---\n正文。\n"
        );

    private void WriteFacsimile(string page) => File.WriteAllBytes(FacsimileOf(page), _page);

    private string FacsimileOf(string page) => _paper.PathOf($"../input/2022/01-08/{page}/facsimile.png");

    private string[] Published() =>
        [
            .. _paper
                .Files.Order(StringComparer.Ordinal)
                .Select(path => $"{path} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(_paper.PathOf(path))))}"),
        ];
}
