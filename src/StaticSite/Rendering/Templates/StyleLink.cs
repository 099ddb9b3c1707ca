using System.Text;
using StaticSite.Model;
using StaticSite.Parsing.Css;

namespace StaticSite.Rendering.Templates;

/// <summary>An address in a style sheet that leads to a file of the theme.</summary>
/// <param name="Path">The path, from the folder of the sheet's own file.</param>
/// <param name="Rest">Query and fragment, as they are written.</param>
internal sealed record StyleLink(string Path, string Rest)
{
    /// <summary>The address; null if it leads elsewhere: to another site, into the page or the address itself (<c>data:</c>).</summary>
    public static StyleLink? Read(string target)
    {
        target = target.Trim();
        var end = target.AsSpan().IndexOfAny('?', '#') is var rest and >= 0 ? rest : target.Length;
        return end == 0 || target.StartsWith("//", StringComparison.Ordinal) || HasScheme(target)
            ? null
            : new(Uri.UnescapeDataString(target[..end]), target[end..]);
    }

    /// <summary>The reference as it is published.</summary>
    /// <param name="sheet">The sheet that holds it.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="name">The name that the sheet is published under.</param>
    /// <param name="address">Where what it refers to is published.</param>
    public string ToText(StyleSheet sheet, StyleReference reference, string name, Address address)
    {
        var up = string.Concat(Enumerable.Repeat("../", name.AsSpan().Count('/')));
        var text = up + AssetBundles.NameOf(address.Escaped) + Rest;
        if (sheet.Tokens[reference.Token].Kind == CssKind.String)
            return Quote(text);
        return text.AsSpan().ContainsAny(NeedQuotes) || text.Any(char.IsControl) ? $"url({Quote(text)})" : $"url({text})";
    }

    // CSSOM 2.1, serialize a string.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (char.IsControl(c))
                quoted.Append('\\').Append(((int)c).ToString("x", System.Globalization.CultureInfo.InvariantCulture)).Append(' ');
            else
                quoted.Append(c is '"' or '\\' ? "\\" : "").Append(c);
        }
        return quoted.Append('"').ToString();
    }

    // RFC 3986, 3.1.
    private static bool HasScheme(string target)
    {
        var colon = target.IndexOf(':');
        return colon > 0 && char.IsAsciiLetter(target[0]) && target.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> NeedQuotes = System.Buffers.SearchValues.Create(" \t\n\f\"'()\\");

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-"
    );
}
