using System.Collections.Immutable;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Formats;

/// <summary>An issue as the pages that span issues list it: its pages and articles, without their text.</summary>
/// <param name="Number">总期号, or null.</param>
/// <param name="Revision">How often it has been published again.</param>
/// <param name="Supplements">Names of page groups by their letters.</param>
/// <param name="Pages">Its pages in order.</param>
/// <param name="Spreads">Its spreads.</param>
/// <param name="Articles">Its articles in reading order, without advertisements and later parts.</param>
internal sealed record IssueListing(
    int? Number,
    int Revision,
    ImmutableDictionary<string, string> Supplements,
    ImmutableArray<PageEntry> Pages,
    ImmutableArray<SpreadEntry> Spreads,
    ImmutableArray<ArticleEntry> Articles
)
{
    /// <summary>What formats keep of an issue that list articles.</summary>
    public static Extract Extract { get; } = new("listing", issue => Of(issue).Pack(issue.Issue.Entry));

    /// <summary>The issues that readers are led to, oldest first, with what they list.</summary>
    public static (IssueEntry Issue, Packed Listing)[] In(Archive archive) =>
        [.. archive.Of(Extract).Where(issue => issue.Issue.IsAnnounced)];

    // The issue comes without what is held back.
    private static IssueListing Of(ResolvedIssue resolved)
    {
        var issue = resolved.Issue;
        return new(
            issue.Number,
            issue.Revision,
            issue.Supplements,
            [.. issue.Pages.Select(page => new PageEntry(page.Number.Text, page.Name, page.Address, page.FacsimileView))],
            [.. issue.Spreads.Select(spread => SpreadEntry.Of(issue, spread))],
            [
                .. issue.Pages.SelectMany(
                    (page, i) =>
                        page
                            .Articles.Where(article => article.Kind != ArticleKind.Advertisement && issue.Before(article) is null)
                            .Select(article => ArticleEntry.Of(resolved.Of(article)!, i))
                ),
            ]
        );
    }

    private Packed Pack(IssueEntry issue)
    {
        using var article = new PooledBytes();
        var pages = Outlines;
        return Packed.Of(writer =>
        {
            writer.Write(1 + Pages.Length + Articles.Length);
            writer.Write(Number ?? -1);
            writer.Write(Revision);
            writer.WriteAll(
                [.. Supplements.OrderBy(group => group.Key, StringComparer.Ordinal)],
                static (writer, group) =>
                {
                    writer.Write(group.Key);
                    writer.Write(group.Value);
                }
            );
            writer.WriteAll(Pages, static (writer, page) => page.Write(writer));
            writer.WriteAll(Spreads, static (writer, spread) => spread.Write(writer));
            writer.WriteAll(Articles, Write);
        });

        // Each can be read alone: with its hash, and how long it is.
        void Write(BinaryWriter writer, ArticleEntry entry)
        {
            article.Clear();
            using (var packer = new BinaryWriter(article.AsStream()))
                entry.Write(packer);
            writer.Write(ListedArticle.HashOf(issue, pages[entry.Head.Page], article.Written.Span));
            writer.Write7BitEncodedInt(article.Count);
            writer.Write(article.Written.Span);
        }
    }

    /// <summary>Unpacks a cached listing.</summary>
    public static IssueListing Of(Packed packed)
    {
        if (packed.IsEmpty)
            return new(null, 0, ImmutableDictionary<string, string>.Empty, [], [], []);
        return packed.Read(static reader =>
            ReadFrame(reader) with
            {
                Articles =
                [
                    .. reader.ReadAll(static reader =>
                    {
                        _ = (reader.ReadHash(), reader.Read7BitEncodedInt());
                        return ArticleEntry.Read(reader);
                    }),
                ],
            }
        );
    }

    /// <summary>Its articles, of which the rest is read when it is needed.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="packed">Its cached listing.</param>
    public static (ArticleHead Head, ListedArticle Article)[] ArticlesOf(IssueEntry issue, Packed packed)
    {
        if (packed.IsEmpty)
            return [];
        return packed.Read(reader =>
        {
            var pages = ReadFrame(reader).Outlines;
            var listed = new ListedIssue(issue, packed);
            return reader.ReadAll(reader =>
            {
                var (hash, length, place) = (reader.ReadHash(), reader.Read7BitEncodedInt(), (int)reader.BaseStream.Position);
                var head = ArticleHead.Read(reader);
                reader.BaseStream.Position = place + length;
                return (head, new ListedArticle(listed, pages[head.Page], place, length, hash));
            });
        });
    }

    // Without its articles.
    private static IssueListing ReadFrame(BinaryReader reader)
    {
        _ = reader.ReadInt32();
        return new(
            reader.ReadInt32() is var number and >= 0 ? number : null,
            reader.ReadInt32(),
            reader
                .ReadAll(static reader => KeyValuePair.Create(reader.ReadString(), reader.ReadString()))
                .ToImmutableDictionary(StringComparer.Ordinal),
            [.. reader.ReadAll(PageEntry.Read)],
            [.. reader.ReadAll(SpreadEntry.Read)],
            []
        );
    }

    private PageOutline[] Outlines => [.. Pages.Select(page => page.ToOutline())];

    /// <summary>The issue without the contents of its pages.</summary>
    public IssueOutline ToOutline(IssueEntry entry)
    {
        var pages = Outlines;
        return new(entry, [.. pages], [.. Spreads.Select(spread => spread.In(pages))])
        {
            Number = Number,
            Revision = Revision,
            Supplements = Supplements,
        };
    }

    /// <summary>How many addresses it lists, the issue's own among them; without reading the rest.</summary>
    public static int CountOf(Packed packed) => packed.IsEmpty ? 0 : packed.ReadInt32();
}
