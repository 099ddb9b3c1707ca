using StaticSite.Model;
using StaticSite.Parsing;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Formats.AuthorFeeds;

/// <summary>Feeds next to the pages of authors, which a paper with hundreds of them seldom wants.</summary>
internal sealed class AuthorFeedFormat : Format
{
    /// <inheritdoc/>
    public override FormatName Name { get; } =
        new("author-feeds", "作者订阅", "The feeds of each author, where there are feeds.", IsDefault: false);

    /// <inheritdoc/>
    public override Slots Fill(Slots slots, Newspaper newspaper, Theme theme) =>
        slots with
        {
            FedTopics = slots.FedTopics.Add(TopicKind.Author),
        };
}
