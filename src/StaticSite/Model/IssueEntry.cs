using System.Globalization;
using NodaTime;

namespace StaticSite.Model;

/// <summary>An issue as the newspaper's index knows it.</summary>
/// <param name="Date">The day that it appears.</param>
/// <param name="Edition">The edition of the day; null for the unnamed one.</param>
/// <param name="Folder">Its folder in the input.</param>
/// <param name="Appears">The moment before which nothing of it is published.</param>
/// <param name="State">Whether readers are led to it.</param>
internal sealed record IssueEntry(DateOnly Date, Edition? Edition, string Folder, Instant Appears, IssueState State)
{
    /// <summary>Whether its pages are published.</summary>
    public bool IsPublished => State != IssueState.Ahead;

    /// <summary>Whether readers are led to it: by the front page, the archive, its neighbours, sitemaps.</summary>
    public bool IsAnnounced => State == IssueState.Announced;

    /// <summary>What it is called on the command line: <c>2022-01-10</c>, or <c>2022-01-10-evening</c>.</summary>
    public string Name => Folder.Replace('/', '-');

    /// <summary>The issue's own page: <c>2022/01/10/</c>, or <c>2022/01/10-evening/</c>.</summary>
    public Address Address { get; } =
        new(Date.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture) + (Edition is null ? "/" : $"-{Edition.Key}/"));
}

/// <summary>How far an issue has come with its readers.</summary>
internal enum IssueState
{
    /// <summary>It appears later: nothing of it is published.</summary>
    Ahead,

    /// <summary>It is published, but has nothing to read yet, so nothing leads to it.</summary>
    Empty,

    /// <summary>It is published, and readers are led to it.</summary>
    Announced,
}
