namespace StaticSite.Diagnostics;

/// <summary>How much a diagnostic weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never changes the exit code.</summary>
    Info,

    /// <summary>Published, but probably not as meant.</summary>
    Warning,

    /// <summary>Nothing is published until it is mended.</summary>
    Error,
}
