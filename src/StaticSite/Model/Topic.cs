using StaticSite.Loading;

namespace StaticSite.Model;

/// <summary>What articles are found by across issues.</summary>
internal enum TopicKind
{
    /// <summary>栏目.</summary>
    Column,

    /// <summary>作者.</summary>
    Author,

    /// <summary>关键词.</summary>
    Keyword,

    /// <summary>版名.</summary>
    PageName,
}

/// <summary>
/// Something that articles are found by: a column, an author, a keyword, a page name. Names that differ only in case are one.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Slug">Its name in the address.</param>
internal readonly record struct Topic(TopicKind Kind, string Slug)
{
    // A segment of an address is a folder's name, which may have 255 bytes.
    private const int MaxLength = 80;

    /// <summary>The topic of a name; null if no address can be made of it.</summary>
    public static Topic? Of(TopicKind kind, string name)
    {
        // Most are Chinese names, of which there is nothing to change.
        if (name.Length is > 0 and <= MaxLength && !name.AsSpan().ContainsAnyExceptInRange('\u4E00', '\u9FFF'))
            return new(kind, name);
        var slug = Names.ForFile(name.Replace('/', '-').Replace(' ', '-').Replace('%', '-'), MaxLength).ToLowerInvariant().Trim('.', '-');
        return Names.Fault(slug) is null && !IsNumber(slug) ? new(kind, slug)
            : slug.Length > 0 && Names.Fault(slug + "-") is null ? new(kind, slug + "-")
            : null;
    }

    /// <summary>One of 256 portions of all topics; which one does not depend on the others.</summary>
    public byte Shard => (byte)ContentHash.Of([Slug]).Value;

    // Numbers are the older pages of the list of all.
    private static bool IsNumber(string slug) => !slug.AsSpan().ContainsAnyExceptInRange('0', '9');
}
