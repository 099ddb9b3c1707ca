using System.Text;
using Scriban;
using Scriban.Syntax;
using StaticSite.Loading;

namespace StaticSite.Rendering.Templates;

/// <summary>What the default theme's partials take: the names that they give to their arguments at their beginning, as in <c>article = $0; level = $1</c>.</summary>
internal static class Parameters
{
    /// <summary>The parameters of the default theme's partials, by path; those of a partial that the newspaper's own theme replaces too.</summary>
    /// <param name="standard">The default theme.</param>
    /// <param name="templates">The templates in use.</param>
    public static IReadOnlyDictionary<string, string[]> Read(FileTree standard, TemplateSet templates) => standard.Walk("partials")
        .Where(path => path.EndsWith(TemplateReader.Extension, StringComparison.Ordinal))
        .ToDictionary(path => path, path => Of(InUse(path, templates) ?? Template.Parse(Encoding.UTF8.GetString(standard.ReadBytes(path)))), StringComparer.Ordinal);

    /// <summary>The parameters of a template, in their order.</summary>
    public static string[] Of(Template template)
    {
        var names = new SortedDictionary<int, string>();
        foreach (var statement in template.Page!.Body!.Statements)
            if (statement is ScriptExpressionStatement { Expression: ScriptAssignExpression { Target: ScriptVariableGlobal variable, Value: { } value } } && IndexOf(value) is { } index) names.TryAdd(index, variable.Name);
        return names.Keys.SequenceEqual(Enumerable.Range(0, names.Count)) ? [.. names.Values] : [];
    }

    /// <summary>What a partial takes, in words.</summary>
    public static string Describe(string path, string[] names) => $"'{path}' takes {(names.Length == 1 ? "1 value" : $"{names.Length} values")}: {string.Join(", ", names)}";

    private static Template? InUse(string path, TemplateSet templates) =>
        templates.ByPath.TryGetValue(path, out var template) && !Theme.IsOwn(template.SourceFilePath) ? template : null;

    // $0 is item 0 of the arguments.
    private static int? IndexOf(ScriptExpression value) =>
        value is ScriptIndexerExpression { Target: ScriptVariable target, Index: ScriptLiteral { Value: int index } } && target.Equals(ScriptVariable.Arguments) ? index : null;
}
