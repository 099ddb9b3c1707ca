using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Templates;

/// <summary>
/// Scriban's interpreter with a short way for what templates do most: write markup, ask a view for a field, include a partial. Whatever is
/// not plain — a name that does not exist, a null, an exception — goes Scriban's own way, which knows how to report it.
/// </summary>
internal abstract class QuickContext : TemplateContext
{
    /// <summary>The name of the function that includes a partial.</summary>
    protected const string IncludeName = "include";

    /// <summary>The name of the function that includes a partial which is rendered once for its arguments.</summary>
    protected const string IncludeCachedName = "include_cached";

    /// <summary>The name of the function that writes an image in all its formats and sizes.</summary>
    protected const string PictureName = "picture";

    /// <param name="functions">The functions that templates have.</param>
    /// <param name="run">What counts how much they do.</param>
    protected QuickContext(ScriptObject functions, RenderBudget run)
        : base(functions)
    {
        Run = run;
        // In addition to the counts: no range is larger, no text becomes longer when it is repeated. Loops are counted before.
        LoopLimit = RenderBudget.MostRounds + 1;
        LimitToString = RenderBudget.MostText;
        RecursiveLimit = RenderBudget.MostDepth;
    }

    /// <summary>What has been counted for the page that is being rendered.</summary>
    public RenderBudget Run { get; }

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is null)
            return null;
        Run.Step(scriptNode);
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
            case ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariableGlobal function } call }
                when ArePlain(call.Arguments):
                switch (function.Name)
                {
                    case IncludeName when call.Arguments is [ScriptLiteral { Value: string path }, ..]:
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
                return EvaluateInFull(scriptNode, aliasReturnedFunction);
        }
    }

    private object? EvaluateInFull(ScriptNode node, bool aliasReturnedFunction)
    {
        var value = node switch
        {
            ScriptBinaryExpression { Operator: ScriptBinaryOperator.Multiply, Left: { } left, Right: { } right } product => Multiply(
                product,
                left,
                right
            ),
            ScriptCaptureStatement { Target: { } target, Body: { } body } => Capture(target, body),
            ScriptAssignExpression { Target: ScriptIndexerExpression { Index: { } index } } => SetItem(node, index),
            _ => base.Evaluate(node, aliasReturnedFunction),
        };
        switch (node)
        {
            case ScriptBinaryExpression or ScriptInterpolatedExpression:
                Run.Charge(node, value = Settle(value));
                break;
            case ScriptAssignExpression { EqualToken.TokenType: not TokenType.Equal, Target: ScriptVariable target }:
                var sum = Settle(GetValue(target));
                Run.Charge(node, sum);
                SetValue(target, sum);
                break;
            default:
                RenderBudget.Look(node, value);
                break;
        }
        return value;
    }

    private object? Multiply(ScriptBinaryExpression product, ScriptExpression left, ScriptExpression right)
    {
        var (first, second) = (Evaluate(left), Evaluate(right));
        if (first is ScriptArray list)
            RenderBudget.LookAhead(product, second, list.Count);
        else if (second is ScriptArray other)
            RenderBudget.LookAhead(product, first, other.Count);
        return ScriptBinaryExpression.Evaluate(
            this,
            product.OperatorToken?.Span ?? product.Span,
            product.Operator,
            left.Span,
            first,
            right.Span,
            second
        );
    }

    // Ranges, and lists that are added, count their items again whenever one of them is requested.
    private static object? Settle(object? value)
    {
        if (value is not ScriptRange range)
            return value;
        var list = new ScriptArray();
        foreach (var item in range.Values)
        {
            list.Add(item);
            if (list.Count > RenderBudget.MostItems)
                break;
        }
        return list;
    }

    // A list grows up to the item that is set.
    private object? SetItem(ScriptNode assignment, ScriptExpression index)
    {
        RenderBudget.LookAhead(assignment, Evaluate(index));
        return base.Evaluate(assignment, false);
    }

    // What is captured is markup, and not escaped again.
    private object? Capture(ScriptExpression target, ScriptNode body)
    {
        var captured = new HtmlBuilder();
        PushOutput(captured);
        try
        {
            Evaluate(body, false);
        }
        finally
        {
            PopOutput();
        }
        SetValue(target, captured.ToHtml());
        return null;
    }

    /// <inheritdoc/>
    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        Run.Round(loop);
        return true;
    }

    /// <summary>Renders a partial in place.</summary>
    /// <param name="path">The partial.</param>
    /// <param name="arguments">What it is given; null if the statement names the partial alone.</param>
    /// <param name="caller">The statement.</param>
    public abstract void Include(string path, ScriptArray? arguments, ScriptNode caller);

    /// <summary>The same with arguments that are yet to be evaluated.</summary>
    public abstract void Include(string path, ScriptFunctionCall call);

    /// <summary>A partial that is rendered once for its arguments, the first of which is its path.</summary>
    public abstract Html IncludeCached(ScriptArray arguments, ScriptNode caller);

    /// <summary>Writes a photo, how wide it is shown, and whether it is to be loaded first.</summary>
    public abstract void WritePicture(ScriptArray arguments, ScriptNode caller);

    private static bool ArePlain(ScriptList<ScriptExpression> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
            if (arguments[i] is not (ScriptLiteral or ScriptMemberExpression or ScriptVariable or ScriptNestedExpression))
                return false;
        return true;
    }

    /// <summary>The values of arguments.</summary>
    protected ScriptArray ValuesOf(ScriptList<ScriptExpression> arguments, int from = 0)
    {
        var values = new ScriptArray(arguments.Count);
        for (var i = from; i < arguments.Count; i++)
            values.Add(Evaluate(arguments[i], false));
        return values;
    }

    private bool TryGet(ScriptMemberExpression member, out object? value)
    {
        value = null;
        try
        {
            object? owner;
            if (member.Target is ScriptVariableGlobal variable)
                owner = GetValue(variable);
            else if (member.Target is not ScriptMemberExpression inner || !TryGet(inner, out owner))
                return false;
            return owner is IScriptObject view
                && view.TryGetValue(this, default, member.Member!.Name, out value)
                && value is string or not IScriptCustomFunction;
        }
        catch (Exception e) when (e is not ScriptRuntimeException)
        {
            return false;
        }
    }
}
