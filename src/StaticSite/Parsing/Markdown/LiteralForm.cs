using System.Text.RegularExpressions;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing.Markdown;

/// <summary>A form of markup that is not understood here.</summary>
/// <param name="Name">What it looks like, with its article.</param>
/// <param name="Marks">Characters of which it has at least one: where there is none, nothing is looked for.</param>
/// <param name="Pattern">How it is found in a <see cref="LiteralMask"/>.</param>
/// <param name="Help">What to write instead; it is given what was found and reads the groups of the pattern in the source.</param>
internal sealed record LiteralForm(Term Name, string Marks, Regex Pattern, Func<Found, Phrase> Help)
{
    public LiteralForm(Term name, string marks, Regex pattern, Phrase help)
        : this(name, marks, pattern, _ => help) { }
}

/// <summary>What a <see cref="LiteralForm"/> has found in a text.</summary>
internal readonly record struct Found(string Source, Match Match)
{
    /// <summary>The source of a group of the pattern, or the empty string.</summary>
    public string this[string group] =>
        Match.Groups[group] is { Success: true } found ? Source.Substring(found.Index, found.Length).Trim() : "";
}
