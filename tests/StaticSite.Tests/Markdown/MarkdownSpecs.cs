using StaticSite.Loading;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Markdown;

/// <summary>The files beside this one show what becomes of an article's text: Markdown, then the HTML that it is published as.</summary>
public sealed class MarkdownSpecs
{
    private const string Folder = "Markdown";

    public static TheoryData<string, string> Cases => [.. Spec.Names(Folder)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_becomes_this_HTML(string file, string heading)
    {
        var spec = Spec.Read(Folder, file);
        var example = spec.Case(heading);
        spec.Verify(example, Html(example.Blocks[0].Text, file == "english" ? "en" : "zh-CN"));
    }

    /// <summary>The HTML of an article's body.</summary>
    internal static string Html(string body, string language, string settings = "")
    {
        using var folder = new TempFolder();
        var input = Printing.Newspaper(
            ("newspaper.yaml", $"{Printing.Settings}language: {language}\n{settings}"),
            ("2022/01-10/01/01-a.md", $"---\ntitle: 标题\n---\n{body}"),
            ("2022/01-10/01/02-b.md", "---\ntitle: 另一篇\n---\n正文。\n"),
            ("2022/01-10/01/photo.jpg", ""));
        var result = Printing.Build(input, folder.At("output"), new DiskTree(TestFolder.At(Folder, "_theme")));
        Assert.False(result.IsRefused, Printing.Report(result.Diagnostics));
        return File.ReadAllText(folder.At("output/2022/01/10/01/a/index.html"));
    }
}
