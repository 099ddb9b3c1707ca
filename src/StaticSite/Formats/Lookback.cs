using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Formats;

/// <summary>
/// What a format finds for an issue among those before it. Issues pass in chronological order; it belongs to one thread at a time.
/// </summary>
internal abstract class Lookback
{
    /// <summary>What passes of an issue.</summary>
    public abstract Extract Extract { get; }

    /// <summary>Finds what belongs to an issue among all that have passed.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="content">Its extract.</param>
    public abstract Findings Find(IssueEntry issue, Packed content);

    /// <summary>Has an issue pass.</summary>
    public abstract void Pass(IssueEntry issue, Packed content);
}

/// <summary>What formats find for an issue among those before it.</summary>
/// <param name="Hash">The hash of all of it.</param>
/// <param name="Fill">Fills the slots that show it.</param>
internal sealed record Findings(ContentHash Hash, Func<Slots, Slots> Fill)
{
    /// <summary>Nothing.</summary>
    public static Findings Nothing { get; } = new(default, slots => slots);
}
