namespace StaticSite.Diagnostics;

/// <summary>The severity of a diagnostic.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never changes the exit code.</summary>
    Info,

    /// <summary>Published, but probably not as meant.</summary>
    Warning,

    /// <summary>Nothing is published until it is mended.</summary>
    Error,
}
