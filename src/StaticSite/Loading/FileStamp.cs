namespace StaticSite.Loading;

/// <summary>The metadata of a file or folder. While the stamp is the same, so is the content.</summary>
/// <param name="Size">In bytes; -1 for a folder, -2 if nothing is there.</param>
/// <param name="Modified">When it was last written, in nanoseconds since 1970.</param>
/// <param name="Changed">When it was last changed in any way (ctime), in nanoseconds since 1970; 0 where the system does not tell.</param>
internal readonly record struct FileStamp(long Size, long Modified, long Changed)
{
    // Clocks of file systems go by steps of up to two seconds.
    private static readonly TimeSpan CoarsestClock = TimeSpan.FromSeconds(2);

    /// <summary>The stamp of what is not there.</summary>
    public static FileStamp Absent { get; } = new(-2, 0, 0);

    /// <summary>The size of a folder.</summary>
    public const long Folder = -1;

    /// <summary>Whether it is a file.</summary>
    public bool IsFile => Size >= 0;

    /// <summary>
    /// Whether something may be written again without a change of its stamp: it was written so late that the clock has not moved since.
    /// </summary>
    /// <param name="moment">See <see cref="RacyFrom"/>.</param>
    public bool IsRacy(long moment) => Modified >= moment || Changed >= moment;

    /// <summary>
    /// The moment after which stamps cannot be trusted when looked at now: now, less the coarsest step of file systems' clocks; in
    /// nanoseconds since 1970.
    /// </summary>
    public static long RacyFrom(TimeProvider clock) =>
        (clock.GetUtcNow() - CoarsestClock - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
}
