using System.Collections.Immutable;
using StaticSite.Diagnostics;

namespace StaticSite.Model.Reading;

/// <summary>Finds the articles that continue elsewhere (下转); where they come from (上接) is inferred.</summary>
internal static class JumpReader
{
    public static ImmutableDictionary<string, string> Read(ReadContext context, ImmutableArray<Page> pages)
    {
        var jumps = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in pages.SelectMany(page => page.Articles))
        {
            if (article.ContinuedOn is not { } written)
                continue;
            var target = ArticleNames.Find(pages, written.Value);
            var problem = target is null
                ? ArticleNames.Missing(context, pages, written.Value)
                : Conflict(article, target, written.Value, jumps);
            if (problem is var (message, help))
                context.Diagnostics.Add(Rules.BadJump, written.Span, message, help);
            else
                jumps[article.Path] = target!.Path;
        }
        return jumps.ToImmutableDictionary(StringComparer.Ordinal);
    }

    private static (Phrase, Phrase)? Conflict(Article article, Article target, string written, Dictionary<string, string> jumps)
    {
        if (target.IsWithdrawn)
            return ($"'{written}' is withdrawn", "remove this line");
        if (jumps.ContainsValue(target.Path))
            return ($"'{written}' already continues another article", "keep one of the jumps, so that the parts form one chain");
        for (var path = target.Path; ; path = jumps[path])
        {
            if (path == article.Path)
                return ("the article is its own continuation", "remove this line; the last part has no continuation");
            if (!jumps.ContainsKey(path))
                return null;
        }
    }
}
