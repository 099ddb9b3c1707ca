using System.Globalization;
using System.Runtime.CompilerServices;

namespace StaticSite.Diagnostics;

/// <summary>
/// A sentence of the program: an id, which is its pattern in English with numbered places (<c>there is no photo '{0}'</c>), and the arguments that
/// stand in them. An interpolated string becomes one where one is expected, so that nothing is lost of what a translation needs.
/// </summary>
/// <remarks>The methods that append are for the compiler, before anybody else sees the phrase. Phrases are equal if their texts are.</remarks>
[InterpolatedStringHandler]
public sealed class Phrase : IEquatable<Phrase>
{
    private readonly List<object>? _arguments;
    private string? _text;

    internal Phrase(int literalLength, int formattedCount)
    {
        if (formattedCount > 0) _arguments = new(formattedCount);
        Id = "";
    }

    private Phrase(string id, IEnumerable<object> arguments) => (Id, _arguments) = (id, [.. arguments]);

    /// <summary>The pattern, as <see cref="string.Format(IFormatProvider?, string, object?[])"/> takes it: a brace of the text is doubled.</summary>
    public string Id { get; private set; }

    /// <summary>What stands in the places: strings, formatted with the invariant culture, and phrases.</summary>
    public IReadOnlyList<object> Arguments => _arguments ?? [];

    /// <summary>A text without arguments.</summary>
    public static implicit operator Phrase(string text) => new(Escape(text), []);

    /// <summary>A phrase of which id and arguments were remembered.</summary>
    public static Phrase Of(string id, IEnumerable<object> arguments) => new(id, arguments);

    /// <summary>The text in English.</summary>
    public override string ToString() => _text ??= string.Format(CultureInfo.InvariantCulture, Id, [.. Arguments]);

    /// <inheritdoc/>
    public bool Equals(Phrase? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Phrase);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    internal void AppendLiteral(string text) => Id += Escape(text);

    internal void AppendFormatted(Phrase? phrase) => Append(phrase ?? "");

    internal void AppendFormatted(ReadOnlySpan<char> text) => Append(text.ToString());

    internal void AppendFormatted<T>(T value, string? format = null) =>
        Append((value is IFormattable number ? number.ToString(format, CultureInfo.InvariantCulture) : value?.ToString()) ?? "");

    private void Append(object argument)
    {
        Id += string.Create(CultureInfo.InvariantCulture, $"{{{_arguments!.Count}}}");
        _arguments.Add(argument);
    }

    private static string Escape(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
