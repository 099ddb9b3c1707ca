namespace StaticSite.Parsing.Css;

/// <summary>What a token of CSS is.</summary>
internal enum CssKind
{
    /// <summary>White space.</summary>
    Space,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A text in quotes.</summary>
    String,

    /// <summary>An address without quotes: <c>url(a.png)</c>.</summary>
    Url,

    /// <summary>A name and the parenthesis after it.</summary>
    Function,

    /// <summary>A name or a number.</summary>
    Word,

    /// <summary><c>@</c> and a name.</summary>
    At,

    /// <summary><c>(</c>, <c>[</c> or <c>{</c>.</summary>
    Open,

    /// <summary><c>)</c>, <c>]</c> or <c>}</c>.</summary>
    Close,

    /// <summary>Any other character.</summary>
    Mark,
}

/// <summary>A token of CSS.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="IsWhole">False for a comment, a string or an address that is not closed or holds what it cannot.</param>
internal readonly record struct CssToken(CssKind Kind, int Start, int Length, bool IsWhole = true)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Length;
}
