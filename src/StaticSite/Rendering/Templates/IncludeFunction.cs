using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticSite.Rendering.Templates;

/// <summary>
/// <c>include 'partials/x.html' a b</c>: renders a partial in place, with its arguments as <c>$0</c>, <c>$1</c> … and the variables of its
/// caller.
/// </summary>
internal class IncludeFunction : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => index == 0 ? new(typeof(string), "path") : new(typeof(object), "argument");

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => Include((DocumentContext)context, callerContext!, arguments);

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => new(Invoke(context, callerContext, arguments, blockStatement));

    protected virtual object? Include(DocumentContext context, ScriptNode caller, ScriptArray arguments)
    {
        context.Include(arguments[0] as string ?? "", arguments.Count > 1 ? [.. arguments.Skip(1)] : null, caller);
        return null;
    }
}

/// <summary>
/// <c>include_cached 'partials/x.html' a b</c>: a partial that is rendered once for each set of arguments and reused on every page of the
/// issue. So it sees nothing of the page but its arguments, as <c>$0</c>, <c>$1</c> ….
/// </summary>
internal sealed class IncludeCachedFunction : IncludeFunction
{
    protected override object? Include(DocumentContext context, ScriptNode caller, ScriptArray arguments) =>
        context.IncludeCached(arguments, caller);
}

/// <summary><c>image photo sizes eager</c>: the photo as an element, in all its formats and sizes.</summary>
internal sealed class PictureFunction : IncludeFunction
{
    protected override object? Include(DocumentContext context, ScriptNode caller, ScriptArray arguments)
    {
        context.WritePicture(arguments, caller);
        return null;
    }
}

/// <summary><c>fill text.printed_on 'page' page.number_label</c>: the words of the interface with their places filled in.</summary>
internal sealed class FillFunction : IncludeFunction
{
    protected override object? Include(DocumentContext context, ScriptNode caller, ScriptArray arguments) =>
        context.Fill(arguments, caller);
}
