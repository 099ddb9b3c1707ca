using System.Text.RegularExpressions;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Structure;

/// <summary>The words of the interface stand in every language's file.</summary>
public sealed partial class InterfaceWordTests
{
    private static readonly string[] Chinese = Keys("zh-Hans");

    private static readonly string[] English = Keys("en");

    [Fact]
    public void Chinese_and_English_have_the_same_words()
    {
        Assert.True(Chinese.Length > 30);
        Assert.Equal(Chinese.Order(StringComparer.Ordinal), English.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_word_is_given_twice() => Assert.Equal(Chinese.Distinct(), Chinese);

    [Fact]
    public void Every_word_that_a_template_uses_exists() => Problems.AssertNone(
        from template in SourceTree.Below("theme/", ".html")
        from word in InTemplate().Matches(template.Text).Select(match => match.Groups[1].Value)
        where !Chinese.Contains(word) || !English.Contains(word)
        select $"{template.Path} uses text.{word}");

    [Fact]
    public void Every_word_that_the_program_uses_exists() => Problems.AssertNone(
        from file in SourceTree.Below("src/StaticSite/Rendering/", ".cs")
        from word in InProgram().Matches(file.Text).Select(match => match.Groups[1].Value)
        where !Chinese.Contains(word) || !English.Contains(word)
        select $"{file.Path} uses {word}");

    private static string[] Keys(string language) =>
        [.. File.ReadLines(Sources.At($"theme/i18n/{language}.yaml")).Select(line => Key().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^(\w+):")]
    private static partial Regex Key();

    [GeneratedRegex(@"\btext\.(\w+)")]
    private static partial Regex InTemplate();

    [GeneratedRegex(@"\b(?:Get|Item)\(""(\w+)""")]
    private static partial Regex InProgram();
}
