namespace StaticSite.Tests.Diagnostics;

/// <summary>Says which rule a test asserts, where a folder on disk is needed to break it.</summary>
/// <param name="rule">The rule's id.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReportsAttribute(string rule) : Attribute
{
    /// <summary>The rule's id.</summary>
    public string Rule { get; } = rule;
}
