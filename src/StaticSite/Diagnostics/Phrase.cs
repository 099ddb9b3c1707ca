using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace StaticSite.Diagnostics;

/// <summary>
/// A sentence of the program: an id, which is its pattern in English with numbered places (<c>there is no photo '{0}'</c>), and the
/// arguments in these places. An interpolated string becomes a phrase where one is expected. The <see cref="Catalogue"/> translates ids.
/// </summary>
/// <remarks>The methods that append are for the compiler, before anybody else sees the phrase.</remarks>
[InterpolatedStringHandler]
internal sealed class Phrase : IEquatable<Phrase>
{
    private const string Separator = ", ";

    private static readonly ConcurrentDictionary<string, Phrase> Constants = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, string?[]> LiteralsById = new(StringComparer.Ordinal);

    // Before, between and after the arguments.
    private readonly string?[] _literals;
    private readonly object[] _arguments;
    private int _count;

    /// <summary>For the compiler: an empty phrase.</summary>
    public Phrase(int literalLength, int formattedCount)
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

    /// <summary>
    /// The arguments: strings, formatted with the invariant culture; <see cref="Term"/>s; and phrases, which are clauses.
    /// </summary>
    public IReadOnlyList<object> Arguments => _arguments;

    /// <summary>A sentence without arguments. For constants only: what is put together elsewhere has no translation.</summary>
    public static implicit operator Phrase(string text) =>
        Constants.GetOrAdd(text, static text => new([text.Length == 0 ? null : text], []));

    /// <summary>A phrase by its id and arguments.</summary>
    public static Phrase Of(string id, object[] arguments) => new(LiteralsById.GetOrAdd(id, static id => Split(id)), arguments);

    /// <summary>Words that are not the program's own, like a message of the system: they are shown as they are.</summary>
    public static Phrase Verbatim(string text) => new([null, null], [text]);

    /// <summary>A sentence and the reason for it.</summary>
    public static Phrase Because(Phrase sentence, Phrase reason) => $"{sentence}: {reason}";

    /// <summary>Names in a row, with commas between them.</summary>
    public static Phrase List(IEnumerable<object> names)
    {
        object[] all = [.. names];
        if (all.Length == 0)
            return "";
        var literals = new string?[all.Length + 1];
        literals.AsSpan(1, all.Length - 1).Fill(Separator);
        return new(literals, all);
    }

    /// <summary>The text in English.</summary>
    public override string ToString() => In(MessageLanguage.English);

    /// <summary>The text.</summary>
    public string In(MessageLanguage language) => language == MessageLanguage.English ? Fill(_literals, language) : Translate(language);

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

    /// <summary>For the compiler: adds to the pattern.</summary>
    public void AppendLiteral(string text) => _literals[_count] += text;

    /// <summary>For the compiler: adds a clause.</summary>
    public void AppendFormatted(Phrase? phrase) => Append(phrase ?? "");

    /// <summary>For the compiler: adds a term.</summary>
    public void AppendFormatted(Term term) => Append(term);

    /// <summary>For the compiler: adds a text.</summary>
    public void AppendFormatted(ReadOnlySpan<char> text) => Append(text.ToString());

    /// <summary>For the compiler: adds a value, formatted with the invariant culture.</summary>
    public void AppendFormatted<T>(T value, string? format = null) =>
        Append((value is IFormattable number ? number.ToString(format, CultureInfo.InvariantCulture) : value?.ToString()) ?? "");

    private void Append(object argument) => _arguments[_count++] = argument;

    private string Translate(MessageLanguage language)
    {
        if (_arguments.Length > 1 && _literals[0] is null && _literals[^1] is null && _literals[1..^1].All(text => text == Separator))
            return string.Join('、', _arguments.Select(argument => Text(argument, language)));
        if (_arguments.Length == 0 && _literals[0] is null)
            return "";
        return Catalogue.Find(Id) is { } pattern
            ? string.Format(CultureInfo.InvariantCulture, pattern, [.. _arguments.Select(argument => Text(argument, language))])
            : Fill(_literals, language);
    }

    private string Fill(string?[] literals, MessageLanguage language)
    {
        if (_arguments.Length == 0)
            return literals[0] ?? "";
        var text = new StringBuilder(literals[0]);
        for (var i = 0; i < _arguments.Length; i++)
            text.Append(Text(_arguments[i], language)).Append(literals[i + 1]);
        return text.ToString();
    }

    private static string Text(object argument, MessageLanguage language) =>
        argument switch
        {
            Phrase phrase => phrase.In(language),
            Term term => term.In(language),
            _ => (string)argument,
        };

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
