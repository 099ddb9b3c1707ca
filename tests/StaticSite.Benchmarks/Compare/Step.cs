namespace StaticSite.Benchmarks.Compare;

/// <summary>A build that is timed. The steps run in this order, each on the result of the one before.</summary>
internal enum Step
{
    /// <summary>No output and no caches.</summary>
    Full,

    /// <summary>Nothing changed.</summary>
    NoOp,

    /// <summary>One article in the middle of the archive got another paragraph.</summary>
    OneArticle,

    /// <summary>The next day's issue was added.</summary>
    NewIssue,
}
