using System.Buffers;

namespace StaticSite.Diagnostics;

/// <summary>
/// Invisible characters: controls, zero-width ones, and those that change the direction of what follows, so that a text reads differently
/// from what it is. Joiners stay, which scripts and emoji need, and direction marks that affect nothing else (Unicode, general category
/// Cf).
/// </summary>
internal static class InvisibleCharacters
{
    /// <summary>What is left out of texts and shown as U+FFFD in messages.</summary>
    public static SearchValues<char> Characters { get; } =
        SearchValues.Create([
            .. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => !IsSpace(c) && (char.IsControl(c) || IsFormat(c))),
        ]);

    /// <summary>What layout programs break a line with, a headline's too. It is a line break in Markdown, and a space in YAML.</summary>
    public static SearchValues<char> LineBreaks { get; } = SearchValues.Create("\v\f\u0085\u2028\u2029");

    /// <summary>A text with another character for each that breaks a line like this.</summary>
    public static string ReplaceLineBreaks(string text, char by) =>
        text.AsSpan().ContainsAny(LineBreaks)
            ? string.Create(text.Length, (text, by), static (span, from) => from.text.AsSpan().ReplaceAny(span, LineBreaks, from.by))
            : text;

    private static bool IsSpace(char c) => c is '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085';

    private static bool IsFormat(char c) =>
        c
            is '\u180E'
                or '\u200B'
                or '\u2060'
                or '\uFEFF'
                or >= '\u202A'
                and <= '\u202E'
                or >= '\u2061'
                and <= '\u206F'
                or >= '\uFFF0'
                and <= '\uFFFB'
                or >= '\uFFFE';
}
