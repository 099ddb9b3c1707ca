namespace StaticSite.Cli.Serving;

/// <summary>What is served.</summary>
internal interface ISite
{
    /// <summary>Headers of every answer, instead of those of the same name that the answer has.</summary>
    IReadOnlyList<(string Name, string Value)> Headers => [];

    /// <summary>What is answered to a target without its query.</summary>
    /// <param name="target">As it was sent (RFC 9112, 3.2.1).</param>
    /// <param name="query">The query, with its mark; it is kept when the client is redirected.</param>
    Answer Find(string target, string query);
}

/// <summary>What is answered to a request for a path.</summary>
/// <param name="Status">The status.</param>
/// <param name="Resource">What is sent, or null.</param>
/// <param name="Location">Where the client is redirected, or null.</param>
/// <param name="Events">Writes events as they happen, as server-sent events, until the client disconnects; or null.</param>
internal sealed record Answer(
    int Status,
    Resource? Resource = null,
    string? Location = null,
    Func<Stream, CancellationToken, Task>? Events = null
);
