using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace StaticSite.Resolving;

/// <summary>A text with places to fill in, such as <c>{year}年{month}月</c>.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Parts">Its words and its places, in turn: a part that has a name is a place.</param>
internal sealed record Pattern(string Text, ImmutableArray<(string Text, string? Name)> Parts)
{
    /// <summary>Finds the places of a text.</summary>
    public static Pattern Read(string text)
    {
        var parts = ImmutableArray.CreateBuilder<(string, string?)>();
        var start = 0;
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
                break;
            if (!text.AsSpan(open + 1, close - open - 1).ContainsAny('{', ' '))
            {
                parts.Add((text[start..open], null));
                parts.Add((text[open..(close + 1)], text[(open + 1)..close]));
                start = close + 1;
            }
        }
        parts.Add((text[start..], null));
        return new(text, parts.ToImmutable());
    }

    /// <summary>The text with its places filled in; one for which there is no value stays as it is written.</summary>
    public string Fill(ReadOnlySpan<(string Name, string Value)> values)
    {
        if (Parts.Length == 1)
            return Text;
        var filled = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture);
        foreach (var (text, name) in Parts)
            filled.AppendLiteral(name is null ? text : Find(values, name) ?? text);
        return filled.ToStringAndClear();
    }

    private static string? Find(ReadOnlySpan<(string Name, string Value)> values, string name)
    {
        foreach (var value in values)
            if (value.Name == name)
                return value.Value;
        return null;
    }
}
