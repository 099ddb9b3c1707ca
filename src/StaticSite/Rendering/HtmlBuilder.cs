using System.Collections.Immutable;
using System.Text;
using Scriban.Runtime;
using StaticSite.Model;

namespace StaticSite.Rendering;

/// <summary>Builds <see cref="Html"/>; templates and Markdown write into it.</summary>
internal sealed class HtmlBuilder : IScriptOutput
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<(int, Address)>.Builder _addresses = ImmutableArray.CreateBuilder<(int, Address)>();

    /// <summary>Appends markup as it is.</summary>
    public HtmlBuilder Append(ReadOnlySpan<char> markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Appends an internal address, to be written relative to the page.</summary>
    public HtmlBuilder Append(Address address)
    {
        _addresses.Add((_text.Length, address));
        return this;
    }

    /// <summary>Appends another piece.</summary>
    public HtmlBuilder Append(Html html)
    {
        foreach (var (position, address) in html.Addresses) _addresses.Add((_text.Length + position, address));
        _text.Append(html.Text);
        return this;
    }

    /// <summary>Appends text, escaped for element content and for quoted attributes; control characters, which HTML cannot hold, are left out.</summary>
    public HtmlBuilder AppendText(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': _text.Append("&amp;"); break;
                case '<': _text.Append("&lt;"); break;
                case '>': _text.Append("&gt;"); break;
                case '"': _text.Append("&quot;"); break;
                case '\'': _text.Append("&#39;"); break;
                case '\n' or '\t': _text.Append(c); break;
                default:
                    if (!char.IsControl(c)) _text.Append(c);
                    break;
            }
        }
        return this;
    }

    /// <summary>What was built.</summary>
    public Html ToHtml() => new(_text.ToString(), _addresses.ToImmutable());

    void IScriptOutput.Write(string text, int offset, int count) => _text.Append(text, offset, count);

    ValueTask IScriptOutput.WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        _text.Append(text, offset, count);
        return ValueTask.CompletedTask;
    }
}
