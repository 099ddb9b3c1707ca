using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Formats;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Writing.Cache;

namespace StaticSite.Building;

/// <summary>
/// Renders a small newspaper that has every kind of page with the newspaper's own theme, so that a check finds what would stop a build: a
/// misspelt variable, for example. A theme that has passed is not tried again until it changes.
/// </summary>
internal static class ThemeTrial
{
    private const string Image = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    /// <summary>Tries the theme.</summary>
    /// <param name="options">What was requested.</param>
    /// <param name="session">The newspaper.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static void Run(BuildOptions options, Session session, DiagnosticBag diagnostics)
    {
        var settings = session.Newspaper.Settings;
        var formats = string.Concat(
            FormatList.All.Select(format => $"  {format.Name.Name}: {(settings.Formats.Contains(format.Name.Name) ? "on" : "off")}\n")
        );
        var input = Input(settings.Language, formats);
        var tried = new TriedTheme(
            new CacheFolder("output", options.Cache),
            ContentHash.Of([ProgramIdentity.Value, $"{session.Theme.Identity}", settings.Language, formats])
        );
        if (tried.Is)
            return;
        var result = Build.Run(
            new()
            {
                Input = input,
                Theme = options.Theme,
                Measures = true,
                Host = "plain",
                Now = _ => NodaTime.Instant.FromUtc(2024, 6, 1, 0, 0),
                Parallelism = options.Parallelism,
            }
        );
        var faults = result.Diagnostics.Where(fault => fault.Rule == Rules.BrokenTheme).ToArray();
        diagnostics.AddRange(faults);
        if (faults.Length == 0)
            tried.Keep();
    }

    private static MemoryTree Input(string language, string formats)
    {
        var article = $"---\ntitle: {Text}\n";
        return new(
            "input",
            new Dictionary<string, byte[]>
            {
                ["newspaper.yaml"] = Bytes(
                    $"""
                    title: {Text}
                    language: {language}
                    url: https://paper.example
                    copyright: {"{"} holder: {Text}, support: {Text}, text: {Text} {"}"}
                    serial: {"{"} cn: {Text}, issn: 1234-5679, postal: 1-1 {"}"}
                    legal: [ {"{"} text: {Text}, url: https://law.example {"}"} ]
                    editions: {"{"} evening: {"{"} name: {Text} {"}"} {"}"}
                    holidays: [ 2024-01-03 ]
                    appears: daily
                    page-names: {"{"} "01": {Text} {"}"}
                    groups: [ "", A ]
                    formats:
                    {formats}
                    """
                ),
                ["about.md"] = Bytes($"{article}aliases: [ /old/about.htm ]\n---\n{Text}\n"),
                ["2024/01-01/01/01-a.md"] = Bytes($"{article}keywords: [ k ]\ncolumn: c\nauthors: [ {Text} ]\n---\n{Text}\n"),
                ["2024/01-02/issue.yaml"] = Bytes($"number: 2\nnote: {Text}\nspreads: [ [02, 03] ]\nrevision: 2\n"),
                ["2024/01-02/01/page.yaml"] = Bytes($"name: {Text}\neditors: {"{"} 责任编辑: {Text} {"}"}\n"),
                ["2024/01-02/01/01-a/index.md"] = Bytes(
                    $"""
                    ---
                    kicker: {Text}
                    title: {Text}
                    subtitle: {Text}
                    deck: {Text}
                    authors: [ {"{"} name: {Text}, role: {Text} {"}"} ]
                    dateline: {Text}
                    column: c
                    source: {Text}
                    original: {"{"} author: {Text}, title: {Text}, url: https://source.example/ {"}"}
                    keywords: [ k ]
                    ai: assisted
                    corrections: [ {"{"} date: 2024-01-03, text: {Text} {"}"} ]
                    aliases: [ /old/a.htm ]
                    continued-on: 02/b
                    photos: [ {"{"} file: p.png, caption: {Text}, credit: {Text}, alt: {Text} {"}"} ]
                    ---
                    {Text}[^1]

                    | a | b |
                    | - | - |
                    | c | d |

                    [^1]: {Text}
                    """
                ),
                ["2024/01-02/01/01-a/01-s.md"] = Bytes($"{article}---\n{Text}\n"),
                ["2024/01-02/01/01-a/p.png"] = Convert.FromBase64String(Image),
                ["2024/01-02/01/02-ad.md"] = Bytes($"{article}kind: advertisement\n---\n{Text}\n"),
                ["2024/01-02/01/03-briefs.md"] = Bytes($"{article}kind: briefs\n---\n## {Text}\n\n{Text}\n"),
                ["2024/01-02/01/04-poem.md"] = Bytes($"{article}kind: poem\n---\n{Text}\n"),
                ["2024/01-02/01/05-gone.md"] = Bytes($"{article}status: withdrawn\n---\n{Text}\n"),
                ["2024/01-02/02/01-b.md"] = Bytes(
                    $"{article}pages: [ 02, 03 ]\nkeywords: [ k ]\nregions: [ {"{"} page: 02, rect: [0, 0, 1, 1] {"}"} ]\n---\n{Text}\n"
                ),
                ["2024/01-02/02/facsimile.png"] = Convert.FromBase64String(Image),
                ["2024/01-02/03/facsimile.png"] = Convert.FromBase64String(Image),
                ["2024/01-02/03/01-c.md"] = Bytes($"{article}byline: {Text}\n---\n{Text}\n"),
                ["2024/01-02/03/q.png"] = Convert.FromBase64String(Image),
                ["2024/01-02/03/q.md"] = Bytes($"---\ncredit: {Text}\n---\n{Text}\n"),
                ["2024/01-02/A01/01-d.md"] = Bytes($"{article}---\n{Text}\n"),
                ["2024/01-02-evening/01/01-e.md"] = Bytes($"{article}---\n{Text}\n"),
                ["2024/01-04/01/01-f.md"] = Bytes($"{article}keywords: [ k ]\ncolumn: c\n---\n{Text}\n"),
            }
        );
    }

    private const string Text = "试";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
