namespace StaticSite.Model;

/// <summary>An issue as the newspaper's index knows it.</summary>
/// <param name="Date">The day that it appears.</param>
/// <param name="Folder">Its folder in the input.</param>
/// <param name="IsPublished">False while its date lies ahead.</param>
public sealed record IssueEntry(DateOnly Date, string Folder, bool IsPublished)
{
    /// <summary>The issue's own page.</summary>
    public Address Address { get; } = new(Date.ToString("yyyy'/'MM'/'dd'/'", System.Globalization.CultureInfo.InvariantCulture));
}
