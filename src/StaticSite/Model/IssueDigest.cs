using System.Collections.Immutable;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing.Text;

namespace StaticSite.Model;

/// <summary>What the newspaper keeps of an issue that has been let go of, for the pages that span all issues.</summary>
/// <param name="Corrections">Its corrections.</param>
/// <param name="Aliases">Its old addresses.</param>
internal sealed record IssueDigest(ImmutableArray<PublishedCorrection> Corrections, ImmutableArray<PublishedAlias> Aliases)
{
    /// <summary>Its number, or null.</summary>
    public PublishedNumber? Number { get; init; }

    /// <summary>What output formats keep of it, by name.</summary>
    public ImmutableArray<(string Name, Packed Content)> Extracts { get; init; } = [];

    /// <summary>What an output format keeps of it under a name; nothing if it keeps nothing.</summary>
    public Packed Find(string extract) => Extracts.FirstOrDefault(kept => kept.Name == extract).Content;

    /// <summary>Its articles that appear later.</summary>
    public ImmutableArray<HeldBack> HeldBack { get; init; } = [];

    /// <summary>Whether nothing of it is shown elsewhere.</summary>
    public bool IsEmpty => Corrections.IsEmpty && Aliases.IsEmpty;

    /// <summary>The digest of a published issue, but for what output formats keep.</summary>
    /// <param name="whole">The issue.</param>
    /// <param name="issue">The issue without what is held back.</param>
    public static IssueDigest Of(Issue whole, Issue issue) =>
        new(
            [
                .. issue
                    .Articles.Where(article => !article.Corrections.IsEmpty)
                    .SelectMany(article =>
                        article.Corrections.Select(correction => new PublishedCorrection(
                            correction.Date,
                            correction.Text.Value,
                            article.Title?.Value ?? "",
                            article.Address
                        ))
                    ),
            ],
            [.. issue.AllAliases.Select(alias => PublishedAlias.Of(alias.Alias, alias.Target))]
        )
        {
            Number = issue is { Number: { } number, NumberAt: { } at }
                ? new(number, issue.Entry.Name, issue.Entry.Edition?.Key ?? "", at.Locate())
                : null,
            HeldBack =
            [
                .. whole
                    .Articles.Where(article => article.Inclusion == Inclusion.HeldBack)
                    .Select(article => new HeldBack(article.Published!.Value, article.Path)),
            ],
        };
}

/// <summary>An issue or an article that appears later.</summary>
/// <param name="Appears">When.</param>
/// <param name="Path">Its folder or file in the input.</param>
internal sealed record HeldBack(Instant Appears, string Path);

/// <summary>A correction on the page of all corrections.</summary>
internal sealed record PublishedCorrection(DateOnly Date, string Text, string Title, Address Article);

/// <summary>The number of an issue (总期号).</summary>
/// <param name="Number">The number.</param>
/// <param name="Issue">The issue, such as 2022-01-10 or 2022-01-10-evening.</param>
/// <param name="Edition">The edition of the day; empty for the unnamed one.</param>
/// <param name="Location">Where it is written.</param>
internal sealed record PublishedNumber(int Number, string Issue, string Edition, SourceLocation Location);

/// <summary>An old address.</summary>
/// <param name="Alias">As written, from the site's root with a leading slash.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Location">Where it is written.</param>
internal sealed record PublishedAlias(string Alias, Address Target, SourceLocation Location)
{
    /// <summary>Where it is published. One that ends in a name without a dot is a folder.</summary>
    public Address Address { get; } = AddressOf(Alias);

    /// <summary>An old address as it is written.</summary>
    public static PublishedAlias Of(Sourced<string> alias, Address target) => new(alias.Value, target, alias.Span.Locate());

    /// <summary>Those of the standing pages.</summary>
    public static IEnumerable<PublishedAlias> Of(IEnumerable<StandingPage> pages) =>
        pages.SelectMany(page => page.Aliases.Select(alias => Of(alias, page.Address)));

    /// <summary>The address that an alias names.</summary>
    public static Address AddressOf(string alias)
    {
        var path = Nfc.Normalize(Uri.UnescapeDataString(alias.TrimStart('/')));
        return new(path.EndsWith('/') || path[(path.LastIndexOf('/') + 1)..].Contains('.') ? path : path + "/");
    }
}
