using StaticSite.Diagnostics;

namespace StaticSite.Writing;

/// <summary>The output cannot be written; becomes a diagnostic.</summary>
internal sealed class OutputException(Rule rule, string path, string message, string help) : Exception(message)
{
    public Rule Rule { get; } = rule;

    public string Path { get; } = path;

    public string Help { get; } = help;
}
