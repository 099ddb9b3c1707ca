using StaticSite.Diagnostics;

namespace StaticSite.Newspapers;

/// <summary>Something to tell the editor about a place in the input.</summary>
public sealed record Diagnostic
{
    internal Diagnostic() { }

    /// <summary><c>ED</c> and three digits; docs/diagnostics.md has them all.</summary>
    public required string Id { get; init; }

    /// <summary>Its severity.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The file or folder, such as <c>input/2022/01-10/05/01-a.md</c>.</summary>
    public required string Path { get; init; }

    /// <summary>From 1; null for the file as a whole.</summary>
    public int? Line { get; init; }

    /// <summary>From 1, in UTF-16 code units; null for the file as a whole.</summary>
    public int? Column { get; init; }

    /// <summary>What is wrong, in one sentence without a full stop, in <see cref="NewspaperOptions.Language"/>.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Help { get; init; }

    /// <summary>As compilers print it: <c>path:line:column: error ID: message</c>.</summary>
    public override string ToString() =>
        $"{Path}{(Line is null ? "" : $":{Line}:{Column}")}: {Severity.ToString().ToLowerInvariant()} {Id}: {Message}";

    internal static Diagnostic Of(Diagnostics.Diagnostic diagnostic, MessageLanguage language)
    {
        var (place, isWhole) = (diagnostic.Location, diagnostic.Location.Line == 0);
        return new()
        {
            Id = diagnostic.Rule.Id,
            Severity = diagnostic.Severity,
            Path = place.Path,
            Line = isWhole ? null : place.Line,
            Column = isWhole ? null : place.Column,
            Message = diagnostic.Message.In(language),
            Help = diagnostic.Help.In(language),
        };
    }
}
