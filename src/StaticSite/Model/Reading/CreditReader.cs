using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Parsing;
using StaticSite.Parsing.Markdown;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Model.Reading;

/// <summary>Reads who wrote an article, where it first appeared and what was corrected.</summary>
internal static class CreditReader
{
    public static ImmutableArray<Author> Authors(MapReader keys, DiagnosticBag diagnostics)
    {
        var items = keys.List("authors");
        var authors = ImmutableArray.CreateBuilder<Author>(items.Length);
        foreach (var item in items)
        {
            if (item is not YamlMap map)
            {
                foreach (var bare in SeveralInOne.Authors(keys, item, diagnostics))
                    authors.Add(new(bare.Value, null));
                continue;
            }
            var author = new MapReader(map, KeySets.Author, diagnostics);
            if (author.Required("name") is not { } name)
                continue;
            SeveralInOne.Report(name, diagnostics);
            authors.Add(new(name.Value, author.Text("role")?.Value));
        }
        return authors.ToImmutable();
    }

    public static Original? Original(MapReader keys, DiagnosticBag diagnostics) =>
        keys.Nested("original", KeySets.Original) is { } original
            ? new(
                original.Text("author")?.Value,
                original.Text("title")?.Value,
                original.Text("url") is { } url ? SettingsReader.WebAddress(url, diagnostics) : null
            )
            : null;

    public static ImmutableArray<Correction> Corrections(ReadContext context, MapReader keys, TextRules rules)
    {
        var items = keys.Maps("corrections", KeySets.Correction);
        var corrections = ImmutableArray.CreateBuilder<Correction>(items.Length);
        foreach (var correction in items)
        {
            if (correction.Required("date") is not { } date || correction.Required("text") is null)
                continue;
            if (CalendarReader.Date(date.Value) is { } day)
                corrections.Add(new(date.With(day), context.Text(correction, "text", rules) ?? date.With("")));
            else
                CalendarReader.ReportDate(date, $"'{date.Value}' is not a date", "2022-01-12", context.Diagnostics);
        }
        return corrections.DrainToImmutable();
    }

    public static IReadOnlyList<Sourced<PageNumber>> Pages(MapReader keys, PageNumber own, DiagnosticBag diagnostics)
    {
        var texts = keys.Texts("pages");
        if (texts.IsEmpty)
            return [];
        var numbers = new List<Sourced<PageNumber>>();
        foreach (var text in texts)
        {
            if (PageNumber.TryParse(text.Value, out var number))
                numbers.Add(text.With(number));
            else
                diagnostics.Add(
                    Rules.BadValue,
                    text.Span,
                    $"'{text.Value}' is not a page number",
                    Suggestion.AsList(text.Value, ",，、;；/| -–—至～~") ?? "write the name of the page's folder"
                );
        }
        if (numbers.Count == 0 || numbers.Any(number => number.Value.IsSamePage(own)))
            return numbers;
        diagnostics.Add(
            Rules.WrongPages,
            numbers[0].Span,
            $"the article is on page {own.Text}, which its pages do not include",
            numbers.Count == 1 ? (Phrase)$"add {own.Text}, or move the file" : $"replace one of them with {own.Text}, or move the file"
        );
        return [];
    }
}
