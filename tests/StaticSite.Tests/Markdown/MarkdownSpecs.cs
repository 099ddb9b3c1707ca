using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Markdown;

/// <summary>The Markdown files in this folder show the text of an article and the HTML that is published for it.</summary>
[Collection(Folder)]
public abstract class MarkdownSpecs(Executable program)
{
    private const string Folder = "Markdown";

    public static TheoryData<string, string> Cases => [.. Spec.Names(Folder)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_is_published_as_the_expected_HTML(string file, string heading) =>
        Spec.Run(Folder, file, heading, example => Html(program, example.Blocks[0].Text, file == "english" ? "en" : "zh-CN"));

    /// <summary>The HTML of an article's body.</summary>
    internal static string Html(Executable program, string body, string language, string settings = "")
    {
        using var newsroom = new Newsroom(program) { Theme = TestFolder.At(Folder, "_theme") };
        newsroom.Write(
            "input",
            Printing.Files(
                ("newspaper.yaml", $"{Printing.Settings}language: {language}\n{settings}"),
                ("2022/01-10/01/01-a.md", $"---\ntitle: 标题\n---\n{body}"),
                ("2022/01-10/01/02-b.md", "---\ntitle: 另一篇\n---\n正文。\n\n## 一节\n\n### 小题 一\n\n正文。\n")
            )
        );
        newsroom.Write("input", [new("2022/01-10/01/photo.jpg", Images.Of("photo.jpg"))]);
        Assert.Null(newsroom.Refusal());
        return File.ReadAllText(newsroom.At("output/2022/01/10/01/a/index.html"));
    }

    public sealed class Jit() : MarkdownSpecs(Executable.Jit);

    public sealed class Native() : MarkdownSpecs(Executable.Native);
}
