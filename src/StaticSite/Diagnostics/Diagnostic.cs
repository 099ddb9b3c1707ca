namespace StaticSite.Diagnostics;

/// <summary>Something to tell the editor about a place in the input.</summary>
/// <param name="Rule">What kind of thing it is; gives id and severity.</param>
/// <param name="Location">Where.</param>
/// <param name="Message">What is wrong, in one sentence without a full stop.</param>
/// <param name="Help">What to do about it.</param>
internal sealed record Diagnostic(Rule Rule, SourceLocation Location, Phrase Message, Phrase Help)
{
    /// <summary>By path, line, column, id and message.</summary>
    public static Comparer<Diagnostic> ByPlace { get; } = Comparer<Diagnostic>.Create(Compare);

    /// <summary>Its severity; the newspaper may have changed that of the rule.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>What fixes it without an editor's decision; null if nothing does.</summary>
    public Fix? Fix { get; init; }

    private static int Compare(Diagnostic a, Diagnostic b)
    {
        var order = string.CompareOrdinal(a.Location.Path, b.Location.Path);
        if (order == 0)
            order = a.Location.Line.CompareTo(b.Location.Line);
        if (order == 0)
            order = a.Location.Column.CompareTo(b.Location.Column);
        if (order == 0)
            order = string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        return order != 0 ? order : string.CompareOrdinal(a.Message.ToString(), b.Message.ToString());
    }
}
