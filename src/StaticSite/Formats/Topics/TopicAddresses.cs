using StaticSite.Model;

namespace StaticSite.Formats.Topics;

/// <summary>Where the pages of topics are.</summary>
internal static class TopicAddresses
{
    /// <summary>The page of all topics of a kind.</summary>
    public static Address Of(TopicKind kind) =>
        new(
            kind switch
            {
                TopicKind.Column => "columns/",
                TopicKind.Author => "authors/",
                TopicKind.Keyword => "keywords/",
                _ => "page-names/",
            }
        );

    /// <summary>A topic's own page.</summary>
    public static Address Of(Topic topic) => Of(topic.Kind).Below(topic.Slug);

    /// <summary>The folder of the pages of a kind.</summary>
    public static string NameOf(TopicKind kind) => Of(kind).Path.TrimEnd('/');
}
