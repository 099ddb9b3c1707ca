using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Formats;

/// <summary>What a format tells an issue of those before it. Issues pass in the order of time; it belongs to one thread at a time.</summary>
internal abstract class Lookback
{
    /// <summary>What passes of an issue.</summary>
    public abstract Extract Extract { get; }

    /// <summary>What an issue is told of all that has passed.</summary>
    /// <param name="content">The issue's extract.</param>
    public abstract Told Find(Packed content);

    /// <summary>Has an issue pass.</summary>
    public abstract void Pass(IssueEntry issue, Packed content);
}

/// <summary>What an issue is told of those before it.</summary>
/// <param name="Hash">The hash of all of it.</param>
/// <param name="Fill">Fills the slots that show it.</param>
internal sealed record Told(ContentHash Hash, Func<Slots, Slots> Fill)
{
    /// <summary>Nothing.</summary>
    public static Told Nothing { get; } = new(default, slots => slots);
}
