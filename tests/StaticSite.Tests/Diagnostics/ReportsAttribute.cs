namespace StaticSite.Tests.Diagnostics;

/// <summary>Marks a test that covers a rule which no spec file can show, for example because it needs a folder on disk.</summary>
/// <param name="rule">The rule's id.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReportsAttribute(string rule) : Attribute
{
    /// <summary>The rule's id.</summary>
    public string Rule { get; } = rule;
}
