using StaticSite.Model;

namespace StaticSite.Rendering.Views;

/// <summary>Where an article goes on and where it comes from (下转, 上接).</summary>
internal sealed class ArticleJumps(IssueScope scope, Article article)
{
    /// <summary>下转06版, to the next part on its page; null if the article ends here.</summary>
    public LinkView? On => Link("continued_on", scope.ViewOf(scope.Issue.After(article)));

    /// <summary>上接05版, to the part before on its page; null if the article begins here.</summary>
    public LinkView? From => Link("continued_from", scope.ViewOf(scope.Issue.Before(article)));

    /// <summary>The first part; null if the article is it.</summary>
    public ArticleView? First => ReferenceEquals(FirstPart, article) ? null : scope.ViewOf(FirstPart);

    /// <summary>The parts that follow; empty unless the article is the first.</summary>
    public IReadOnlyList<ArticleView> Parts
    {
        get
        {
            var parts = new List<ArticleView>();
            if (scope.Issue.Jumps.IsEmpty || First is not null) return parts;
            for (var part = scope.Issue.After(article); part is not null; part = scope.Issue.After(part)) parts.Add(scope.ViewOf(part)!);
            return parts;
        }
    }

    private Article FirstPart => field ??= scope.Issue.First(article);

    private LinkView? Link(string words, ArticleView? part) =>
        part is null ? null : LinkView.To(scope.Strings.Get(words, ("page", scope.NumberLabelOf(part.Page))), part.Page.Address.At(part.Id));
}
