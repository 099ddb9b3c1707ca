using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticSite.Diagnostics;
using StaticSite.Model;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StaticSite.Rendering.Templates;

/// <summary>
/// Scriban's context as themes get it: text is escaped when it is written, <see cref="Html"/> and <see cref="Address"/> are written as
/// what they are, a name that does not exist is an error, and there are no functions but <c>include</c>.
/// </summary>
internal sealed class PageContext : TemplateContext
{
    private readonly Theme _theme;

    public PageContext(Theme theme) : base(new ScriptObject { ["include"] = new IncludeFunction() })
    {
        _theme = theme;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        LoopLimit = 0;
        LimitToString = 0;
        RecursiveLimit = 64;
        AutoIndent = false;
    }

    /// <summary>Renders a template with some variables.</summary>
    /// <exception cref="ScriptRuntimeException">The template asks for something that is not there.</exception>
    public Html Render(string template, ScriptObject variables)
    {
        PushGlobal(variables);
        var output = new HtmlBuilder();
        PushOutput(output);
        try
        {
            Run(Find(template) ?? throw new ThemeException(SourceLocation.Whole(template), $"the theme has no '{template}'", "write it, or leave out 'base: none' in theme.yaml"));
            return output.ToHtml();
        }
        finally
        {
            PopOutput();
            PopGlobal();
        }
    }

    /// <inheritdoc/>
    public override TemplateContext Write(ScribanSpan span, object? textAsObject)
    {
        var output = (HtmlBuilder)Output;
        switch (textAsObject)
        {
            case null: break;
            case Html html: output.Append(html); break;
            case Address address: output.Append(address); break;
            case string text: output.AppendText(text); break;
            default: output.AppendText(ObjectToString(textAsObject)); break;
        }
        return this;
    }

    private Template? Find(string path) => _theme.Templates.GetValueOrDefault(path);

    private void Run(Template template)
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

    /// <summary><c>include 'partials/x.html'</c>: renders a template in place, with the variables of its caller.</summary>
    private sealed class IncludeFunction : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 1;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "path");

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            var page = (PageContext)context;
            var path = arguments[0] as string ?? "";
            var template = page.Find(path) ?? throw new ScriptRuntimeException(callerContext!.Span, $"the theme has no '{path}'");
            page.EnterRecursive(callerContext!);
            try
            {
                page.Run(template);
            }
            finally
            {
                page.ExitRecursive(callerContext!);
            }
            return null;
        }

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(Invoke(context, callerContext, arguments, blockStatement));
    }
}
