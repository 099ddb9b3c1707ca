using System.Buffers;
using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Parsing;
using StaticSite.Parsing.Text;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Model.Reading;

/// <summary>
/// Divides a text that names several keywords or authors, such as <c>公安,盘点</c>, where that is certain; else says how a list is written.
/// Quoted text within a list is one item.
/// </summary>
internal static class SeveralInOne
{
    private static readonly char[] Marks = [',', '，', '、', ';', '；'];
    private static readonly char[] Doubtful = ['/', '|', '／', '｜', '　', ' '];
    private static readonly string[] Roles = ["记者", "通讯员", "摄影", "编辑", "作者", "实习生"];
    private static readonly SearchValues<char> Any = SearchValues.Create([.. Marks, .. Doubtful, '-']);

    /// <summary>The keywords, one by one.</summary>
    public static ImmutableArray<Sourced<string>> Keywords(MapReader keys, DiagnosticBag diagnostics) =>
        Divide(keys, "keywords", _ => true, diagnostics);

    /// <summary>The authors that are written as bare names in an item of a list.</summary>
    public static IEnumerable<Sourced<string>> Authors(MapReader keys, YamlNode item, DiagnosticBag diagnostics) =>
        keys.AsText(item, "authors") is { } text ? Divide(text, IsVerbatim(keys, "authors", item), "authors", IsName, diagnostics) : [];

    /// <summary>Reports a name that looks like several.</summary>
    public static void Report(Sourced<string> name, DiagnosticBag diagnostics)
    {
        if (
            name.Value.AsSpan().ContainsAny(Any)
            && name.Value.Split([.. Marks, .. Doubtful], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                is { Length: > 1 } parts
            && parts.All(IsName)
        )
            Report(name, "name", "write a map for each of them: { name: …, role: … }", diagnostics);
    }

    private static ImmutableArray<Sourced<string>> Divide(
        MapReader keys,
        string key,
        Func<string, bool> isCertain,
        DiagnosticBag diagnostics
    )
    {
        var items = keys.List(key);
        if (items.IsEmpty)
            return [];
        var found = ImmutableArray.CreateBuilder<Sourced<string>>(items.Length);
        foreach (var item in items)
            if (keys.AsText(item, key) is { } text)
                found.AddRange(Divide(text, IsVerbatim(keys, key, item), key, isCertain, diagnostics));
        return found.ToImmutable();
    }

    private static bool IsVerbatim(MapReader keys, string key, YamlNode item) => item is YamlScalar { IsPlain: false } && keys.IsList(key);

    private static IEnumerable<Sourced<string>> Divide(
        Sourced<string> text,
        bool isVerbatim,
        string key,
        Func<string, bool> isCertain,
        DiagnosticBag diagnostics
    )
    {
        if (isVerbatim || !text.Value.AsSpan().ContainsAny(Any))
            return [text];
        // Items of a list without a space after their hyphens, which YAML puts together.
        if (text.Value is ['-', ..] || text.Value.Contains(" -", StringComparison.Ordinal))
            return Report(
                text,
                key,
                List(
                    $" {text.Value}".Split(" -", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                    hasHyphens: true
                ),
                diagnostics
            );
        var parts = text.Value.Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != 1 || parts[0] != text.Value)
            return parts.All(isCertain) ? parts.Select(part => text.With(part)) : Report(text, key, List(parts), diagnostics);
        parts = text.Value.Split(Doubtful, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 1 && parts.All(IsName) ? Report(text, key, List(parts), diagnostics) : [text];
    }

    private static Sourced<string>[] Report(Sourced<string> text, string key, Phrase help, DiagnosticBag diagnostics)
    {
        diagnostics.Add(Rules.SeveralInOne, text.Span, $"'{text.Value}' is one value of '{key}', but looks like several", help);
        return [text];
    }

    // 记者 王小明: the first word is not a name.
    private static Phrase List(IReadOnlyCollection<string> parts, bool hasHyphens = false) =>
        parts.FirstOrDefault(part => Roles.Any(role => part.EndsWith(role, StringComparison.Ordinal))) is { } role
            ? (Phrase)$"write a map for each name, [ {{ name: {NameIn(parts, role)}, role: {role} }} ], or the printed line with 'byline'"
        : hasHyphens
            ? (Phrase)
                $"write a space after each hyphen, or a list: [{string.Join(", ", parts)}]; if it is one, put it in quotes in a list: ['…']"
        : $"write a list: [{string.Join(", ", parts)}]; if it is one, put it in quotes in a list: ['…']";

    private static string NameIn(IEnumerable<string> parts, string role) => parts.FirstOrDefault(part => part != role) ?? "…";

    // A Chinese name, or a word: two to four characters, or parts with a dot between them.
    private static bool IsName(string text) =>
        text.Length is >= 2 and <= 4 && text.All(Cjk.IsHan) || text.Contains('·') && text.All(c => c == '·' || Cjk.IsHan(c));
}
