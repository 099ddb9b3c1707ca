using System.Text.Json;

namespace StaticSite.Tests.Hostile;

/// <summary>A newspaper with a text in every field that takes one.</summary>
public static class EveryField
{
    /// <summary>The photo of the newspaper.</summary>
    public const string Photo = "2022/01-10/01/photo.jpg";

    /// <summary>The other files of the newspaper.</summary>
    /// <param name="texts">The texts for the fields, used in turn.</param>
    public static IEnumerable<(string Path, string Text)> Files(string[] texts)
    {
        var next = 0;
        string Yaml() => $"\"{JsonEncodedText.Encode(texts[next++ % texts.Length])}\"";
        string Body() => texts[next++ % texts.Length];
        return
        [
            (
                "newspaper.yaml",
                $"title: {Yaml()}\nurl: https://paper.example\nformats: {{ print: on }}\n"
                    + $"copyright: {{ holder: {Yaml()}, support: {Yaml()}, text: {Yaml()} }}\n"
                    + $"serial: {{ cn: {Yaml()}, issn: {Yaml()}, postal: {Yaml()} }}\n"
                    + $"legal: [ {{ text: {Yaml()}, url: https://law.example/ }} ]\npage-names: {{ \"02\": {Yaml()} }}\n"
            ),
            ("about.md", $"---\ntitle: {Yaml()}\n---\n{Body()}\n"),
            ("2022/01-10/issue.yaml", $"number: 1\nnote: {Yaml()}\n"),
            ("2022/01-10/01/page.yaml", $"name: {Yaml()}\neditors: {{ {Yaml()}: {Yaml()} }}\n"),
            (
                "2022/01-10/01/01-a.md",
                $"---\nkicker: {Yaml()}\ntitle: {Yaml()}\nsubtitle: {Yaml()}\ndeck: {Yaml()}\nbyline: {Yaml()}\n"
                    + $"authors: [ {{ name: {Yaml()}, role: {Yaml()} }} ]\ndateline: {Yaml()}\ncolumn: {Yaml()}\nsource: {Yaml()}\n"
                    + $"original: {{ author: {Yaml()}, title: {Yaml()} }}\nkeywords: [ {Yaml()} ]\n"
                    + $"photos: [ {{ file: photo.jpg, caption: {Yaml()}, credit: {Yaml()}, alt: {Yaml()}, ai: {Yaml()} }} ]\n"
                    + $"ai: {Yaml()}\ncorrections: [ {{ date: 2022-01-11, text: {Yaml()} }} ]\naliases: [ /old/1.html ]\n---\n"
                    + $"{Body()}\n\n{Body()}\n\n## {Body().ReplaceLineEndings(" ")}\n\n{Body()}\n"
            ),
            ("2022/01-10/02/index.md", $"---\nname: {Yaml()}\n---\n{Body()}\n"),
            (
                "2022/01-10/02/01-b.md",
                $"---\ntitle: {Yaml()}\n---\n| a | b |\n| - | - |\n| {Body().ReplaceLineEndings(" ")} | 字 |\n\n"
                    + $"- {Body().ReplaceLineEndings(" ")}\n\n> {Body().ReplaceLineEndings(" ")}\n"
            ),
        ];
    }
}
