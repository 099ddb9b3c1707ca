using Scriban.Parsing;
using Scriban.Syntax;
using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Templates;

/// <summary>A template uses something that does not exist, or is not allowed.</summary>
/// <param name="span">Where.</param>
/// <param name="problem">What is wrong.</param>
internal class TemplateException(Scriban.Parsing.SourceSpan span, Phrase problem) : ScriptRuntimeException(span, problem.ToString())
{
    /// <summary>What is wrong.</summary>
    public Phrase Problem { get; } = problem;
}
