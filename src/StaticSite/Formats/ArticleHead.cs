using System.Collections.Immutable;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Formats;

/// <summary>What an article in a listing is found by, which comes before the rest of it.</summary>
/// <param name="Address">Its own page.</param>
/// <param name="Page">The page of the issue that it is on.</param>
/// <param name="Column">栏目, or null.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Keywords">关键词.</param>
internal sealed record ArticleHead(
    Address Address,
    int Page,
    string? Column,
    ImmutableArray<string> Authors,
    ImmutableArray<string> Keywords
)
{
    public static ArticleHead Of(Article article, int page) =>
        new(
            article.Address,
            page,
            article.Column?.Value,
            [.. article.Authors.Select(author => author.Name)],
            [.. article.Keywords.Select(keyword => keyword.Value)]
        );

    /// <summary>The names it is found by, each once and as written; the page has its own name.</summary>
    public List<(Topic Topic, string Name)> Topics
    {
        get
        {
            var topics = new List<(Topic Topic, string Name)>(1 + Authors.Length + Keywords.Length);
            if (Column is not null)
                Add(TopicKind.Column, Column);
            foreach (var name in Authors)
                Add(TopicKind.Author, name);
            foreach (var name in Keywords)
                Add(TopicKind.Keyword, name);
            return topics;

            void Add(TopicKind kind, string name)
            {
                if (Topic.Of(kind, name) is { } topic && !topics.Exists(other => other.Topic == topic))
                    topics.Add((topic, name));
            }
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Address.Path);
        writer.Write7BitEncodedInt(Page);
        writer.WriteText(Column);
        writer.WriteTexts(Authors);
        writer.WriteTexts(Keywords);
    }

    public static ArticleHead Read(BinaryReader reader) =>
        new(new(reader.ReadString()), reader.Read7BitEncodedInt(), reader.ReadText(), reader.ReadTexts(), reader.ReadTexts());
}
