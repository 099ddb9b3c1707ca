using System.Collections.Immutable;
using StaticSite.Diagnostics;

namespace StaticSite.Model.Reading;

/// <summary>Finds the articles that go on elsewhere (下转); where they come from (上接) is inferred.</summary>
internal static class JumpReader
{
    public static ImmutableDictionary<string, string> Read(ImmutableArray<Page> pages, DiagnosticBag diagnostics)
    {
        var jumps = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in pages.SelectMany(page => page.Articles))
        {
            if (article.ContinuedOn is not { } written) continue;
            var target = Find(pages, written.Value);
            if (Problem(article, target, jumps) is { } problem) diagnostics.Add(Rules.BadJump, written.Span, problem, target is null ? Help(pages, written.Value) : "keep one of the jumps, so that the parts follow each other in one line");
            else jumps[article.Path] = target!.Path;
        }
        return jumps.ToImmutableDictionary(StringComparer.Ordinal);
    }

    private static string Help(ImmutableArray<Page> pages, string written)
    {
        var known = pages.SelectMany(page => page.Articles.Select(article => $"{page.Number.Text}/{article.Slug}"));
        return Suggestion.Nearest(written, known) is { } near
            ? $"did you mean '{near}'?"
            : "name an article of this issue by its page and its file's name without number and .md, as 06/harvest";
    }

    private static Article? Find(ImmutableArray<Page> pages, string written)
    {
        if (written.Split('/') is not [var page, var slug] || !PageNumber.TryParse(page, out var number)) return null;
        return pages.Where(candidate => candidate.Number.IsSamePage(number))
            .SelectMany(candidate => candidate.Articles)
            .FirstOrDefault(article => string.Equals(article.Slug, Names.Slug(slug), StringComparison.OrdinalIgnoreCase));
    }

    private static string? Problem(Article article, Article? target, Dictionary<string, string> jumps)
    {
        if (target is null) return $"the issue has no article '{article.ContinuedOn!.Value.Value}'";
        if (jumps.ContainsValue(target.Path)) return $"'{article.ContinuedOn!.Value.Value}' goes on from another article already";
        for (var path = target.Path; ; path = jumps[path])
        {
            if (path == article.Path) return "the article goes on in itself";
            if (!jumps.ContainsKey(path)) return null;
        }
    }
}
