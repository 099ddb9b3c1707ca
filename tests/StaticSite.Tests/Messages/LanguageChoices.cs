using System.Text;
using StaticSite.Cli;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Messages;

/// <summary>
/// Messages are in the language of --language, else of the locale, else of the newspaper. Any language but Chinese gets English.
/// </summary>
public sealed class LanguageChoices : IDisposable
{
    private const string English = "published 1 issue";
    private const string Chinese = "发布了 1 期";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("zh-CN", "", "", Chinese)]
    [InlineData("en", "", "", English)]
    [InlineData("ar", "", "", English)]
    [InlineData("zh-TW", "", "", Chinese)]
    [InlineData("zh-CN", "LANG=en_US.UTF-8", "", English)]
    [InlineData("en", "LANG=zh_CN.UTF-8", "", Chinese)]
    [InlineData("en", "LANG=zh_HK", "", Chinese)]
    [InlineData("en", "LANG=ja_JP.UTF-8", "", English)]
    [InlineData("zh-CN", "LANG=C", "", Chinese)]
    [InlineData("zh-CN", "LC_ALL=C.UTF-8", "", Chinese)]
    [InlineData("zh-CN", "LANG=POSIX", "", Chinese)]
    [InlineData("zh-CN", "LC_ALL=C LANG=en_US.UTF-8", "", English)]
    [InlineData("en", "LC_ALL=zh_CN.UTF-8 LANG=en_US.UTF-8", "", Chinese)]
    [InlineData("en", "LC_MESSAGES=zh_CN.UTF-8 LANG=en_US.UTF-8", "", Chinese)]
    [InlineData("en", "LANG=en_US.UTF-8", "zh", Chinese)]
    [InlineData("zh-CN", "LANG=zh_CN.UTF-8", "en", English)]
    [InlineData("zh-CN", "LANG=zh_CN.UTF-8", "fr", English)]
    public void The_nearest_choice_wins(string newspaper, string locale, string option, string expected)
    {
        Write(newspaper);
        Assert.Contains(expected, Build(locale, option), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cached_diagnostic_is_in_the_language_of_today()
    {
        Write("zh-CN", text: "");
        Assert.Contains("warning ED021: 稿件既没有正文，也没有图片", Build("", ""), StringComparison.Ordinal);
        var cached = Build("", "en");
        Assert.Contains("warning ED021: the article has neither text nor photos", cached, StringComparison.Ordinal);
        Assert.Contains(" 0 changed", cached, StringComparison.Ordinal);
    }

    private void Write(string language, string text = "正文。\n")
    {
        _folder.Write("input/newspaper.yaml", Encoding.UTF8.GetBytes($"title: 测试报\nlanguage: {language}\nurl: https://paper.example\n"));
        _folder.Write("input/2022/01-10/01/01-a.md", Encoding.UTF8.GetBytes($"---\ntitle: 标题\n---\n{text}"));
    }

    private string Build(string locale, string option)
    {
        var variables = locale
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(one => one.Split('='))
            .ToDictionary(one => one[0], one => one[1]);
        using var error = new StringWriter();
        var terminal = new Terminal(TextReader.Null, TextWriter.Null, error, variables.GetValueOrDefault);
        string[] args = ["build", "--input", _folder.At("input"), "--output", _folder.At("output"), "--now", Printing.Now];
        Assert.Equal(ExitCode.Done, Cli.CommandLine.Run(option.Length > 0 ? [.. args, "--language", option] : args, terminal));
        return error.ToString();
    }
}
