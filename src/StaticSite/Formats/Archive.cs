using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Formats;

/// <summary>All published issues as far as formats keep them: what units across issues are made from.</summary>
internal sealed class Archive
{
    private readonly IReadOnlyList<(IssueEntry Issue, IssueDigest Digest)> _issues;
    private readonly Func<IssueEntry, ContentHash> _frameOf;
    private readonly Lazy<Spanning[]> _spanning;

    /// <param name="formats">The formats that are made.</param>
    /// <param name="newspaper">The newspaper.</param>
    /// <param name="issues">What is kept of each published issue, oldest first.</param>
    /// <param name="frameOf">See <see cref="FrameOf"/>.</param>
    public Archive(
        FormatSet formats,
        Newspaper newspaper,
        IReadOnlyList<(IssueEntry Issue, IssueDigest Digest)> issues,
        Func<IssueEntry, ContentHash> frameOf
    )
    {
        (Newspaper, Formats, _issues, _frameOf) = (newspaper, formats, issues, frameOf);
        _spanning = new(() => [.. formats.Formats.Select(format => format.Span(this)).OfType<Spanning>()]);
    }

    /// <summary>The newspaper.</summary>
    public Newspaper Newspaper { get; }

    /// <summary>The formats that are made.</summary>
    public FormatSet Formats { get; }

    /// <summary>What formats make across issues.</summary>
    public IReadOnlyList<Spanning> Spanning => _spanning.Value;

    /// <summary>What is kept of the published issues, oldest first.</summary>
    public IEnumerable<(IssueEntry Issue, Packed Content)> Of(Extract extract) =>
        _issues.Select(issue => (issue.Issue, issue.Digest.Find(extract.Name)));

    /// <summary>The hash of what the masthead and the version selector of an issue show of others.</summary>
    public ContentHash FrameOf(IssueEntry issue) => _frameOf(issue);
}

/// <summary>What a format makes across issues.</summary>
internal abstract class Spanning
{
    /// <summary>The units.</summary>
    public abstract IEnumerable<UnitGroup> Groups { get; }

    /// <summary>The pages of them that search engines may list.</summary>
    public virtual IEnumerable<Address> Pages => [];

    /// <summary>The unit that makes a page which a preview shows; null if none does.</summary>
    /// <param name="path">The page's file.</param>
    public virtual BuildUnit? Find(string path) => null;
}
