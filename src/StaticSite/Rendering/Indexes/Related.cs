using System.Collections.Immutable;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Rendering.Indexes;

/// <summary>Articles of earlier issues that belong to those of an issue.</summary>
/// <param name="Of">By the address of the issue's article; the nearest first.</param>
internal sealed record Related(IReadOnlyDictionary<string, ImmutableArray<RelatedArticle>> Of)
{
    /// <summary>None.</summary>
    public static Related None { get; } = new(new Dictionary<string, ImmutableArray<RelatedArticle>>());

    /// <summary>The hash of all that pages show of them.</summary>
    public ContentHash Hash { get; } = Of.Count == 0 ? default : Packed.Of(writer =>
    {
        foreach (var (address, articles) in Of)
        {
            writer.Write(address);
            writer.WriteAll(articles, static (writer, article) =>
            {
                writer.Write(article.Issue.Folder);
                writer.Write(article.Entry.Address.Path);
                writer.Write(article.Entry.Title);
                writer.WriteText(article.Entry.Language);
            });
        }
    }).Hash;
}

/// <summary>An article and the issue that it stands in.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Entry">The article.</param>
/// <param name="Position">Where it stands in time: greater for those of later issues, and for those that are read before others of their issue.</param>
internal sealed record RelatedArticle(IssueEntry Issue, ArticleEntry Entry, long Position);

/// <summary>Finds articles that belong together, as issues pass in the order of time: what shares keywords, or a column. It belongs to one thread.</summary>
internal sealed class RelatedIndex
{
    private const int Most = 3;

    // Of each keyword and column only the newest articles are remembered, so it does not grow with the archive.
    private const int Remembered = 4;

    private readonly Dictionary<Topic, List<RelatedArticle>> _newest = [];
    private readonly List<(RelatedArticle Article, int Shared)> _near = [];
    private int _passed;

    /// <summary>What belongs to the articles of an issue, among all that has passed.</summary>
    public Related Find(IssueListing issue)
    {
        var found = new Dictionary<string, ImmutableArray<RelatedArticle>>(StringComparer.Ordinal);
        foreach (var article in issue.Articles)
        {
            _near.Clear();
            foreach (var topic in TopicsOf(article))
                if (_newest.TryGetValue(topic, out var newest)) foreach (var other in newest) Count(other);
            if (_near.Count == 0) continue;
            _near.Sort(Compare);
            found[article.Address.Path] = [.. _near.Take(Most).Select(near => near.Article)];
        }
        return found.Count == 0 ? Related.None : new(found);
    }

    private void Count(RelatedArticle article)
    {
        for (var i = 0; i < _near.Count; i++)
        {
            if (!ReferenceEquals(_near[i].Article, article)) continue;
            _near[i] = (article, _near[i].Shared + 1);
            return;
        }
        _near.Add((article, 1));
    }

    // What shares most first, then the newest; in an issue as it is read.
    private static int Compare((RelatedArticle Article, int Shared) one, (RelatedArticle Article, int Shared) other) =>
        one.Shared != other.Shared ? other.Shared - one.Shared
        : one.Article.Position != other.Article.Position ? (other.Article.Position > one.Article.Position ? 1 : -1)
        : 0;

    /// <summary>Has an issue pass.</summary>
    public void Pass(IssueEntry issue, IssueListing listing)
    {
        var position = (long)++_passed * int.MaxValue;
        foreach (var article in listing.Articles)
        {
            var passed = new RelatedArticle(issue, article, position--);
            foreach (var topic in TopicsOf(article))
            {
                if (!_newest.TryGetValue(topic, out var newest)) _newest[topic] = newest = [];
                if (newest.Count == Remembered) newest.RemoveAt(0);
                newest.Add(passed);
            }
        }
    }

    private static IEnumerable<Topic> TopicsOf(ArticleEntry article) => article.Topics.Select(pair => pair.Topic).Where(topic => topic.Kind is TopicKind.Column or TopicKind.Keyword);
}
