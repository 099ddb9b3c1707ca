using Scriban.Runtime;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Templates;

/// <summary>
/// What the pages of one issue share: the variables that are the same on all of them, and the pieces that are made of these alone.
/// </summary>
/// <param name="words">The words of the interface.</param>
/// <param name="issue">The issue as templates see it, or null.</param>
/// <param name="variables">The variables.</param>
internal sealed class SharedPieces(Strings words, object? issue, ScriptObject variables)
{
    private readonly Dictionary<ScriptArray, Html?> _made = new(new SameArguments());

    /// <summary>The variables.</summary>
    public ScriptObject Variables { get; } = variables;

    /// <summary>Whether these are the pieces of an issue in a language.</summary>
    public bool AreOf(Strings otherWords, object? otherIssue) => words == otherWords && issue == otherIssue;

    /// <summary>A piece by the arguments that it is included with: made once. Null while it is being made.</summary>
    public Html? Find(ScriptArray arguments, Func<ScriptArray, Html> make)
    {
        if (_made.TryGetValue(arguments, out var made))
            return made;
        _made[arguments] = null;
        return _made[arguments] = make(arguments);
    }

    // Texts and numbers are compared by value, views by identity.
    private sealed class SameArguments : IEqualityComparer<ScriptArray>
    {
        public bool Equals(ScriptArray? one, ScriptArray? other)
        {
            if (one!.Count != other!.Count)
                return false;
            for (var i = 0; i < one.Count; i++)
                if (!Equals(one[i], other[i]))
                    return false;
            return true;
        }

        public int GetHashCode(ScriptArray arguments)
        {
            var hash = new HashCode();
            for (var i = 0; i < arguments.Count; i++)
                hash.Add(arguments[i]);
            return hash.ToHashCode();
        }
    }
}
