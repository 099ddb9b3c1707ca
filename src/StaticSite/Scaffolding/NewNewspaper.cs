using StaticSite.Diagnostics;
using StaticSite.Model;
using StaticSite.Resolving;
using StaticSite.Scaffolding.Pipelines;

namespace StaticSite.Scaffolding;

/// <summary>Starts a newspaper.</summary>
internal static class NewNewspaper
{
    private const string SettingsPath = "input/newspaper.yaml";
    private const string UsualPipeline = "netlify";

    /// <summary>A newspaper's settings, a page about it, what git leaves alone, and what an editor's program needs to help.</summary>
    /// <param name="title">Its name.</param>
    /// <param name="language">Its language: a BCP 47 tag, or its name.</param>
    /// <param name="holder">Who holds the rights.</param>
    /// <param name="folder">The folder to make it in.</param>
    /// <param name="program">The program that Netlify is to build it with; null for no pipeline.</param>
    /// <exception cref="ScaffoldException">The language is invalid, the title is empty, or a file already exists.</exception>
    public static Scaffold Make(string title, string language, string holder, string folder, PinnedProgram? program)
    {
        if (TitleFault(title) is { } fault)
            throw new ScaffoldException($"{fault}; {(Phrase)"pass one with --title"}");
        if (LanguageFault(language) is { } unknown)
            throw new ScaffoldException(unknown);
        language = LanguageTag.Of(language)!;
        var isChinese = Languages.IsChinese(language);
        Scaffold scaffold = new(
            [
                new(
                    SettingsPath,
                    Settings(
                        isChinese,
                        YamlText.Of(title.Trim()),
                        language,
                        YamlText.Of(holder.Trim().Length > 0 ? holder.Trim() : title.Trim())
                    )
                ),
                new("input/about.md", About(isChinese, title.Trim())),
                new(".gitignore", "output/\n.cache/\n"),
                .. EditorFiles.All,
                .. program is null ? [] : NewPipeline.Make(UsualPipeline, program, new(Schedule.EveryHour, isChinese)).Files,
            ],
            [$"cd {folder}", "static-site new issue", "static-site preview --open"]
        );
        NewFiles.Write(folder, scaffold.Files);
        return scaffold with
        {
            Files =
            [
                .. scaffold
                    .Files.Except(EditorFiles.All)
                    .Append(new($"{EditorFiles.Folder}/", ""))
                    .Select(file => file with { Path = $"{folder}/{file.Path}" }),
            ],
        };
    }

    /// <summary>Why nothing can be made in a folder; null if it can.</summary>
    public static Phrase? FolderFault(string folder) =>
        NewFiles.IsThere(folder, new(SettingsPath, "")) ? (Phrase)$"{folder}/{SettingsPath} already exists; nothing was created" : null;

    /// <summary>Why a text is not a title; null if it is one.</summary>
    public static Phrase? TitleFault(string title) => title.Trim().Length == 0 ? (Phrase)"the newspaper needs a title" : null;

    /// <summary>Why a text names no language; null if it does.</summary>
    public static Phrase? LanguageFault(string language) =>
        LanguageTag.Of(language) is null
            ? (Phrase)$"'{language}' is not a language; write its name, like 中文 or English, or its tag, like zh-CN, en or ar"
            : null;

    private static string Settings(bool isChinese, string title, string language, string holder) =>
        isChinese
            ? $"""
                # 报纸的设置。键可以写英文，也可以写中文；全部的键见样报2022年1月10日07版。
                title: {title}
                language: {language}
                copyright: {"{"} holder: {holder} {"}"}
                page-names: {"{"} "01": 要闻, "02": 综合, "03": 民生, "04": 副刊 {"}"}

                # 有了网址以后，写上 url，并删去 checks 这一行。
                # url: https://paper.example
                checks: {"{"} ED050: off {"}"}

                """
            : $"""
                # The settings of the newspaper. The handbook lists all keys.
                title: {title}
                language: {language}
                copyright: {"{"} holder: {holder} {"}"}
                page-names: {"{"} "01": News, "02": City, "03": Life, "04": Culture {"}"}

                # Once the site has an address, write it here and remove the line 'checks'.
                # url: https://paper.example
                checks: {"{"} ED050: off {"}"}

                """;

    private static string About(bool isChinese, string title) =>
        isChinese ? $"---\ntitle: 关于本报\n---\n\n{title}数字报。\n" : $"---\ntitle: About\n---\n\nThe digital edition of {title}.\n";
}
