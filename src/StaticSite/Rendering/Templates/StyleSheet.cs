using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Parsing.Css;

namespace StaticSite.Rendering.Templates;

/// <summary>A file that a style sheet refers to.</summary>
/// <param name="Token">Which of its tokens says so.</param>
/// <param name="Target">The address as the sheet means it, its escapes resolved.</param>
/// <param name="IsImport">Whether it is the style sheet of an <c>@import</c>.</param>
internal readonly record struct StyleReference(int Token, string Target, bool IsImport);

/// <summary>A statement that precedes the rules of a style sheet: <c>@charset</c>, <c>@import</c> or <c>@layer a, b;</c>.</summary>
/// <param name="Name">Its name in small letters, such as <c>@import</c>.</param>
/// <param name="Tokens">Its tokens.</param>
internal readonly record struct StyleStatement(string Name, Range Tokens);

/// <summary>A style sheet as its author wrote it.</summary>
/// <param name="Path">Its path in the theme.</param>
/// <param name="Source">Its text.</param>
/// <param name="Tokens">The same in tokens.</param>
/// <param name="References">The files that it refers to.</param>
/// <param name="Prelude">The statements before its rules.</param>
internal sealed record StyleSheet(
    string Path,
    SourceText Source,
    List<CssToken> Tokens,
    IReadOnlyList<StyleReference> References,
    IReadOnlyList<StyleStatement> Prelude
)
{
    /// <summary>Whether other sheets are imported.</summary>
    public bool Imports => Prelude.Any(statement => statement.Name == StyleReader.Import);

    /// <summary>The position of a token.</summary>
    public SourceSpan SpanOf(int token) => Source.Span(Tokens[token].Start, Tokens[token].Length);

    /// <summary>The statements before the rules, without what their authors alone read.</summary>
    /// <param name="addresses">The replacement of tokens that refer to files.</param>
    public string CompactPrelude(IReadOnlyDictionary<int, string> addresses) =>
        string.Concat(
            Prelude.Where(statement => statement.Name != StyleReader.Charset).Select(statement => Compact(statement.Tokens, addresses))
        );

    /// <summary>The rules, without what their authors alone read; the statements before them are left out.</summary>
    /// <param name="addresses">The replacement of tokens that refer to files.</param>
    public string CompactRules(IReadOnlyDictionary<int, string> addresses) =>
        Compact((Prelude.Count == 0 ? 0 : Prelude[^1].Tokens.End.Value).., addresses);

    // Without comments, and space that means nothing.
    private string Compact(Range range, IReadOnlyDictionary<int, string> addresses)
    {
        var compact = new StringBuilder();
        var (isApart, hasComment, last) = (false, false, CssKind.Open);
        var (start, length) = range.GetOffsetAndLength(Tokens.Count);
        for (var i = start; i < start + length; i++)
        {
            var token = Tokens[i];
            if (token.Kind is CssKind.Space or CssKind.Comment)
            {
                isApart |= token.Kind == CssKind.Space;
                hasComment |= token.Kind == CssKind.Comment;
                continue;
            }
            var first = token.Kind is CssKind.Mark or CssKind.Open or CssKind.Close ? Source.Text[token.Start] : 'a';
            var before =
                compact.Length == 0 ? '{'
                : last is CssKind.Word or CssKind.At or CssKind.String or CssKind.Url ? 'a'
                : compact[^1];
            // Space before a colon is a selector's, after it a declaration's.
            if (!"{};,:(".Contains(before) && !"{};,)".Contains(first) && (isApart || hasComment))
                compact.Append(isApart ? " " : "/**/");
            if (first == '}' && before == ';')
                compact.Length--;
            if (addresses.TryGetValue(i, out var address))
                compact.Append(address);
            else
                compact.Append(Source.Text, token.Start, token.Length);
            (isApart, hasComment, last) = (false, false, token.Kind);
        }
        return compact.ToString();
    }
}
