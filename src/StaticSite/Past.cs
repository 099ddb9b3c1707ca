using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering.Indexes;

namespace StaticSite;

/// <summary>
/// What stands in the issues before the one that is being built. Issues are read several at once, and each is told of in its turn, so that an
/// issue depends on those before it and on nothing else. It may be used by several threads.
/// </summary>
/// <param name="entries">All issues, oldest first.</param>
internal sealed class Past(IReadOnlyList<IssueEntry> entries)
{
    private readonly Packed[] _listings = new Packed[entries.Count];
    private readonly RelatedIndex _index = new();
    private readonly object _turns = new();
    private ContentHash _hash;
    private int _turn;
    private int _indexed;

    /// <summary>An issue's place among all.</summary>
    public Lookback At(int index) => new(this, index);

    /// <summary>Waits for an issue's turn, looks back if that is asked for, and has the issue pass.</summary>
    /// <param name="index">Which issue; those before it pass first.</param>
    /// <param name="listing">What it lists.</param>
    /// <param name="looksBack">Whether what belongs to its articles is asked for, by the hash of all that passed.</param>
    public (ContentHash Before, Related? Related) Pass(int index, Packed listing, Func<ContentHash, bool> looksBack)
    {
        lock (_turns)
        {
            while (_turn < index) Monitor.Wait(_turns);
            var before = _hash;
            var related = !listing.IsEmpty && looksBack(before) ? Find(index, listing) : null;
            (_listings[index], _hash) = (listing, ContentHash.Of([$"{before}", $"{listing.Hash}"]));
            _turn++;
            Monitor.PulseAll(_turns);
            return (before, related);
        }
    }

    private Related Find(int index, Packed packed)
    {
        for (; _indexed < index; _indexed++) _index.Pass(entries[_indexed], IssueListing.Of(_listings[_indexed]));
        var listing = IssueListing.Of(packed);
        var related = _index.Find(listing);
        _index.Pass(entries[_indexed++], listing);
        return related;
    }
}

/// <summary>What an issue is given of those before it: it takes its turn once.</summary>
internal sealed class Lookback(Past past, int index)
{
    private bool _hasPassed;
    private Related? _related;

    /// <summary>The hash of all that passed before it.</summary>
    public ContentHash Before { get; private set; }

    /// <summary>The hash of what the issue was given of that.</summary>
    public ContentHash Hash => _related?.Hash ?? default;

    /// <summary>The articles that belong to those of the issue.</summary>
    /// <param name="listing">What the issue lists.</param>
    public Related Find(Packed listing)
    {
        Pass(listing, _ => true);
        return _related ?? Related.None;
    }

    /// <summary>Whether the issue is given what it was given when something was remembered of it.</summary>
    /// <param name="listing">What the issue lists.</param>
    /// <param name="before">The hash of all that passed before it then.</param>
    /// <param name="related">The hash of what it was given then.</param>
    public bool IsSame(Packed listing, ContentHash before, ContentHash related)
    {
        Pass(listing, now => now != before);
        return _related is null || _related.Hash == related;
    }

    /// <summary>Has an issue pass that lists nothing, unless it has passed.</summary>
    public void Pass() => Pass(default, _ => false);

    private void Pass(Packed listing, Func<ContentHash, bool> looksBack)
    {
        if (_hasPassed) return;
        _hasPassed = true;
        (Before, _related) = past.Pass(index, listing, looksBack);
    }
}
