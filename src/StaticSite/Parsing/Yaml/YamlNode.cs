using System.Collections.Immutable;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Yaml;

/// <summary>A YAML value and its position. Scalars are text as written: nothing is guessed to be a number, a date or a Boolean.</summary>
internal abstract record YamlNode(SourceSpan Span);

/// <summary>A single value.</summary>
/// <param name="Text">The value as written, without its quotes.</param>
/// <param name="IsPlain">Whether it was written without quotes; a plain scalar without text is an absent value.</param>
/// <param name="Span">Its place in the source.</param>
internal sealed record YamlScalar(string Text, bool IsPlain, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>
    /// The comment that follows it in its line, from the <c>#</c> on; null if there is none, or if the scalar is quoted.
    /// </summary>
    public SourceSpan? Comment { get; init; }

    /// <summary>Whether nothing was given (<c>key:</c>).</summary>
    public bool IsAbsent => IsPlain && Text.Length == 0;
}

/// <summary>A list.</summary>
internal sealed record YamlList(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

/// <summary>A map, in the order of the file.</summary>
internal sealed record YamlMap(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span);

/// <summary>A key and its value.</summary>
internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
