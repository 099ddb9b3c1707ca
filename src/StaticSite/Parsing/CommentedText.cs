using StaticSite.Diagnostics;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Parsing;

/// <summary>
/// Finds text that YAML reads as a comment: <c>title: 见 #3 号稿</c>. A <c>#</c> with a space after it begins a comment, as editors
/// write them; without one it belongs to a text, as in #3 and #话题#. In a text it does too if another <c>#</c> or a digit follows.
/// </summary>
internal static class CommentedText
{
    /// <summary>Reports what a value has lost to a comment.</summary>
    public static void Report(Key key, YamlEntry entry, DiagnosticBag diagnostics) =>
        Report(key.Shape, entry.Key.Text, entry.Value, key.IsRequired, isItem: false, diagnostics);

    /// <summary>Whether the comment after a value was meant as a part of it.</summary>
    public static bool IsMeantAsText(Shape shape, YamlScalar scalar)
    {
        if (scalar.Comment is not { } comment || !shape.IsFreeText && !scalar.IsAbsent)
            return false;
        var text = comment.Source.Text.AsSpan(comment.Start + 1, comment.Length - 1);
        if (text.IsEmpty)
            return false;
        if (text[0] is not (' ' or '\t' or '#' or '!'))
            return true;
        return shape.IsFreeText && (text.TrimStart('#').Contains('#') || text.TrimStart() is [>= '0' and <= '9', ..]);
    }

    private static void Report(Shape shape, string key, YamlNode value, bool isRequired, bool isItem, DiagnosticBag diagnostics)
    {
        switch (value)
        {
            case YamlScalar { Comment: { } comment } scalar when IsMeantAsText(shape, scalar):
                var text = comment.Source.Text.AsSpan(comment.Start + 1, comment.Length - 1);
                var label = isItem ? "" : $"{key}: ";
                var rule = isRequired && scalar.IsAbsent ? Rules.MissingKey : Rules.CommentedText;
                var whole = YamlQuotes.Around(
                    comment.Source.Text[(scalar.IsAbsent ? comment.Start : scalar.Span.Start)..(comment.Start + comment.Length)].Trim()
                );
                diagnostics.Add(
                    rule,
                    comment,
                    scalar.IsAbsent
                        ? (Phrase)$"'#' begins a comment, so '{key}' is empty"
                        : $"'#' begins a comment, so '{key}' is only '{scalar.Text}'",
                    shape.IsFreeText
                        ? (Phrase)$"if it belongs to the text, write {label}{whole}; put a comment on a line of its own"
                        : $"write {label}{text}; begin a comment with '# '"
                );
                break;
            case YamlList list:
                foreach (var item in list.Items)
                    if (item is YamlScalar)
                        Report(shape, key, item, isRequired: false, isItem: true, diagnostics);
                break;
            case YamlMap map when shape.Values is { } values:
                foreach (var entry in map.Entries)
                    Report(values, entry.Key.Text, entry.Value, isRequired: false, isItem: false, diagnostics);
                break;
        }
    }
}
