using System.Collections.Immutable;

namespace StaticSite.Parsing.Markdown.Html;

/// <summary>What a piece of HTML is.</summary>
internal enum HtmlTokenKind
{
    Text,
    Start,
    End,
    Comment,

    /// <summary>A document type, processing instruction or CDATA section, which pages do not have.</summary>
    Other,

    /// <summary>A tag, comment or other piece without its end mark.</summary>
    Unclosed,
}

/// <summary>A piece of HTML.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The piece as written.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Name">The element's name in small letters; empty if it is not a tag.</param>
/// <param name="Attributes">The attributes of a start tag, each name once, with their references decoded.</param>
internal readonly record struct HtmlToken(
    HtmlTokenKind Kind,
    string Text,
    int Start,
    string Name,
    ImmutableArray<(string Name, string Value)> Attributes
)
{
    /// <summary>The quote that begins an attribute's value and is never closed, or null.</summary>
    public char? OpenQuote { get; init; }

    /// <summary>Whether it is written as an element that closes itself, as in XML.</summary>
    public bool IsSelfClosing => Text.EndsWith("/>", StringComparison.Ordinal);

    /// <summary>The value of an attribute, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (written, value) in Attributes)
                if (written == name)
                    return value;
            return null;
        }
    }
}
