using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Templates;

/// <summary>
/// Includes partials: with values, which the default theme's partials have names for, or as older themes do, which set variables of these
/// names.
/// </summary>
/// <param name="functions">The functions that templates have.</param>
/// <param name="theme">The theme.</param>
/// <param name="run">What counts how much templates do.</param>
internal abstract class PartialContext(ScriptObject functions, Theme theme, RenderBudget run) : QuickContext(functions, run)
{
    private readonly Stack<ScriptObject> _spareVariables = new();

    /// <summary>The theme.</summary>
    protected Theme Theme { get; } = theme;

    /// <inheritdoc/>
    public override void Include(string path, ScriptArray? arguments, ScriptNode caller)
    {
        var (template, names) = FindPartial(path, caller);
        // A theme that was written before partials took arguments sets variables of these names.
        if (arguments is null && names.Length > 0 && !Theme.IsOwn(template.SourceFilePath))
            arguments = [.. names.Select(name => ValueOf(name, path, names, caller))];
        if (arguments is null)
        {
            Write(path, template, caller);
            return;
        }
        Refuse(path, names, arguments.Count, caller);
        var variables = SpareVariables();
        Bind(variables, names, arguments);
        Write(path, template, caller, variables, arguments);
    }

    /// <inheritdoc/>
    public override void Include(string path, ScriptFunctionCall call)
    {
        var count = call.Arguments.Count - 1;
        var (template, names) = FindPartial(path, call);
        if (names.Length == 0 || count == 0 || Theme.IsOwn(template.SourceFilePath))
        {
            Include(path, count > 0 ? ValuesOf(call.Arguments, from: 1) : null, call);
            return;
        }
        // The default theme's partials have names for their arguments, and use these alone.
        Refuse(path, names, count, call);
        var variables = SpareVariables();
        for (var i = 0; i < count; i++)
            variables.SetValue(names[i], Evaluate(call.Arguments[i + 1], false), readOnly: false);
        Write(path, template, call, variables);
    }

    private (Template Template, string[] Names) FindPartial(string path, ScriptNode caller) =>
        (
            Find(path) ?? throw new TemplateException(caller.Span, $"the theme has no '{path}'"),
            Theme.Parameters.GetValueOrDefault(path, [])
        );

    private static void Refuse(string path, string[] names, int count, ScriptNode caller)
    {
        if (names.Length > 0 && count != names.Length)
            throw new TemplateException(caller.Span, Parameters.Describe(path, names));
    }

    private void Write(string path, Template template, ScriptNode caller, ScriptObject? variables = null, ScriptArray? arguments = null)
    {
        Run.Enter(path, caller);
        if (variables is not null)
            PushGlobal(variables);
        try
        {
            if (arguments is not null)
                SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true);
            Write(template);
        }
        finally
        {
            if (variables is not null)
                PopGlobal();
            Run.Leave();
        }
        if (variables is null)
            return;
        variables.Clear();
        _spareVariables.Push(variables);
    }

    /// <summary>
    /// Sets a partial's names as variables, so that a partial of an older theme in the place of the default theme's finds them too.
    /// </summary>
    protected static void Bind(ScriptObject variables, string[] names, ScriptArray arguments)
    {
        for (var i = 0; i < names.Length; i++)
            variables.SetValue(names[i], i < arguments.Count ? arguments[i] : null, readOnly: false);
    }

    private ScriptObject SpareVariables() => _spareVariables.Count > 0 ? _spareVariables.Pop() : [];

    private object? ValueOf(string name, string path, string[] names, ScriptNode caller)
    {
        try
        {
            return GetValue(new ScriptVariableGlobal(name));
        }
        catch (ScriptRuntimeException)
        {
            throw new TemplateException(caller.Span, $"{Parameters.Describe(path, names)}; {(Phrase)$"there is no '{name}'"}");
        }
    }

    /// <summary>A template by its path, or null.</summary>
    protected Template? Find(string path) => Theme.Templates.GetValueOrDefault(path);

    /// <summary>Writes what a template makes.</summary>
    protected void Write(Template template)
    {
        PushSourceFile(template.SourceFilePath!);
        try
        {
            Evaluate(template.Page!);
        }
        finally
        {
            PopSourceFile();
        }
    }
}
