using System.Text.RegularExpressions;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Parsing.Markdown.Html;

namespace StaticSite.Rendering.Templates;

/// <summary>
/// Reports what a newspaper's own theme contains although the content security policy forbids it, so that browsers ignore it.
/// </summary>
/// <param name="theme">The theme.</param>
/// <param name="settings">What newspaper.yaml says.</param>
/// <param name="diagnostics">Where to report.</param>
internal sealed partial class PolicyCheck(Theme theme, NewspaperSettings settings, DiagnosticBag diagnostics)
{
    private const string Script = "script-src",
        Style = "style-src",
        Font = "font-src",
        Image = "img-src",
        Inline = "'unsafe-inline'";

    private static readonly Term AScript = ("script", "脚本"),
        AStyle = ("style sheet", "样式表"),
        AFont = ("font", "字体"),
        AnImage = ("image", "图片"),
        AFrame = ("frame", "内嵌页面"),
        ARecording = ("recording", "音视频"),
        AnObject = ("object", "插件内容");

    private static readonly string[] Fonts = [".woff2", ".woff", ".ttf", ".otf"];

    /// <summary>Looks at the newspaper's own templates and style sheets.</summary>
    public void Run()
    {
        foreach (var (path, source) in theme.Sources)
            if (Theme.IsOwn(path))
                Check(source);
        foreach (var sheet in theme.OwnSheets)
            Check(sheet);
    }

    private void Check(SourceText source)
    {
        // What a template computes is of the same length and has no meaning.
        foreach (var tag in HtmlTokenizer.Read(Computed().Replace(source.Text, code => new string('\u0001', code.Length))))
            if (tag.Kind == HtmlTokenKind.Start)
                Check(tag, source.Span(tag.Start, tag.Text.Split('\n')[0].TrimEnd('\r').Length));
    }

    private void Check(HtmlToken tag, SourceSpan place)
    {
        switch (tag.Name)
        {
            case "script" when tag["src"] is { } address:
                CheckAddress(address, Script, AScript, place);
                break;
            case "script" when tag["type"] is null or "" or "module" or "text/javascript" or "importmap" or "speculationrules":
                CheckInline(
                    Script,
                    "the content security policy forbids scripts within a page, so browsers do not run this one",
                    $"put it into a file like {theme.Name}/assets/js/own.js, which becomes a part of site.js",
                    place
                );
                break;
            case "style":
                CheckInline(
                    Style,
                    "the content security policy forbids styles within a page, so browsers ignore these",
                    $"put them into a file like {theme.Name}/assets/css/own.css, which becomes a part of site.css",
                    place
                );
                break;
            case "link" when tag["rel"]?.Contains("stylesheet", StringComparison.OrdinalIgnoreCase) == true:
                CheckAddress(tag["href"], Style, AStyle, place);
                break;
            case "iframe" or "frame":
                CheckAddress(tag["src"], "frame-src", AFrame, place);
                break;
            case "img":
                CheckAddress(tag["src"], Image, AnImage, place);
                break;
            case "audio" or "video" or "track":
                CheckAddress(tag["src"], "media-src", ARecording, place);
                break;
            case "object" or "embed":
                CheckAddress(tag["data"] ?? tag["src"], "object-src", AnObject, place);
                break;
        }
        if (tag["style"] is not null)
            CheckInline(
                Style,
                "the content security policy forbids the attribute 'style', so browsers ignore it",
                "write a class here, and its rule in a style sheet",
                place
            );
        if (tag.Attributes.FirstOrDefault(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).Name is { } handler)
            CheckInline(
                Script,
                $"the content security policy forbids the attribute '{handler}', so browsers ignore it",
                $"remove it, and listen to the event in a file like {theme.Name}/assets/js/own.js",
                place
            );
    }

    private void Check(StyleSheet sheet)
    {
        foreach (var reference in sheet.References)
        {
            var isFont = Fonts.Contains(Path.GetExtension(reference.Target.Split('?', '#')[0]).ToLowerInvariant());
            CheckAddress(
                reference.Target,
                reference.IsImport ? Style
                    : isFont ? Font
                    : Image,
                reference.IsImport ? AStyle
                    : isFont ? AFont
                    : AnImage,
                sheet.SpanOf(reference.Token)
            );
        }
    }

    private void CheckInline(string directive, Phrase message, Phrase help, SourceSpan place)
    {
        // A hash or a nonce is for some of them; its author knows for which.
        if (!Allowed(directive).Any(source => source == Inline || source.StartsWith("'sha", StringComparison.Ordinal)))
            diagnostics.Add(Rules.ForbiddenByPolicy, place, message, help);
    }

    private void CheckAddress(string? address, string directive, Term what, SourceSpan place)
    {
        if (OriginOf(address) is not { } origin || origin == OriginOf(settings.Url?.AbsoluteUri))
            return;
        if (Allowed(directive).Any(source => Allows(source, origin)))
            return;
        if (directive == Image && settings.RemoteHosts.Any(host => origin == $"https://{host}"))
            return;
        var name = theme.Name;
        diagnostics.Add(
            Rules.ForbiddenByPolicy,
            place,
            $"browsers do not load this {what} from '{origin}', since the content security policy forbids it",
            settings.AllowedSources.FirstOrDefault(own => own.Directive == directive).Sources is { } old
                ? (Phrase)$"write '{directive}: \"{old} {origin}\"' under 'csp:' in newspaper.yaml, or put the file into {name}/assets"
                : $"write 'csp: {{ {directive}: \"{origin}\" }}' in newspaper.yaml, or put the file into {name}/assets"
        );
    }

    private IEnumerable<string> Allowed(string directive) =>
        settings
            .AllowedSources.Where(own =>
                own.Directive == directive || own.Directive == $"{directive}-elem" || own.Directive == $"{directive}-attr"
            )
            .SelectMany(own => own.Sources.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // CSP 3, 6.7.2.8, as far as a newspaper needs it.
    private static bool Allows(string source, string origin)
    {
        if (source == origin || source == "*" || origin.StartsWith(source, StringComparison.Ordinal) && source.EndsWith(':'))
            return true;
        var (host, asked) = (HostOf(source), HostOf(origin));
        return host.StartsWith("*.", StringComparison.Ordinal) ? asked.EndsWith(host[1..], StringComparison.Ordinal) : host == asked;
    }

    private static string HostOf(string source) =>
        source[(source.IndexOf("//", StringComparison.Ordinal) is var at and >= 0 ? at + 2 : 0)..].Split('/')[0];

    // The scheme and host, or the scheme alone where an address is its own content; null for what is on the site or not known.
    private static string? OriginOf(string? address)
    {
        if (address is null)
            return null;
        if (address.StartsWith("//", StringComparison.Ordinal))
            address = "https:" + address;
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return "data:";
        return Origin().Match(address) is { Success: true } match ? match.Value.ToLowerInvariant() : null;
    }

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Computed();

    [GeneratedRegex(@"^https?://[^/?#\u0001]+(?=[/?#]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Origin();
}
