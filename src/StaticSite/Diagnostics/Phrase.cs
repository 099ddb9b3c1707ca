using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace StaticSite.Diagnostics;

/// <summary>
/// A sentence of the program: an id, which is its pattern in English with numbered places (<c>there is no photo '{0}'</c>), and the arguments that
/// stand in them. An interpolated string becomes one where one is expected, so that nothing is lost of what a translation needs.
/// </summary>
/// <remarks>The methods that append are for the compiler, before anybody else sees the phrase. Phrases are equal if their texts are.</remarks>
[InterpolatedStringHandler]
public sealed class Phrase : IEquatable<Phrase>
{
    // Between the arguments, before and after them; null for a phrase that was remembered, of which only the id is known.
    private readonly string?[]? _literals;
    private readonly object[] _arguments;
    private int _count;
    private string? _id;
    private string? _text;

    internal Phrase(int literalLength, int formattedCount)
    {
        _literals = new string?[formattedCount + 1];
        _arguments = formattedCount == 0 ? [] : new object[formattedCount];
    }

    private Phrase(string id, object[] arguments) => (_id, _arguments) = (id, arguments);

    private Phrase(string text) => (_literals, _arguments) = ([text], []);

    /// <summary>The pattern, as <see cref="string.Format(IFormatProvider?, string, object?[])"/> takes it: a brace of the text is doubled.</summary>
    public string Id => _id ??= MakeId();

    /// <summary>What stands in the places: strings, formatted with the invariant culture, and phrases.</summary>
    public IReadOnlyList<object> Arguments => _arguments;

    /// <summary>A text without arguments.</summary>
    public static implicit operator Phrase(string text) => new(text);

    /// <summary>A phrase of which id and arguments were remembered.</summary>
    public static Phrase Of(string id, IEnumerable<object> arguments) => new(id, [.. arguments]);

    /// <summary>The text in English.</summary>
    public override string ToString() => _text ??= _literals is null ? string.Format(CultureInfo.InvariantCulture, Id, _arguments) : _arguments.Length == 0 ? _literals[0] ?? "" : MakeText(_literals);

    /// <inheritdoc/>
    public bool Equals(Phrase? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Phrase);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    internal void AppendLiteral(string text) => _literals![_count] += text;

    internal void AppendFormatted(Phrase? phrase) => Append(phrase ?? "");

    internal void AppendFormatted(ReadOnlySpan<char> text) => Append(text.ToString());

    internal void AppendFormatted<T>(T value, string? format = null) =>
        Append((value is IFormattable number ? number.ToString(format, CultureInfo.InvariantCulture) : value?.ToString()) ?? "");

    private void Append(object argument) => _arguments[_count++] = argument;

    private string MakeText(string?[] literals)
    {
        var text = new StringBuilder(literals[0]);
        for (var i = 0; i < _arguments.Length; i++) text.Append(_arguments[i]).Append(literals[i + 1]);
        return text.ToString();
    }

    private string MakeId()
    {
        var id = new StringBuilder(Escape(_literals![0]));
        for (var i = 0; i < _arguments.Length; i++) id.Append(CultureInfo.InvariantCulture, $"{{{i}}}").Append(Escape(_literals[i + 1]));
        return id.ToString();
    }

    private static string? Escape(string? text) => text?.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
