using StaticSite.Diagnostics;

namespace StaticSite.Resolving;

/// <summary>The theme asks for something that is not there; becomes a diagnostic.</summary>
internal sealed class ThemeException(SourceLocation location, Phrase problem, Phrase help) : Exception(problem.ToString())
{
    public SourceLocation Location { get; } = location;

    public Phrase Problem { get; } = problem;

    public Phrase Help { get; } = help;
}
