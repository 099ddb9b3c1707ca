namespace StaticSite.Diagnostics;

/// <summary>A value and the place that it came from.</summary>
internal readonly record struct Sourced<T>(T Value, SourceSpan Span)
{
    /// <summary>The same place with another value.</summary>
    public Sourced<TOther> With<TOther>(TOther value) => new(value, Span);
}
