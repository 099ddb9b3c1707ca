using Xunit;

namespace StaticSite.Tests.Sample;

/// <summary>Page 05 as the newspaper's own e-paper shows it, split into its parts.</summary>
internal sealed record BinzhouPage(
    string Headline,
    string Subtitle,
    string Byline,
    IReadOnlyList<string> Captions,
    IReadOnlyList<string> Body,
    IReadOnlyList<string> Footer
)
{
    private const int CaptionCount = 6;

    /// <summary>Parses binzhou-05.txt: five lines of controls, headline, subtitle, captions, byline, body, footer.</summary>
    public static BinzhouPage Read()
    {
        var lines = File.ReadLines(Sources.At("tests/StaticSite.Tests/Sample/binzhou-05.txt"))
            .Select(line => line.Trim())
            .Where(line => line.Length > 0)
            .ToArray();
        Assert.Equal(["通版阅读请点击:", "展开通版", "收缩通版", "当前版:05版", "发布日期:"], lines[..5]);
        var text = lines[5..^1];
        return new(
            text[0],
            text[1],
            text[2 + CaptionCount],
            text[2..(2 + CaptionCount)],
            text[(3 + CaptionCount)..],
            lines[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
