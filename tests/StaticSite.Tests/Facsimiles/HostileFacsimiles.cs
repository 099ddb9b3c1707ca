using System.Text;
using StaticSite.Tests.Diagnostics;
using StaticSite.Tests.Discovery;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Facsimiles;

/// <summary>A PDF that cannot be shown is reported, and everything else is published.</summary>
public sealed class HostileFacsimiles
{
    [Reports("ED130")]
    [Theory]
    [InlineData("encrypted", "is encrypted")]
    [InlineData("no pages", "has no pages")]
    [InlineData("several pages", "has several pages")]
    [InlineData("no such page", "has no page 9")]
    [InlineData("truncated", "")]
    [InlineData("empty", "")]
    [InlineData("text", "")]
    [InlineData("tiny", "")]
    [InlineData("broken image", "")]
    public void It_is_reported(string kind, string said)
    {
        using var newspaper = new PrintedNewspaper();
        newspaper.WriteFacsimile(Kind(kind));
        if (kind == "no such page")
            newspaper.Paper.Write("2022/01-08/05/page.yaml", "page: 9\n");
        newspaper.Paper.Publish();
        Assert.Matches("05/facsimile.pdf: warning ED13[0]", newspaper.Paper.Said);
        Assert.Contains(said, newspaper.Paper.Said, StringComparison.Ordinal);
        Assert.False(newspaper.Paper.Has(PrintedNewspaper.View));
        Assert.True(newspaper.Paper.Has("2022/01/08/05/red/index.html"));
    }

    [Fact]
    public void One_that_draws_itself_ends()
    {
        using var newspaper = new PrintedNewspaper();
        newspaper.WriteFacsimile(Pdf.Nested(3, 2, isCircle: true));
        newspaper.Paper.Publish();
        // poppler leaves out what draws itself, or says so.
        Assert.True(newspaper.Paper.Has(PrintedNewspaper.View) || newspaper.Paper.Said.Contains("ED130", StringComparison.Ordinal));
    }

    [Reports("ED131")]
    [Fact]
    public void Without_poppler_the_rest_is_published()
    {
        using var newspaper = new PrintedNewspaper();
        using var folder = new TempFolder();
        newspaper.Paper.PublishWith("PATH", folder.Root);
        Assert.Contains("warning ED131", newspaper.Paper.Said, StringComparison.Ordinal);
        Assert.Contains("apt-get install poppler-utils poppler-data", newspaper.Paper.Said, StringComparison.Ordinal);
        Assert.False(newspaper.Paper.Has(PrintedNewspaper.View));
        Assert.True(newspaper.Paper.Has("2022/01/08/05/red/index.html"));
    }

    [Fact]
    public void A_check_does_not_render_printed_pages()
    {
        if (OperatingSystem.IsWindows())
            return; // there is no shell for the script
        using var newspaper = new PrintedNewspaper();
        using var folder = new TempFolder();
        folder.Write("pdftoppm", Encoding.UTF8.GetBytes($"#!/bin/sh\n: >{folder.At("rendered")}\n"));
        File.SetUnixFileMode(folder.At("pdftoppm"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        newspaper.Paper.CheckWith("PATH", folder.Root);
        Assert.False(File.Exists(folder.At("rendered")));
        newspaper.Paper.PublishWith("PATH", folder.Root);
        Assert.True(File.Exists(folder.At("rendered")));
    }

    [Reports("ED136")]
    [Fact]
    public void Without_Chromium_pages_have_no_facsimile_of_their_own()
    {
        using var newspaper = new PublishedNewspaper();
        newspaper.Write("2022/01-08/05/page.yaml", "facsimile: auto\n");
        newspaper.Write("2022/01-08/05/01-a.md", "---\ntitle: 甲\n---\n正文。\n");
        using var folder = new TempFolder();
        newspaper.PublishWith("PATH", folder.Root);
        Assert.Contains("page.yaml:1:12: warning ED136: there are no automatic facsimiles", newspaper.Said, StringComparison.Ordinal);
        Assert.Contains("apt-get install chromium poppler-utils", newspaper.Said, StringComparison.Ordinal);
        Assert.False(newspaper.Has(PrintedNewspaper.View));
        Assert.True(newspaper.Has("2022/01/08/05/a/index.html"));
    }

    [Fact]
    public void A_page_that_cannot_be_printed_is_printed_by_the_next_build()
    {
        using var newspaper = new PublishedNewspaper();
        newspaper.Write("newspaper.yaml", "title: 测试报\nurl: https://paper.example\nfacsimile: auto\n");
        newspaper.Write("2022/01-08/05/01-a.md", "---\ntitle: 甲\n---\n正文。\n");
        newspaper.Write("2022/01-08/06/page.yaml", "facsimile: files\n");
        newspaper.Write("2022/01-08/06/01-b.md", "---\ntitle: 乙\n---\n正文。\n");
        using var folder = new TempFolder();
        newspaper.PublishWith("TMPDIR", folder.At("none"));
        Assert.Contains(
            "newspaper.yaml:3:12: warning ED130: page 05 cannot be written for printing",
            newspaper.Said,
            StringComparison.Ordinal
        );
        Assert.Contains($"free space in {folder.At("none")}", newspaper.Said, StringComparison.Ordinal);
        Assert.False(newspaper.Has(PrintedNewspaper.View));
        newspaper.Publish();
        Assert.DoesNotContain("ED130", newspaper.Said, StringComparison.Ordinal);
        Assert.True(newspaper.Has(PrintedNewspaper.View));
        Assert.False(newspaper.Has(PrintedNewspaper.View.Replace("05", "06", StringComparison.Ordinal)));
        Assert.Empty(newspaper.Publish());
    }

    private static byte[] Kind(string kind) =>
        kind switch
        {
            "encrypted" => Pdf.Encrypted(PrintedNewspaper.Colours),
            "no pages" => Pdf.Of(),
            "several pages" => Pdf.Of(PrintedNewspaper.Colours, PrintedNewspaper.Colours),
            "no such page" => Pdf.Of(PrintedNewspaper.Colours),
            "truncated" => Pdf.Of(PrintedNewspaper.Colours)[..150],
            "empty" => [],
            "text" => "不是 PDF"u8.ToArray(),
            "tiny" => Encoding.Latin1.GetBytes(
                Encoding.Latin1.GetString(Pdf.Of("0 0 1 rg 0 0 9 9 re f")).Replace("0 0 1134 1630", "0 0 0001 1630")
            ),
            _ => SourceBroken(),
        };

    // A JPEG that ends too early, under the name of a PDF.
    private static byte[] SourceBroken() => Images.Of("x.jpg")[..^200];
}
