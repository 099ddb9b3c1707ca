using StaticSite.Formats;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Building;

/// <summary>
/// Issues are built several at once, and pass one after the other, so that an issue depends on those before it and on nothing else. Looking
/// back starts only where an issue has to: until then it is enough to know the hash of all that passed. It may be used by several threads.
/// </summary>
/// <param name="preceding">What formats look back on.</param>
/// <param name="entries">All issues, oldest first.</param>
internal sealed class IssueOrder(PrecedingIssues preceding, IReadOnlyList<IssueEntry> entries)
{
    private readonly IssueDigest?[] _digests = new IssueDigest?[entries.Count];
    private readonly object _turns = new();
    private ContentHash _hash;
    private int _turn;
    private int _passed;

    /// <summary>The turn of an issue.</summary>
    public IssueTurn Of(int index) => new(this, index);

    /// <summary>Waits for an issue's turn, looks back if that is requested, and lets the issue pass.</summary>
    /// <param name="index">Which issue; those before it pass first.</param>
    /// <param name="digest">What is kept of it; null if it is not published.</param>
    /// <param name="looksBack">Whether it must look back, by the hash of all that passed.</param>
    public (ContentHash Before, Findings? Found) Take(int index, IssueDigest? digest, Func<ContentHash, bool> looksBack)
    {
        lock (_turns)
        {
            while (_turn < index)
                Monitor.Wait(_turns);
            var before = _hash;
            try
            {
                return (before, digest is not null && looksBack(before) ? Find(index, digest) : null);
            }
            finally
            {
                (_digests[index], _hash) = (digest, ContentHash.Of([$"{before}", preceding.HashOf(digest)]));
                _turn++;
                Monitor.PulseAll(_turns);
            }
        }
    }

    private Findings Find(int index, IssueDigest digest)
    {
        for (; _passed < index; _passed++)
        {
            preceding.Pass(entries[_passed], _digests[_passed]);
            _digests[_passed] = null;
        }
        return preceding.Find(entries[index], digest);
    }
}

/// <summary>The turn of one issue, which it takes once.</summary>
internal sealed class IssueTurn(IssueOrder order, int index)
{
    private bool _isTaken;

    /// <summary>The hash of all that passed before the issue.</summary>
    public ContentHash Before { get; private set; }

    /// <summary>What formats found for the issue; null if it did not have to look back.</summary>
    public Findings? Found { get; private set; }

    /// <summary>Takes the turn and looks back.</summary>
    /// <param name="issue">What is kept of the issue.</param>
    public Findings LookBack(IssueDigest issue)
    {
        Take(issue, _ => true);
        return Found ?? Findings.Nothing;
    }

    /// <summary>Takes the turn; looks back only if something else has passed than when the issue was built.</summary>
    /// <param name="issue">What is kept of the issue; null if it is not published.</param>
    /// <param name="before">The hash of all that had passed then.</param>
    public void Take(IssueDigest? issue, ContentHash before) => Take(issue, now => now != before);

    /// <summary>Takes the turn of an issue that failed, unless it has been taken.</summary>
    public void Skip() => Take(null, _ => false);

    private void Take(IssueDigest? issue, Func<ContentHash, bool> looksBack)
    {
        if (_isTaken)
            return;
        _isTaken = true;
        (Before, Found) = order.Take(index, issue, looksBack);
    }
}
