using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticSite.Rendering.Templates;

/// <summary>
/// Scriban's interpreter with a short way for what templates do most: write markup, ask a view for a field, include a partial. Whatever is
/// not plain — a name that does not exist, a null, an exception — goes Scriban's own way, which knows how to report it.
/// </summary>
internal abstract class QuickContext(ScriptObject functions) : TemplateContext(functions)
{
    /// <summary>The name of the function that includes a partial.</summary>
    protected const string IncludeName = "include";

    /// <summary>The name of the function that includes a partial which is rendered once for its arguments.</summary>
    protected const string IncludeCachedName = "include_cached";

    /// <summary>The name of the function that writes a picture in all its formats and sizes.</summary>
    protected const string PictureName = "picture";

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        switch (scriptNode)
        {
            case ScriptRawStatement { Text: { FullText: { } text } slice }:
                Output.Write(text, slice.Index, slice.Length);
                return null;
            case ScriptExpressionStatement { Expression: ScriptMemberExpression member } when TryGet(member, out var value):
                return value;
            case ScriptMemberExpression member when !aliasReturnedFunction && TryGet(member, out var value):
                return value;
            case ScriptIfStatement { Condition: ScriptMemberExpression asked } branch when TryGet(asked, out var answer):
                return Evaluate(answer is null or false ? branch.Else : branch.Then, false);
            case ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariableGlobal function } call } when ArePlain(call.Arguments):
                switch (function.Name)
                {
                    case IncludeName when call.Arguments is [ScriptLiteral { Value: string path }]:
                        Include(path, call);
                        return null;
                    case IncludeCachedName:
                        return IncludeCached(ValuesOf(call.Arguments), call);
                    case PictureName:
                        WritePicture(ValuesOf(call.Arguments), call);
                        return null;
                }
                goto default;
            default:
                return base.Evaluate(scriptNode, aliasReturnedFunction);
        }
    }

    /// <summary>Renders a partial in place.</summary>
    public abstract void Include(string path, ScriptNode caller);

    /// <summary>A partial that is rendered once for its arguments, the first of which is its path.</summary>
    public abstract Html IncludeCached(ScriptArray arguments, ScriptNode caller);

    /// <summary>Writes a photo, how wide it is shown, and whether it is to be loaded first.</summary>
    public abstract void WritePicture(ScriptArray arguments, ScriptNode caller);

    private static bool ArePlain(ScriptList<ScriptExpression> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
            if (arguments[i] is not (ScriptLiteral or ScriptMemberExpression or ScriptVariable or ScriptNestedExpression)) return false;
        return true;
    }

    private ScriptArray ValuesOf(ScriptList<ScriptExpression> arguments)
    {
        var values = new ScriptArray(arguments.Count);
        for (var i = 0; i < arguments.Count; i++) values.Add(Evaluate(arguments[i], false));
        return values;
    }

    private bool TryGet(ScriptMemberExpression member, out object? value)
    {
        value = null;
        try
        {
            object? owner;
            if (member.Target is ScriptVariableGlobal variable) owner = GetValue(variable);
            else if (member.Target is not ScriptMemberExpression inner || !TryGet(inner, out owner)) return false;
            return owner is IScriptObject view && view.TryGetValue(this, default, member.Member!.Name, out value) && value is string or not IScriptCustomFunction;
        }
        catch (Exception e) when (e is not ScriptRuntimeException)
        {
            return false;
        }
    }
}
