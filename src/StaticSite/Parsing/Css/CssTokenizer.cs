using System.Buffers;
using System.Globalization;
using System.Text;

namespace StaticSite.Parsing.Css;

/// <summary>
/// Divides CSS into tokens as CSS Syntax 3, section 4, does, as far as it matters for what is done with them: numbers are words, and
/// what has no meaning of its own here is a mark. The tokens together are the whole text.
/// </summary>
internal sealed class CssTokenizer
{
    private const int MostDigits = 6;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private readonly string _css;
    private int _at;

    private CssTokenizer(string css) => _css = css;

    /// <summary>The tokens of a style sheet.</summary>
    public static List<CssToken> Read(string css)
    {
        var tokenizer = new CssTokenizer(css);
        var tokens = new List<CssToken>(css.Length / 4);
        while (tokenizer._at < css.Length)
            tokens.Add(tokenizer.Next());
        return tokens;
    }

    /// <summary>A name, a string's content or an address with its escapes resolved (CSS Syntax 3, 4.3.7).</summary>
    public static string Unescape(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
            return text.ToString();
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
                plain.Append(text[i]);
            else if (++i < text.Length && text[i] != '\n')
                i += UnescapeOne(text[i..], plain) - 1;
        }
        return plain.ToString();
    }

    private static int UnescapeOne(ReadOnlySpan<char> text, StringBuilder plain)
    {
        var digits = 0;
        while (digits < Math.Min(MostDigits, text.Length) && char.IsAsciiHexDigit(text[digits]))
            digits++;
        if (digits == 0)
        {
            plain.Append(text[0]);
            return 1;
        }
        var code = int.Parse(text[..digits], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        plain.Append(code > 0 && Rune.IsValid(code) ? new Rune(code) : Rune.ReplacementChar);
        return digits < text.Length && IsSpace(text[digits]) ? digits + 1 : digits;
    }

    private CssToken Next()
    {
        var start = _at;
        var c = _css[_at];
        if (IsSpace(c))
            return Run(CssKind.Space, IsSpace);
        if (c is '"' or '\'')
            return String();
        if (StartsWith("/*"))
            return Comment();
        if (IsName(_at))
            return Name();
        _at++;
        if (c == '@' && IsName(_at) || c == '#' && IsName(_at))
        {
            SkipName();
            return new(c == '@' ? CssKind.At : CssKind.Word, start, _at - start);
        }
        return new(
            c is '(' or '[' or '{' ? CssKind.Open
                : c is ')' or ']' or '}' ? CssKind.Close
                : CssKind.Mark,
            start,
            1
        );
    }

    private CssToken Run(CssKind kind, Func<char, bool> belongs)
    {
        var start = _at;
        while (_at < _css.Length && belongs(_css[_at]))
            _at++;
        return new(kind, start, _at - start);
    }

    // 4.3.5: up to the same quote; a line feed ends it, unless it is escaped.
    private CssToken String()
    {
        var start = _at;
        for (_at++; _at < _css.Length && _css[_at] != _css[start]; _at++)
        {
            if (_css[_at] == '\n')
                return new(CssKind.String, start, _at - start, false);
            if (_css[_at] == '\\')
                _at++;
        }
        var isWhole = _at < _css.Length;
        _at = Math.Min(_at + 1, _css.Length);
        return new(CssKind.String, start, _at - start, isWhole);
    }

    // 4.3.2: one that is not closed goes to the end.
    private CssToken Comment()
    {
        var start = _at;
        var end = _css.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        _at = end < 0 ? _css.Length : end + 2;
        return new(CssKind.Comment, start, _at - start, end >= 0);
    }

    // 4.3.4: a name before a parenthesis is a function, and url( without a quote after it an address.
    private CssToken Name()
    {
        var start = _at;
        SkipName();
        var name = _css.AsSpan(start.._at);
        if (_at == _css.Length || _css[_at] != '(' || char.IsAsciiDigit(name[0]))
            return new(CssKind.Word, start, name.Length);
        _at++;
        if (!Unescape(name).Equals("url", StringComparison.OrdinalIgnoreCase) || IsQuoted())
            return new(CssKind.Function, start, _at - start);
        return Url(start);
    }

    private bool IsQuoted()
    {
        var next = _at;
        while (next < _css.Length && IsSpace(_css[next]))
            next++;
        return next < _css.Length && _css[next] is '"' or '\'';
    }

    // 4.3.6 and 4.3.14: what it cannot hold makes it a bad one, which goes up to its parenthesis all the same.
    private CssToken Url(int start)
    {
        Run(CssKind.Space, IsSpace);
        var (isWhole, isOver) = (true, false);
        for (; _at < _css.Length && _css[_at] != ')'; _at++)
        {
            var c = _css[_at];
            if (IsSpace(c))
                isOver = true;
            else if (isOver || c is '"' or '\'' or '(' || char.IsControl(c))
                isWhole = false;
            if (c == '\\')
                _at += EscapeLength(_css.AsSpan(_at)) - 1;
        }
        isWhole &= _at < _css.Length;
        _at = Math.Min(_at + 1, _css.Length);
        return new(CssKind.Url, start, _at - start, isWhole);
    }

    private void SkipName()
    {
        while (IsName(_at))
            _at += _css[_at] == '\\' ? EscapeLength(_css.AsSpan(_at)) : 1;
        _at = Math.Min(_at, _css.Length);
    }

    private bool IsName(int at) =>
        at < _css.Length
        && (
            char.IsAsciiLetterOrDigit(_css[at])
            || _css[at] is '-' or '_' or >= '\u0080'
            || _css[at] == '\\' && at + 1 < _css.Length && _css[at + 1] != '\n'
        );

    // A backslash and a character, or up to six digits of its code and a space that ends them.
    private static int EscapeLength(ReadOnlySpan<char> text)
    {
        var digits = text[1..Math.Min(text.Length, 1 + MostDigits)].IndexOfAnyExcept(HexDigits) is var end and >= 0
            ? end
            : Math.Min(text.Length - 1, MostDigits);
        if (digits == 0)
            return 2;
        return 1 + digits < text.Length && IsSpace(text[1 + digits]) ? digits + 2 : digits + 1;
    }

    private bool StartsWith(string text) => _css.AsSpan(_at).StartsWith(text, StringComparison.Ordinal);

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
