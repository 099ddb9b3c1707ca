using System.Text;
using Scriban;
using Scriban.Syntax;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Rendering.Templates;

/// <summary>
/// What the default theme's partials take: the names that they give to their arguments at their beginning, as in <c>article = $0; level =
/// $1</c>.
/// </summary>
internal static class Parameters
{
    /// <summary>
    /// The parameters of the default theme's partials, by path; those of a partial that the newspaper's own theme replaces too.
    /// </summary>
    /// <remarks>Whoever includes them sets these names, so the statements are taken out of the templates in use.</remarks>
    /// <param name="standard">The default theme.</param>
    /// <param name="templates">The templates in use.</param>
    public static IReadOnlyDictionary<string, string[]> Take(FileTree standard, TemplateSet templates) =>
        standard
            .Walk("partials")
            .Where(path => path.EndsWith(TemplateReader.Extension, StringComparison.Ordinal))
            .ToDictionary(
                path => path,
                path => Take(InUse(path, templates) ?? Template.Parse(Encoding.UTF8.GetString(standard.ReadBytes(path)))),
                StringComparer.Ordinal
            );

    private static string[] Take(Template template)
    {
        var body = template.Page!.Body!;
        var names = new List<string>();
        foreach (var statement in body.Statements.ToArray())
        {
            if (
                statement
                    is not ScriptExpressionStatement
                    {
                        Expression: ScriptAssignExpression { Target: ScriptVariableGlobal variable, Value: { } value }
                    }
                || IndexOf(value) != names.Count
            )
                continue;
            names.Add(variable.Name);
            body.Statements.Remove(statement);
        }
        return [.. names];
    }

    /// <summary>What a partial takes, in words.</summary>
    public static Phrase Describe(string path, string[] names) =>
        names.Length == 1 ? (Phrase)$"'{path}' takes 1 value: {names[0]}" : $"'{path}' takes {names.Length} values: {Phrase.List(names)}";

    private static Template? InUse(string path, TemplateSet templates) =>
        templates.ByPath.TryGetValue(path, out var template) && !Theme.IsOwn(template.SourceFilePath) ? template : null;

    // $0 is item 0 of the arguments.
    private static int? IndexOf(ScriptExpression value) =>
        value is ScriptIndexerExpression { Target: ScriptVariable target, Index: ScriptLiteral { Value: int index } }
        && target.Equals(ScriptVariable.Arguments)
            ? index
            : null;
}
