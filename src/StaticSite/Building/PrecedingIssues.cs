using StaticSite.Formats;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Building;

/// <summary>The issues that have passed, as far as formats look back on them. It belongs to one thread at a time.</summary>
/// <param name="formats">The formats that are made.</param>
internal sealed class PrecedingIssues(FormatSet formats)
{
    private readonly Lookback[] _lookbacks = [.. formats.Formats.Select(format => format.LookBack()).OfType<Lookback>()];

    /// <summary>Whether any format looks back.</summary>
    public bool IsNeeded => _lookbacks.Length > 0;

    /// <summary>The hash of what formats look back on of an issue.</summary>
    /// <param name="issue">What is kept of it; null if it is not published.</param>
    public string HashOf(IssueDigest? issue) =>
        string.Join(' ', _lookbacks.Select(lookback => $"{(issue?.Find(lookback.Extract.Name) ?? default).Hash}"));

    /// <summary>What formats find for an issue among all that have passed.</summary>
    /// <param name="entry">The issue.</param>
    /// <param name="issue">What is kept of it.</param>
    public Findings Find(IssueEntry entry, IssueDigest issue)
    {
        Findings[] found =
        [
            .. _lookbacks.Select(lookback => lookback.Find(entry, issue.Find(lookback.Extract.Name))).Where(one => one != Findings.Nothing),
        ];
        return found.Length switch
        {
            0 => Findings.Nothing,
            1 => found[0],
            _ => new(
                ContentHash.Of(found.Select(one => $"{one.Hash}")),
                slots => found.Aggregate(slots, (filled, one) => one.Fill(filled))
            ),
        };
    }

    /// <summary>Has an issue pass.</summary>
    /// <param name="entry">The issue.</param>
    /// <param name="issue">What is kept of it; null if it is not published.</param>
    public void Pass(IssueEntry entry, IssueDigest? issue)
    {
        foreach (var lookback in _lookbacks)
            lookback.Pass(entry, issue?.Find(lookback.Extract.Name) ?? default);
    }
}
