using StaticSite.Diagnostics;

namespace StaticSite.Resolving;

/// <summary>The theme uses something that does not exist; this becomes a diagnostic.</summary>
internal sealed class ThemeException(SourceLocation location, Phrase problem, Phrase help) : Exception(problem.ToString())
{
    public SourceLocation Location { get; } = location;

    public Phrase Problem { get; } = problem;

    public Phrase Help { get; } = help;
}
