using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Formats.Topics;

/// <summary>
/// Finds articles that share keywords or a column, as issues pass in chronological order. It belongs to one thread.
/// </summary>
internal sealed class RelatedIndex : Lookback
{
    private const int Most = 3;

    // Only the newest articles of each keyword and column are kept, so the index does not grow with the archive.
    private const int Remembered = 4;

    private readonly Dictionary<Topic, List<IndexedArticle>> _newest = [];
    private readonly List<(IndexedArticle Article, int Shared)> _near = [];
    private (ContentHash Hash, (ArticleHead Head, ListedArticle Article)[] Articles) _last;
    private int _passed;

    /// <inheritdoc/>
    public override Extract Extract => IssueListing.Extract;

    /// <inheritdoc/>
    public override Findings Find(IssueEntry issue, Packed content)
    {
        var found = new Dictionary<string, ArticleLink[]>(StringComparer.Ordinal);
        foreach (var (head, _) in Listed(issue, content))
        {
            _near.Clear();
            foreach (var topic in TopicsOf(head))
                if (_newest.TryGetValue(topic, out var newest))
                    foreach (var other in newest)
                        Count(other);
            if (_near.Count == 0)
                continue;
            _near.Sort(Compare);
            found[head.Address.Path] = [.. _near.Take(Most).Select(near => near.Article.Link)];
        }
        return found.Count == 0
            ? Findings.Nothing
            : new(HashOf(found), slots => slots with { Related = article => found.GetValueOrDefault(article.Address.Path, []) });
    }

    // An issue passes right after it was looked at.
    private (ArticleHead Head, ListedArticle Article)[] Listed(IssueEntry issue, Packed content)
    {
        if (_last.Hash != content.Hash || content.IsEmpty)
            _last = (content.Hash, IssueListing.ArticlesOf(issue, content));
        return _last.Articles;
    }

    private void Count(IndexedArticle article)
    {
        for (var i = 0; i < _near.Count; i++)
        {
            if (!ReferenceEquals(_near[i].Article, article))
                continue;
            _near[i] = (article, _near[i].Shared + 1);
            return;
        }
        _near.Add((article, 1));
    }

    // What shares most first, then the newest; in an issue as it is read.
    private static int Compare((IndexedArticle Article, int Shared) one, (IndexedArticle Article, int Shared) other) =>
        one.Shared != other.Shared ? other.Shared - one.Shared
        : one.Article.Position != other.Article.Position ? (other.Article.Position > one.Article.Position ? 1 : -1)
        : 0;

    /// <inheritdoc/>
    public override void Pass(IssueEntry issue, Packed content)
    {
        var position = (long)++_passed * int.MaxValue;
        foreach (var (head, article) in Listed(issue, content))
        {
            var passed = new IndexedArticle(article, position--);
            foreach (var topic in TopicsOf(head))
            {
                if (!_newest.TryGetValue(topic, out var newest))
                    _newest[topic] = newest = [];
                if (newest.Count == Remembered)
                    newest.RemoveAt(0);
                newest.Add(passed);
            }
        }
    }

    private static IEnumerable<Topic> TopicsOf(ArticleHead article) =>
        article.Topics.Select(pair => pair.Topic).Where(topic => topic.Kind is TopicKind.Column or TopicKind.Keyword);

    private static ContentHash HashOf(Dictionary<string, ArticleLink[]> found)
    {
        var hash = new HashBuilder();
        foreach (var (address, articles) in found)
        {
            hash.Add(address).Add($"{articles.Length}");
            foreach (var article in articles)
                article.AddTo(hash);
        }
        return hash.ToHash();
    }

    // The position of an article in time: greater for later issues, and for articles that come earlier in their issue.
    private sealed class IndexedArticle(ListedArticle article, long position)
    {
        public long Position { get; } = position;

        // Its text may change without those that lead to it.
        public ArticleLink Link => field ??= article.Read() with { Summary = null };
    }
}
