using StaticSite.Diagnostics;
using Xunit;

namespace StaticSite.Tests.FrontMatter;

/// <summary>Front matter with small random errors: each is explained in the program's own words.</summary>
public sealed class RandomFrontMatterErrors
{
    private const string Whole = """
        ---
        title: 擎旗奋进 靠前担当
        subtitle: ——2021年工作盘点
        deck: |
          第一行
          第二行
        byline: "本报记者 张锦程"
        authors: [ { name: 张锦程, role: 通讯员 }, 王硕 ]
        original:
          author: 甲
          title: '原题'
        keywords:
        - 公安
        - 盘点
        status: final
        ---
        正文。
        """;

    // How YamlDotNet's messages begin, or words in them.
    private static readonly string[] Foreign =
    [
        "While ",
        "did not find",
        "Did not find",
        "mapping",
        "sequence",
        "scalar",
        "token",
        "YamlDotNet",
    ];

    [Fact]
    public void No_message_comes_from_YamlDotNet()
    {
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var text = Whole;
            for (var edits = random.Next(1, 4); edits > 0; edits--)
                text = Edit(text, random);
            var diagnostics = new DiagnosticBag();
            _ = StaticSite.Parsing.FrontMatter.Split(new("a.md", text), diagnostics);
            Assert.All(
                diagnostics.Items,
                diagnostic =>
                {
                    Assert.DoesNotContain(Foreign, word => diagnostic.Message.ToString().Contains(word, StringComparison.Ordinal));
                    Assert.NotEmpty(diagnostic.Help.ToString());
                }
            );
        }
    }

    private static string Edit(string text, Random random)
    {
        const string Marks = " :'\"[]{},-#&*!|>%@`?\t\n：，。“”·\\甲a1";
        var at = random.Next(text.Length);
        var mark = Marks[random.Next(Marks.Length)].ToString();
        return random.Next(3) switch
        {
            0 => text.Insert(at, mark),
            1 => text.Remove(at, 1),
            _ => text.Remove(at, 1).Insert(at, mark),
        };
    }
}
