using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Formats;

/// <summary>All published issues as far as formats keep them: what units across issues are made from.</summary>
internal sealed class Archive
{
    private readonly IReadOnlyList<(IssueEntry Issue, IssueDigest Digest)> _issues;
    private readonly Func<IssueEntry, ContentHash> _frameOf;
    private readonly ReadExtract _read;
    private readonly Lazy<Spanning[]> _spanning;

    /// <param name="formats">The formats that are made.</param>
    /// <param name="newspaper">The newspaper.</param>
    /// <param name="issues">What is kept of each published issue, oldest first.</param>
    /// <param name="frameOf">See <see cref="FrameOf"/>.</param>
    /// <param name="read">Reads a part of a large extract.</param>
    public Archive(
        FormatSet formats,
        Newspaper newspaper,
        IReadOnlyList<(IssueEntry Issue, IssueDigest Digest)> issues,
        Func<IssueEntry, ContentHash> frameOf,
        ReadExtract read
    )
    {
        (Newspaper, Formats, _issues, _frameOf, _read) = (newspaper, formats, issues, frameOf, read);
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

    /// <summary>Reads a part of a large extract. Several threads may.</summary>
    /// <param name="extract">What is kept of an issue.</param>
    /// <param name="offset">Where the part begins, in bytes.</param>
    /// <param name="part">Takes its bytes.</param>
    /// <exception cref="DamagedCacheException">It is missing, or what was read is not what was kept.</exception>
    public void Read(Packed extract, int offset, Span<byte> part)
    {
        if (!_read(extract, offset, part))
            throw new DamagedCacheException();
    }

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

/// <summary>Reads a part of a large extract; false if it is not there.</summary>
/// <param name="extract">What is kept of an issue.</param>
/// <param name="offset">Where the part begins, in bytes.</param>
/// <param name="part">Takes its bytes.</param>
internal delegate bool ReadExtract(Packed extract, int offset, Span<byte> part);

/// <summary>A large extract is not what was kept, so everything is built again.</summary>
internal sealed class DamagedCacheException : Exception;
