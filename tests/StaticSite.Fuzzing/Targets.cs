using System.Diagnostics;
using System.Text;
using AngleSharp.Html.Parser;
using NodaTime;
using StaticSite.Checking;
using StaticSite.Diagnostics;
using StaticSite.Diagnostics.Formats;
using StaticSite.Formats;
using StaticSite.Loading;
using StaticSite.Model.Reading;
using StaticSite.Parsing.Markdown;
using StaticSite.Resolving.Markup;
using StaticSite.Tests.Hostile;

namespace StaticSite.Fuzzing;

/// <summary>
/// The fuzzing targets: they take bytes. An exception, a run of more than a second, or active content in the HTML is a finding.
/// </summary>
internal static class Targets
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly Dictionary<string, byte[]> Newspaper = new()
    {
        ["newspaper.yaml"] = "title: 报\nurl: https://paper.example\n"u8.ToArray(),
        ["2022/01-10/issue.yaml"] = "number: 1\n"u8.ToArray(),
    };

    /// <summary>The targets by name.</summary>
    public static IReadOnlyDictionary<string, Action<byte[]>> All { get; } =
        new Dictionary<string, Action<byte[]>>
        {
            ["front-matter"] = bytes => Timed(() => Check("2022/01-10/01/01-a.md", bytes)),
            ["yaml"] = bytes =>
                Timed(() =>
                {
                    foreach (var path in (string[])["newspaper.yaml", "2022/01-10/issue.yaml", "2022/01-10/01/page.yaml"])
                        Check(path, bytes);
                }),
            ["markdown"] = bytes => Timed(() => Render(bytes)),
        };

    // Checks a newspaper with this file in it.
    private static void Check(string path, byte[] bytes)
    {
        var files = new Dictionary<string, byte[]>(Newspaper)
        {
            ["2022/01-10/01/02-b.md"] = "---\ntitle: 标题\n---\n正文。\n"u8.ToArray(),
            [path] = bytes,
        };
        var diagnostics = new DiagnosticBag();
        var input = new MemoryTree("input", files);
        var newspaper = NewspaperReader.Read(
            new TracedTree(input, new Loading.Trace(default)),
            FormatList.Schema,
            new(input, []),
            _ => Instant.FromUtc(2022, 6, 1, 0, 0),
            false,
            null,
            diagnostics
        );
        Checks.Run(newspaper, diagnostics);
        foreach (var entry in newspaper.Entries)
            Checks.Run(newspaper, IssueReader.Read(newspaper, entry, diagnostics), null, diagnostics);
        foreach (var diagnostic in diagnostics.Items)
            if (TextFormat.Write(diagnostic, MessageLanguage.English).Any(c => char.IsControl(c) && c != '\n'))
                throw new InvalidOperationException("a message contains terminal control characters");
    }

    private static void Render(byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        if (
            SourceReader.Read(new MemoryTree("input", new Dictionary<string, byte[]> { ["a.md"] = bytes }), "a.md", diagnostics)
            is not { } source
        )
            return;
        var text = MarkdownParser.Parse(source, 0, new() { NormalizesPunctuation = true }, diagnostics);
        if (MarkupRenderer.Render(text, new([], "a-", _ => null, _ => null, _ => null)) is not { } html)
            return;
        var page = new HtmlParser().ParseDocument("").CreateElement("body");
        page.InnerHtml = html.Text;
        var faults = ActiveHtml.AddressFaults(page).Concat(ActiveHtml.UnexpectedParts(page)).ToArray();
        if (faults.Length > 0)
            throw new InvalidOperationException($"live: {string.Join(' ', faults)} in {html.Text}");
    }

    private static void Timed(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        if (watch.Elapsed > Longest)
            throw new TimeoutException($"the run took {watch.Elapsed.TotalSeconds:0.0} s");
    }
}
