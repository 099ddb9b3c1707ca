using System.Text;
using StaticSite.Building;
using StaticSite.Cli.Serving;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Cli.Previewing;

/// <summary>
/// A preview as it is served: its pages under the headers that they will be published under, old addresses as the pages that lead on, and
/// what keeps an open page as the newspaper is.
/// </summary>
/// <param name="preview">The newspaper.</param>
/// <param name="terminal">Where to report bugs of the program.</param>
internal sealed class PreviewSite(Preview preview, Terminal terminal) : ISite
{
    // Nothing that is published begins with an underscore but _headers and _redirects.
    private const string Own = "_preview/";
    private const string Events = Own + "events";
    private const string Index = "index.html";
    private const string NotFound = "404.html";

    // Where even that page cannot be rendered; the status page says so.
    private static readonly byte[] Bare =
        "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>404</title></head><body></body></html>"u8.ToArray();

    private static readonly FileTree Client = EmbeddedTree.Load(typeof(PreviewSite).Assembly, "preview");

    private volatile KnownRules? _rules;

    /// <summary>
    /// What is not published yet must not leak: no other site may show it, and neither caches nor search engines may keep it.
    /// </summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; } =
    [("Cross-Origin-Resource-Policy", "same-origin"), ("Cache-Control", "no-store"), ("X-Robots-Tag", "noindex")];

    /// <inheritdoc/>
    public Answer Find(string target, string query)
    {
        if (RequestPath.Parse(target) is not { } path)
            return new(400);
        if (path == Events)
            return new(
                200,
                Events: (stream, gone) =>
                    new EventStream(preview, terminal.Language, FileOf(RequestPath.Parse(PageIn(query)) ?? "")).Write(stream, gone)
            );
        if (path.StartsWith(Own, StringComparison.Ordinal))
            return OfClient(path[Own.Length..]);
        try
        {
            var file = preview.Find(FileOf(path)); // first, since it looks at the newspaper, which the rules come from
            return Answer(path, file, Rules(), query);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            terminal.Report(
                $"'{path}' cannot be shown because of a bug in the program, not a mistake in the newspaper. "
                    + $"Please report it with these lines:"
            );
            terminal.Error.WriteLine(e);
            return new(500);
        }
    }

    private Answer Answer(string path, ReadOnlyMemory<byte>? found, HostRules rules, string query)
    {
        if (HostRules.Are(path) || RequestPath.IsHidden(path))
            return Missing(rules);
        if (found is { } file)
            return new(200, Made(path, file, rules));
        return path.Length > 0 && !path.EndsWith('/') && preview.Find($"{path}/{Index}") is not null
            ? new(301, Location: $"/{RequestPath.Escape(path)}/{query}")
            : Missing(rules);
    }

    private Answer Missing(HostRules rules) => new(404, Made(NotFound, preview.Find(NotFound) ?? Bare, rules));

    private static Answer OfClient(string name) =>
        Client.HasFile(name) ? new(200, Resource.Of(name, Client.ReadBytes(name), [])) : new(404);

    private Resource Made(string path, ReadOnlyMemory<byte> bytes, HostRules rules)
    {
        var name = FileOf(path);
        // A page contains the browser's address of this moment, which is private; it is not kept, and needs no safer one.
        var headers = rules.HeadersOf("/" + path).Where(header => header.Name is not "Strict-Transport-Security").ToArray();
        return Resource.Of(name, name.EndsWith(".html", StringComparison.Ordinal) ? WithClient(bytes.Span) : bytes.ToArray(), headers);
    }

    // At the end of head and body, so that the page is otherwise as it will be.
    private byte[] WithClient(ReadOnlySpan<byte> page)
    {
        var (head, body) = (page.IndexOf("</head>"u8), page.LastIndexOf("</body>"u8));
        if (head < 0 || body < head)
            return [.. page, .. ForHead, .. ForBody];
        return [.. page[..head], .. ForHead, .. page[head..body], .. ForBody, .. page[body..]];
    }

    private static ReadOnlySpan<byte> ForHead =>
        "<link rel=\"stylesheet\" href=\"/_preview/marks.css\"><script src=\"/_preview/preview.js\" defer></script>"u8;

    private byte[] ForBody { get; } =
        Encoding.UTF8.GetBytes(
            $"<preview-desk lang=\"{(terminal.Language == MessageLanguage.Chinese ? "zh-CN" : "en")}\""
                + $" data-gone=\"{terminal.Text("This page is gone; you are seeing its last version.")}\""
                + $" data-lost=\"{terminal.Text("The preview has stopped; waiting for it to come back.")}\"></preview-desk>"
        );

    // They stay while nothing changes.
    private HostRules Rules()
    {
        var version = preview.Version;
        if (_rules is { } known && known.Version == version)
            return known.Rules;
        return (_rules = new(version, HostRules.Parse(Lines("_headers"), []))).Rules;
    }

    private string[] Lines(string file) => preview.Find(file) is { } bytes ? Encoding.UTF8.GetString(bytes.Span).Split('\n') : [];

    private static string FileOf(string path) => path.Length == 0 || path.EndsWith('/') ? path + Index : path;

    // ?/2022/01/10/
    private static string PageIn(string query) => query.TrimStart('?');

    private sealed record KnownRules(long Version, HostRules Rules);
}
