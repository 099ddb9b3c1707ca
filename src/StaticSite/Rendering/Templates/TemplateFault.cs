using Scriban.Syntax;
using StaticSite.Diagnostics;
using StaticSite.Resolving;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StaticSite.Rendering.Templates;

/// <summary>A name that a template uses but that does not exist.</summary>
/// <param name="Kind">What it should name.</param>
/// <param name="Span">Where.</param>
/// <param name="Name">The name.</param>
/// <param name="Known">The names that are there.</param>
internal sealed record MissedName(Term Kind, ScribanSpan Span, string Name, string[] Known);

/// <summary>What went wrong while a page was rendered.</summary>
/// <param name="Exception">What the interpreter says.</param>
/// <param name="Includes">The statements that include the templates that were being rendered, the innermost first.</param>
/// <param name="Missed">The last name that was not found.</param>
internal sealed record TemplateFault(ScriptRuntimeException Exception, ScriptNode[] Includes, MissedName? Missed)
{
    /// <summary>
    /// The same at its place in the sources; of the default theme's templates, where the newspaper's own theme includes them.
    /// </summary>
    public ThemeException ToException(Theme theme)
    {
        for (var inner = Exception.InnerException; inner is not null; inner = inner.InnerException)
            if (inner is ThemeException known)
                return known;
        var own = Includes
            .Select(include => include.Span)
            .Prepend(Exception.Span)
            .Cast<ScribanSpan?>()
            .FirstOrDefault(span => Theme.IsOwn(span!.Value.FileName));
        var at = own ?? Exception.Span;
        Phrase problem =
            at.FileName == Exception.Span.FileName
                ? (Phrase)"the template cannot be rendered"
                : $"the template cannot be rendered, in line {Exception.Span.Start.Line + 1} of {Exception.Span.FileName}";
        return new(Locate(at, theme), Phrase.Because(problem, Message.Text), Help(theme, isOwn: own is not null));
    }

    // The interpreter has limits of its own, which are set to ours.
    private (Phrase Text, bool IsLimit) Message =>
        Exception.OriginalMessage switch
        {
            _ when Exception.InnerException is HtmlLimitException limit => (limit.Problem, true),
            _ when Exception is TemplateException own => (own.Problem, own is RenderLimitException),
            var text when text.StartsWith("Exceeding number of recursive depth limit", StringComparison.Ordinal) => (
                $"functions call each other more than {RenderBudget.MostDepth} levels deep",
                true
            ),
            var text when text.StartsWith("Range expression exceeds", StringComparison.Ordinal) => (
                $"a range has more than {RenderBudget.MostRounds:N0} numbers",
                true
            ),
            var text when text.StartsWith("String multiplication exceeds", StringComparison.Ordinal) => (
                $"a text has more than {RenderBudget.MostText:N0} characters",
                true
            ),
            _ when Missed is { } missed && missed.Span.Equals(Exception.Span) => ($"there is no {missed.Kind} '{missed.Name}'", false),
            var text => (Phrase.Verbatim(text.TrimEnd('.')), false),
        };

    private Phrase Help(Theme theme, bool isOwn)
    {
        if (Message.IsLimit)
            return "check that it ends; see 'Limits' in theme/README.md";
        if (Missed is { } missed && missed.Span.Equals(Exception.Span) && Suggestion.Nearest(missed.Name, missed.Known) is { } near)
            return $"did you mean '{near}'?";
        if (
            Missed is not null
            && Includes is [ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "include_cached" } }, ..]
            && Message.Text.ToString().Contains("variable", StringComparison.Ordinal)
        )
            return "a cached piece only has its arguments, like $0; see 'Pieces' in theme/README.md";
        if (Missed is { } value && theme.Parameters.Values.Any(names => names.Contains(value.Name)))
            return "partials get such values as $0, $1; see 'Partials' in theme/README.md";
        return isOwn
            ? (Phrase)"see theme/README.md for the fields of templates"
            : $"this is a file of the default theme; check which file of {theme.Name} it uses, or put a changed copy there";
    }

    private static SourceLocation Locate(ScribanSpan span, Theme theme) =>
        theme.Sources.GetValueOrDefault(span.FileName ?? "") is { } source
            ? source.Span(span.Start.Offset, Math.Max(1, span.End.Offset - span.Start.Offset + 1)).Locate()
            : new(span.FileName ?? theme.Name, span.Start.Line + 1, span.Start.Column + 1, 1, "");
}
