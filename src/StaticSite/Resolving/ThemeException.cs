using StaticSite.Diagnostics;

namespace StaticSite.Resolving;

/// <summary>The theme asks for something that is not there; becomes a diagnostic.</summary>
internal sealed class ThemeException(SourceLocation location, string message, string help) : Exception(message)
{
    public SourceLocation Location { get; } = location;

    public string Help { get; } = help;
}
