using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace StaticSite.Diagnostics;

/// <summary>
/// A sentence of the program: an id, which is its pattern in English with numbered places (<c>there is no photo '{0}'</c>), and the
/// arguments that
/// stand in them. An interpolated string becomes one where one is expected, so that nothing is lost of what a translation needs.
/// </summary>
/// <remarks>The methods that append are for the compiler, before anybody else sees the phrase.</remarks>
[InterpolatedStringHandler]
public sealed class Phrase : IEquatable<Phrase>
{
    private static readonly ConcurrentDictionary<string, string?[]> LiteralsById = new(StringComparer.Ordinal);

    // Before, between and after the arguments.
    private readonly string?[] _literals;
    private readonly object[] _arguments;
    private int _count;

    internal Phrase(int literalLength, int formattedCount)
        : this(new string?[formattedCount + 1], formattedCount == 0 ? [] : new object[formattedCount]) { }

    private Phrase(string?[] literals, object[] arguments) => (_literals, _arguments) = (literals, arguments);

    /// <summary>
    /// The pattern, as <see cref="string.Format(IFormatProvider?, string, object?[])"/> takes it: a brace of the text is doubled.
    /// </summary>
    public string Id
    {
        get
        {
            var id = new StringBuilder(Escape(_literals[0]));
            for (var i = 0; i < _arguments.Length; i++)
                id.Append(CultureInfo.InvariantCulture, $"{{{i}}}").Append(Escape(_literals[i + 1]));
            return id.ToString();
        }
    }

    /// <summary>What stands in the places: strings, formatted with the invariant culture, and phrases.</summary>
    public IReadOnlyList<object> Arguments => _arguments;

    /// <summary>A text without arguments.</summary>
    public static implicit operator Phrase(string text) => new([text.Length == 0 ? null : text], []);

    /// <summary>A phrase by its id and arguments.</summary>
    public static Phrase Of(string id, object[] arguments) => new(LiteralsById.GetOrAdd(id, static id => Split(id)), arguments);

    /// <summary>The text in English.</summary>
    public override string ToString()
    {
        if (_arguments.Length == 0)
            return _literals[0] ?? "";
        var text = new StringBuilder(_literals[0]);
        for (var i = 0; i < _arguments.Length; i++)
            text.Append(_arguments[i]).Append(_literals[i + 1]);
        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(Phrase? other) =>
        other is not null && _literals.AsSpan().SequenceEqual(other._literals) && _arguments.AsSpan().SequenceEqual(other._arguments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Phrase);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(_literals[0], StringComparer.Ordinal);
        foreach (var argument in _arguments)
            hash.Add(argument);
        return hash.ToHashCode();
    }

    internal void AppendLiteral(string text) => _literals[_count] += text;

    internal void AppendFormatted(Phrase? phrase) => Append(phrase ?? "");

    internal void AppendFormatted(ReadOnlySpan<char> text) => Append(text.ToString());

    internal void AppendFormatted<T>(T value, string? format = null) =>
        Append((value is IFormattable number ? number.ToString(format, CultureInfo.InvariantCulture) : value?.ToString()) ?? "");

    private void Append(object argument) => _arguments[_count++] = argument;

    private static string? Escape(string? text) =>
        text?.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    // In an id the places are numbered in order.
    private static string?[] Split(string id)
    {
        var literals = new List<string?>();
        var text = new StringBuilder();
        for (var i = 0; i < id.Length; i++)
        {
            if (id[i] is '{' or '}' && i + 1 < id.Length && id[i + 1] == id[i])
            {
                text.Append(id[i++]);
            }
            else if (id[i] == '{')
            {
                literals.Add(text.Length == 0 ? null : text.ToString());
                text.Clear();
                i = id.IndexOf('}', i);
            }
            else
            {
                text.Append(id[i]);
            }
        }
        literals.Add(text.Length == 0 ? null : text.ToString());
        return [.. literals];
    }
}
