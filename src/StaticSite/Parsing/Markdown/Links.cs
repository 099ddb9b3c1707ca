using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown;

/// <summary>Filters addresses on the syntax tree: whatever could run is an error and does not become a link.</summary>
internal static class Links
{
    private static readonly string[] Allowed = ["http", "https", "mailto", "tel"];

    public static void Filter(MarkdownText markdown, MarkdownDocument document, DiagnosticBag diagnostics)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
            if (IsUnsafe(link))
                Unlink(link, link.Url!);
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            if (IsUnsafe(link))
                Unlink(link, link.Url);

        void Unlink(Inline link, string url)
        {
            diagnostics.Add(
                Rules.UnsafeLink,
                markdown.SpanOf(link),
                $"the address '{Shorten(url)}' is not one that a page may link to",
                OnComputer(url) is { } file
                    ? (Phrase)$"copy the file next to the text and write '{file}'"
                    : "link to a file of the newspaper, or with https:, http:, mailto: or tel:"
            );
            link.ReplaceBy(new LiteralInline(MarkdownParser.PlainText(link)) { Span = link.Span }, copyChildren: false);
        }
    }

    // An image may be written into its address whole.
    private static string Shorten(string url) => url.Length <= 200 ? url : url[..100] + "…";

    // The name of a file on somebody's computer: C:\…, file:///….
    private static string? OnComputer(string url) =>
        (url is [_, ':', '\\' or '/', ..] || url.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        && url[(url.AsSpan().LastIndexOfAny('/', '\\') + 1)..] is { Length: > 0 } name
        && name.Contains('.')
            ? name
            : null;

    /// <summary>Whether a link or an image could run something.</summary>
    public static bool IsUnsafe(LinkInline link) => IsUnsafe(link.Url);

    /// <summary>Whether an address between angle brackets could run something.</summary>
    public static bool IsUnsafe(AutolinkInline link) => !link.IsEmail && IsUnsafe(link.Url);

    /// <summary>Whether an inline is inside a link; HTML does not allow links in links.</summary>
    public static bool IsWithin(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
            if (parent is LinkInline)
                return true;
        return false;
    }

    /// <summary>Whether an address leads out of the newspaper.</summary>
    public static bool IsExternal(string url) => !SchemeOf(url).IsEmpty;

    /// <summary>Whether an address could run something.</summary>
    // RFC 3986, 3.1: scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." ). Browsers drop control characters and spaces before they
    // look for one, and take a backslash for a slash, so both are looked through here.
    public static bool IsUnsafe(string? url)
    {
        if (url is null)
            return false;
        var seen = url.Any(IsLookedThrough) ? string.Concat(url.Where(c => !IsLookedThrough(c))) : url;
        if (seen is ['/' or '\\', '/' or '\\', ..])
            return true;
        return SchemeOf(seen) is { IsEmpty: false } scheme && !IsAllowed(scheme);
    }

    private static bool IsLookedThrough(char c) => c == ' ' || char.IsControl(c);

    private static bool IsAllowed(ReadOnlySpan<char> scheme)
    {
        foreach (var allowed in Allowed)
            if (scheme.Equals(allowed, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    // Empty if there is none.
    private static ReadOnlySpan<char> SchemeOf(ReadOnlySpan<char> url)
    {
        var colon = url.IndexOf(':');
        if (colon <= 0 || !char.IsAsciiLetter(url[0]))
            return [];
        return url[..colon].ContainsAnyExcept(SchemeCharacters) ? [] : url[..colon];
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
    );
}
