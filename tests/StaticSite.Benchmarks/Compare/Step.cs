namespace StaticSite.Benchmarks.Compare;

/// <summary>A build that is timed. They follow each other in this order, each on what the one before left.</summary>
internal enum Step
{
    /// <summary>Without output and caches.</summary>
    Full,

    /// <summary>Again, with nothing changed.</summary>
    NoOp,

    /// <summary>One article in the middle of the archive got a paragraph more.</summary>
    OneArticle,

    /// <summary>The next day's issue came.</summary>
    NewIssue,
}
