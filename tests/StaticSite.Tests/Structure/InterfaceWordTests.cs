using System.Text.RegularExpressions;
using StaticSite.Model;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Structure;

/// <summary>The words of the interface stand in every language's file.</summary>
public sealed partial class InterfaceWordTests
{
    private static readonly string[] Chinese = Keys("zh-Hans");

    private static readonly string[] English = Keys("en");

    // The digits of a language that has its own.
    private static readonly string[] OfALanguageAlone = ["digits"];

    public static TheoryData<string> Languages => [.. Files.Except(Regions.Select(row => row.Data))];

    // They have the words that differ from those of their language.
    public static TheoryData<string> Regions => ["zh-Hant-HK"];

    private static IEnumerable<string> Files =>
        SourceTree.Below("theme/i18n/", ".yaml").Select(file => Path.GetFileNameWithoutExtension(file.Path));

    [Fact]
    public void There_are_words_in_six_languages() =>
        Assert.Superset(
            new HashSet<string> { "zh-Hans", "zh-Hant", "en", "ja", "ko", "ar" },
            Languages.Select(row => row.Data).ToHashSet()
        );

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_the_same_words(string language)
    {
        Assert.True(Chinese.Length > 30);
        Assert.Equal(Chinese.Order(StringComparer.Ordinal), Keys(language).Except(OfALanguageAlone).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void A_region_has_nothing_but_words_that_differ(string region)
    {
        var language = Lines(region[..region.LastIndexOf('-')]).ToHashSet();
        Assert.NotEmpty(Lines(region));
        Assert.Subset(Chinese.ToHashSet(), Keys(region).ToHashSet());
        Assert.DoesNotContain(Lines(region), language.Contains);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_word_is_given_twice(string language) => Assert.Equal(Keys(language).Distinct(), Keys(language));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_has_the_same_placeholders(string language) =>
        Problems.AssertNone(
            from line in Lines("zh-Hans")
            let others = Lines(language).Where(other => other.Key == line.Key).Select(other => other.Value).FirstOrDefault() ?? ""
            let foreign = Placeholder()
                .Matches(others)
                .Select(match => match.Value)
                .Except(Placeholder().Matches(line.Value).Select(match => match.Value))
                .Except(["{month_name}"])
            where foreign.Any()
            select $"{language}.yaml: {line.Key} has {string.Join(' ', foreign)}"
        );

    [Fact]
    public void Every_kind_of_article_but_news_has_a_word() =>
        Problems.AssertNone(
            from kind in Enum.GetValues<ArticleKind>()
            where kind != ArticleKind.News && !Chinese.Contains($"kind_{kind.ToString().ToLowerInvariant()}")
            select $"there is no word for {kind}"
        );

    [Fact]
    public void Every_word_that_a_template_uses_exists() =>
        Problems.AssertNone(
            from template in SourceTree.Below("theme/", ".html")
            from word in InTemplate().Matches(template.Text).Select(match => match.Groups[1].Value)
            where !Chinese.Contains(word) || !English.Contains(word)
            select $"{template.Path} uses text.{word}"
        );

    [Fact]
    public void Every_word_that_the_program_uses_exists() =>
        Problems.AssertNone(
            from file in SourceTree.Below("src/StaticSite/", ".cs")
            from word in InProgram().Matches(file.Text).Select(match => match.Groups[1].Value)
            where !Chinese.Contains(word) || !English.Contains(word)
            select $"{file.Path} uses {word}"
        );

    private static string[] Keys(string language) => [.. Lines(language).Select(line => line.Key)];

    private static IEnumerable<(string Key, string Value)> Lines(string language) =>
        File.ReadLines(Sources.At($"theme/i18n/{language}.yaml"))
            .Select(line => Line().Match(line))
            .Where(match => match.Success)
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    [GeneratedRegex(@"^(\w+):(.*)")]
    private static partial Regex Line();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\btext\.(\w+)")]
    private static partial Regex InTemplate();

    [GeneratedRegex(@"\b(?:Get|Item)\(""(\w+)""")]
    private static partial Regex InProgram();
}
