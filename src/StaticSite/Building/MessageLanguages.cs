using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Model.Reading;
using StaticSite.Parsing.Yaml;
using StaticSite.Resolving;

namespace StaticSite.Building;

/// <summary>Which language messages are in: Chinese for any kind of Chinese, English for any other language.</summary>
internal static class MessageLanguages
{
    private static readonly string[] NoLocale = ["", "C", "POSIX"];

    /// <summary>The language of a BCP 47 tag, or of a language's name.</summary>
    /// <param name="language">The tag or name, like <c>zh-CN</c> or 中文.</param>
    public static MessageLanguage OfTag(string language) =>
        Languages.IsChinese(LanguageTag.Of(language) ?? "en") ? MessageLanguage.Chinese : MessageLanguage.English;

    /// <summary>The language of a POSIX locale, like <c>zh_CN.UTF-8</c>; null for none, <c>C</c> and <c>POSIX</c>.</summary>
    public static MessageLanguage? OfLocale(string? locale)
    {
        var language = (locale ?? "").Split('.', '@')[0];
        return NoLocale.Contains(language) ? null : OfTag(language.Replace('_', '-'));
    }

    /// <summary>The language of a newspaper; null if there is none.</summary>
    /// <param name="input">Its folder.</param>
    public static MessageLanguage? OfNewspaper(FileTree input)
    {
        if (!input.HasFile(SettingsReader.File) || SourceReader.Read(input, SettingsReader.File, new()) is not { } source)
            return null;
        var language = YamlParser.Parse(source, new()).Entries.FirstOrDefault(entry => entry.Key.Text is "language" or "语言").Value;
        return OfTag(language is YamlScalar { Text.Length: > 0 } scalar ? scalar.Text : NewspaperSettings.UsualLanguage);
    }
}
