using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Parsing;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Model.Reading;

/// <summary>Finds an issue's spreads: declared in issue.yaml, or inferred from articles that run over several pages.</summary>
internal static class SpreadReader
{
    private const int MostPages = 4;

    private const string Help =
        "name two to four consecutive pages of this issue, like [04, 05], or the last page and the first, like [08, 01], "
        + "each in one spread only";

    public static ImmutableArray<Spread> Read(MapReader? keys, IssueEntry entry, ImmutableArray<Page> pages, DiagnosticBag diagnostics)
    {
        var spreads = new List<Spread>();
        var declared = keys?.List("spreads") ?? [];
        if (declared is [YamlScalar first, YamlScalar])
            diagnostics.Add(Rules.ImpossibleSpread, first.Span, "each spread must be a list of pages", "write spreads: [ [04, 05] ]");
        else
            foreach (var item in declared)
                Add(Numbers(keys!, item), item.Span);
        foreach (var article in pages.SelectMany(page => page.Articles).Where(article => article.Pages.Length > 1))
            if (!spreads.Any(spread => article.Pages.All(number => spread.Contains(number.Value))))
                Add([.. article.Pages.Select(number => number.Value.Text)], article.Pages[0].Span);
        return [.. spreads.OrderBy(spread => IndexOf(pages, spread.Pages[0].Text))];

        void Add(string[] numbers, SourceSpan span)
        {
            if (Problem(numbers, pages, spreads) is { } problem)
                diagnostics.Add(Rules.ImpossibleSpread, span, problem, Help);
            else
                spreads.Add(Create(entry, pages, numbers));
        }
    }

    private static Spread Create(IssueEntry entry, ImmutableArray<Page> pages, string[] numbers)
    {
        int[] places = [.. numbers.Select(number => IndexOf(pages, number)).Order()];
        var spread = new Spread([.. places.Select(place => pages[place].Number)], !IsConsecutive(places), default);
        return spread with { Address = entry.Address.Below(string.Join('-', spread.OnPaper.Select(number => number.Text))) };
    }

    private static string[] Numbers(MapReader keys, YamlNode item) =>
        item is YamlList list
            ? [.. list.Items.Select(number => keys.AsText(number, "spreads")?.Value ?? "")]
            : [keys.AsText(item, "spreads")?.Value ?? ""];

    private static Phrase? Problem(string[] numbers, ImmutableArray<Page> pages, List<Spread> spreads)
    {
        if (numbers.Length is < 2 or > MostPages)
            return $"a spread has two to four pages, not {numbers.Length}";
        if (numbers.FirstOrDefault(number => IndexOf(pages, number) < 0) is { } missing)
            return $"the issue has no page '{missing}'";
        int[] places = [.. numbers.Select(number => IndexOf(pages, number)).Order()];
        if (!IsConsecutive(places) && !IsOuterSheet(places, pages))
            return numbers.Length == 2
                ? (Phrase)$"the pages {numbers[0]} and {numbers[1]} do not face each other"
                : $"the pages {Phrase.List(numbers)} do not follow each other";
        var taken = numbers.FirstOrDefault(number => spreads.Any(spread => spread.Contains(pages[IndexOf(pages, number)].Number)));
        return taken is null ? null : (Phrase)$"the page {taken} is already in another spread";
    }

    private static bool IsConsecutive(int[] places) => !places.Where((place, i) => place != places[0] + i).Any();

    // The first and the last page of a group whose pages are printed on sheets.
    private static bool IsOuterSheet(int[] places, ImmutableArray<Page> pages)
    {
        if (places is not [var first, var last] || (last - first) % 2 == 0)
            return false;
        var group = pages[first].Number.Group;
        return pages.Index().Where(page => page.Item.Number.Group == group).Select(page => page.Index).ToArray() is [var from, .., var to]
            && (from, to) == (first, last);
    }

    private static int IndexOf(ImmutableArray<Page> pages, string number)
    {
        if (!PageNumber.TryParse(number, out var wanted))
            return -1;
        for (var i = 0; i < pages.Length; i++)
            if (pages[i].Number.IsSamePage(wanted))
                return i;
        return -1;
    }
}
