using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Scriban.Runtime;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Resolving;

/// <summary>Builds HTML; templates and Markdown write into it. It can be cleared and used again.</summary>
internal sealed class HtmlBuilder : IScriptOutput
{
    // Markup, and the control characters (C0, DEL, C1).
    private static readonly SearchValues<char> Special = SearchValues.Create([
        .. "&<>\"'",
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\n' or '\t')),
    ]);

    // No page is that large, but the output of a template that never ends is.
    private const int MostCharacters = 64 << 20;

    private readonly List<(int Position, Address Address)> _addresses = [];
    private char[] _text = [];
    private int _length;

    /// <summary>Whether a text is written as it is, with nothing to escape.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAny(Special);

    /// <summary>Appends markup as it is.</summary>
    public HtmlBuilder Append(ReadOnlySpan<char> markup)
    {
        if (_text.Length - _length < markup.Length)
            Grow(markup.Length);
        markup.CopyTo(_text.AsSpan(_length));
        _length += markup.Length;
        return this;
    }

    /// <summary>Appends markup in UTF-8 as it is.</summary>
    public HtmlBuilder AppendUtf8(ReadOnlySpan<byte> markup)
    {
        var length = Encoding.UTF8.GetCharCount(markup);
        if (_text.Length - _length < length)
            Grow(length);
        _length += Encoding.UTF8.GetChars(markup, _text.AsSpan(_length));
        return this;
    }

    /// <summary>Appends an internal address, to be written relative to the page.</summary>
    public HtmlBuilder Append(Address address)
    {
        _addresses.Add((_length, address));
        return this;
    }

    /// <summary>Appends another piece.</summary>
    public HtmlBuilder Append(Html html)
    {
        foreach (var (position, address) in html.Addresses)
            _addresses.Add((_length + position, address));
        return Append(html.Text);
    }

    /// <summary>Appends what another builder holds.</summary>
    public HtmlBuilder Append(HtmlBuilder other)
    {
        foreach (var (position, address) in other._addresses)
            _addresses.Add((_length + position, address));
        return Append(other._text.AsSpan(0, other._length));
    }

    /// <summary>
    /// Appends text, escaped for element content and for quoted attributes; control characters, which HTML cannot hold, are left out.
    /// </summary>
    public HtmlBuilder AppendText(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            Append(text[..at]).Append(Escape(text[at]));
            text = text[(at + 1)..];
        }
        return Append(text);
    }

    /// <summary>The languages that elements of it name, each once.</summary>
    public IReadOnlyCollection<string> Languages()
    {
        const string Attribute = " lang=\"";
        var text = _text.AsSpan(0, _length);
        if (text.IndexOf(Attribute) < 0)
            return [];
        var languages = new SortedSet<string>(StringComparer.Ordinal);
        for (var at = text.IndexOf(Attribute); at >= 0; at = text.IndexOf(Attribute))
        {
            text = text[(at + Attribute.Length)..];
            if (text.IndexOf('"') is > 0 and var end)
                languages.Add(text[..end].ToString());
        }
        return languages;
    }

    /// <summary>What was built.</summary>
    public Html ToHtml() => new(new(_text, 0, _length), [.. _addresses]);

    /// <summary>Lends what was built, in UTF-8, with the addresses written in.</summary>
    public PooledBytes Lend(RelativeLinks links) => Lend(_text.AsSpan(0, _length), CollectionsMarshal.AsSpan(_addresses), links);

    /// <summary>Lends a piece, in UTF-8, with the addresses written in.</summary>
    public static PooledBytes Lend(Html html, RelativeLinks links) => Lend(html.Text, html.Addresses.AsSpan(), links);

    private static PooledBytes Lend(ReadOnlySpan<char> text, ReadOnlySpan<(int Position, Address Address)> addresses, RelativeLinks links)
    {
        var capacity = Encoding.UTF8.GetMaxByteCount(text.Length);
        foreach (var (_, address) in addresses)
            capacity += links.MaxLength(address);
        var bytes = new PooledBytes(capacity);
        var start = 0;
        foreach (var (position, address) in addresses)
        {
            bytes.Advance(Encoding.UTF8.GetBytes(text[start..position], bytes.GetSpan()));
            bytes.Advance(links.Write(address, bytes.GetSpan()));
            start = position;
        }
        bytes.Advance(Encoding.UTF8.GetBytes(text[start..], bytes.GetSpan()));
        return bytes;
    }

    /// <summary>Forgets what was built, and keeps the room for it.</summary>
    public HtmlBuilder Clear()
    {
        _length = 0;
        _addresses.Clear();
        return this;
    }

    // The text of templates. Where one ends a line and the next begins with an empty one, that would be an empty line.
    void IScriptOutput.Write(string text, int offset, int count)
    {
        var markup = text.AsSpan(offset, count);
        Append(_length == 0 || _text[_length - 1] == '\n' ? markup.TrimStart('\n') : markup);
    }

    ValueTask IScriptOutput.WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        ((IScriptOutput)this).Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    private static string Escape(char c) =>
        c switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            _ => "",
        };

    private void Grow(int more)
    {
        if (_length + (long)more > MostCharacters)
            throw new HtmlLimitException($"a page has more than {MostCharacters:N0} characters");
        Array.Resize(ref _text, Math.Max(_length + more, Math.Clamp(_text.Length * 2, 128, MostCharacters)));
    }
}

/// <summary>A page becomes larger than any page is.</summary>
internal sealed class HtmlLimitException(Phrase problem) : Exception(problem.ToString())
{
    public Phrase Problem { get; } = problem;
}
