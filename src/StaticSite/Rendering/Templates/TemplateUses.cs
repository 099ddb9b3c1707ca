using Scriban.Syntax;
using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Templates;

/// <summary>What templates name: other templates, assets, words and options.</summary>
internal sealed class TemplateUses
{
    private const string Include = "include",
        IncludeCached = "include_cached",
        Assets = "assets",
        Text = "text",
        Options = "theme";

    private readonly List<(string Of, Sourced<string> Name)> _named = [];
    private readonly List<(Sourced<string> Path, int Count)> _calls = [];

    // Things whose names are built while a page is rendered.
    private readonly HashSet<string> _computed = new(StringComparer.Ordinal);

    // What may mean something else in a template: a parameter, a variable that is set, a value that is handed on.
    private readonly HashSet<string> _other = new(StringComparer.Ordinal);

    /// <summary>The partials that are included.</summary>
    public IReadOnlyList<Sourced<string>> Templates => Of(Include);

    /// <summary>How many values partials are included with, if any.</summary>
    public IReadOnlyList<(Sourced<string> Path, int Count)> Calls => _calls;

    /// <summary>The assets whose addresses are requested.</summary>
    public IReadOnlyList<Sourced<string>> AssetNames => Of(Assets);

    /// <summary>The words of the interface.</summary>
    public IReadOnlyList<Sourced<string>> Words => Of(Text);

    /// <summary>The options of theme.yaml.</summary>
    public IReadOnlyList<Sourced<string>> OptionNames => Of(Options);

    /// <summary>Whether these are all partials that can be included.</summary>
    public bool KnowsTemplates => !_computed.Contains(Include);

    /// <summary>Whether these are all words.</summary>
    public bool KnowsWords => !_computed.Contains(Text) && !_other.Contains(Text);

    /// <summary>Whether these are all options.</summary>
    public bool KnowsOptions => !_computed.Contains(Options) && !_other.Contains(Options);

    /// <summary>Adds what a template names.</summary>
    public void Add(ScriptNode node, SourceText source)
    {
        switch (node)
        {
            case ScriptFunctionCall { Target: ScriptVariableGlobal { Name: Include or IncludeCached } function } call
                when call.Arguments is [ScriptLiteral { Value: string path } literal, ..]:
                var named = new Sourced<string>(path, SpanOf(literal, source));
                _named.Add((Include, named));
                if (function.Name == Include && call.Arguments.Count > 1)
                    _calls.Add((named, call.Arguments.Count - 1));
                AddAll(call.Arguments, source);
                return;
            case ScriptMemberExpression { Target: ScriptVariableGlobal { Name: Text or Options } owner, Member: { } member }:
                _named.Add((owner.Name, new(member.Name, SpanOf(member, source))));
                return;
            // Its member is a name only.
            case ScriptMemberExpression { Target: { } target }:
                Add(target, source);
                return;
            case ScriptIndexerExpression
            {
                Target: ScriptVariableGlobal { Name: Text or Options or Assets } owner,
                Index: ScriptLiteral { Value: string name } literal
            }:
                _named.Add((owner.Name, new(name, SpanOf(literal, source))));
                return;
            case ScriptIndexerExpression { Target: ScriptVariableGlobal { Name: Text or Options or Assets } owner, Index: { } index }:
                _computed.Add(owner.Name);
                Add(index, source);
                return;
            case ScriptVariableGlobal { Name: Include or IncludeCached }:
                _computed.Add(Include);
                return;
            case ScriptVariableGlobal { Name: Assets or Text or Options } variable:
                _other.Add(variable.Name);
                return;
        }
        AddAll(node, source);
    }

    private void AddAll(ScriptNode node, SourceText source)
    {
        for (var i = 0; i < node.ChildrenCount; i++)
            if (node.GetChildren(i) is { } child)
                Add(child, source);
    }

    private List<Sourced<string>> Of(string what) =>
        _other.Contains(what) ? [] : [.. _named.Where(named => named.Of == what).Select(named => named.Name)];

    private static SourceSpan SpanOf(ScriptNode node, SourceText source) =>
        source.Span(node.Span.Start.Offset, node.Span.End.Offset - node.Span.Start.Offset + 1);
}
