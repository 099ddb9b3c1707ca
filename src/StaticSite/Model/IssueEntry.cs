using System.Globalization;

namespace StaticSite.Model;

/// <summary>An issue as the newspaper's index knows it.</summary>
/// <param name="Date">The day that it appears.</param>
/// <param name="Edition">The edition of the day; null for the unnamed one.</param>
/// <param name="Folder">Its folder in the input.</param>
/// <param name="IsPublished">False while its date lies ahead.</param>
public sealed record IssueEntry(DateOnly Date, Edition? Edition, string Folder, bool IsPublished)
{
    /// <summary>What it is called on the command line: <c>2022-01-10</c>, or <c>2022-01-10-evening</c>.</summary>
    public string Name => Folder.Replace('/', '-');

    /// <summary>The issue's own page: <c>2022/01/10/</c>, or <c>2022/01/10-evening/</c>.</summary>
    public Address Address { get; } = new(Date.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture) + (Edition is null ? "/" : $"-{Edition.Key}/"));
}
