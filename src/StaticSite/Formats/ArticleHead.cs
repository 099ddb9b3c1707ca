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
    public IEnumerable<(Topic Topic, string Name)> Topics
    {
        get
        {
            (TopicKind Kind, string Name)[] named =
            [
                .. Column is null ? [] : new[] { (TopicKind.Column, Column) },
                .. Authors.Select(name => (TopicKind.Author, name)),
                .. Keywords.Select(name => (TopicKind.Keyword, name)),
            ];
            return named
                .Select(pair => (Topic.Of(pair.Kind, pair.Name), pair.Name))
                .Where(pair => pair.Item1 is not null)
                .Select(pair => (pair.Item1!.Value, pair.Name))
                .DistinctBy(pair => pair.Value);
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
