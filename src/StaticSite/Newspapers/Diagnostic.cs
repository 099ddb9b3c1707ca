using StaticSite.Diagnostics;

namespace StaticSite.Newspapers;

/// <summary>Something to tell the editor about a place in the input.</summary>
/// <param name="Id"><c>ED</c> and three digits; docs/diagnostics.md has them all.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Path">The file or folder, as <c>input/2022/01-10/05/01-a.md</c>.</param>
/// <param name="Line">From 1; null for the file as a whole.</param>
/// <param name="Column">From 1, in UTF-16 code units; null for the file as a whole.</param>
/// <param name="Message">What is wrong, in one sentence without a full stop, in <see cref="NewspaperOptions.Language"/>.</param>
/// <param name="Help">What to do about it.</param>
public sealed record Diagnostic(string Id, Severity Severity, string Path, int? Line, int? Column, string Message, string Help)
{
    /// <summary>As compilers print it: <c>path:line:column: error ID: message</c>.</summary>
    public override string ToString() =>
        $"{Path}{(Line is null ? "" : $":{Line}:{Column}")}: {Severity.ToString().ToLowerInvariant()} {Id}: {Message}";

    internal static Diagnostic Of(Diagnostics.Diagnostic diagnostic, MessageLanguage language)
    {
        var (place, isWhole) = (diagnostic.Location, diagnostic.Location.Line == 0);
        return new(
            diagnostic.Rule.Id,
            diagnostic.Severity,
            place.Path,
            isWhole ? null : place.Line,
            isWhole ? null : place.Column,
            diagnostic.Message.In(language),
            diagnostic.Help.In(language)
        );
    }
}
