using Scriban;
using Scriban.Syntax;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Structure;

/// <summary>The partials of the default theme say at their beginning what they take, and read no other variable of their caller.</summary>
public sealed class PartialTests
{
    // What every template has, and what a frame and a figure are made for.
    private static readonly HashSet<string> Everywhere =
    [
        "site",
        "doc",
        "text",
        "assets",
        "theme",
        "selector",
        "issue",
        "for",
        "include",
        "include_cached",
        "picture",
        "fill",
    ];
    private static readonly Dictionary<string, string> Own = new() { ["theme/partials/figure.html"] = "photo" };

    [Fact]
    public void Partials_read_what_they_take_and_what_every_template_has() =>
        Problems.AssertNone(
            from file in SourceTree.Below("theme/partials/", ".html")
            let names = Read(file)
            from name in names.Read.Except(names.Set).Except(Everywhere)
            where Own.GetValueOrDefault(file.Path) != name
            select $"{file.Path} reads '{name}', which it is not given"
        );

    private static (HashSet<string> Read, HashSet<string> Set) Read(SourceFile file)
    {
        (HashSet<string> Read, HashSet<string> Set) names = ([], []);
        Collect(Template.Parse(file.Text, file.Path).Page!, names);
        return names;
    }

    private static void Collect(ScriptNode node, (HashSet<string> Read, HashSet<string> Set) names)
    {
        switch (node)
        {
            case ScriptAssignExpression { Target: ScriptVariableGlobal target }:
                names.Set.Add(target.Name);
                break;
            case ScriptForStatement { Variable: ScriptVariableGlobal item }:
                names.Set.Add(item.Name);
                break;
            case ScriptVariableGlobal variable:
                names.Read.Add(variable.Name);
                break;
            // Its member is a name only.
            case ScriptMemberExpression { Target: { } owner }:
                Collect(owner, names);
                return;
        }
        for (var i = 0; i < node.ChildrenCount; i++)
            if (node.GetChildren(i) is { } child)
                Collect(child, names);
    }
}
