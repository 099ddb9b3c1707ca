namespace StaticSite.Newspapers;

/// <summary>
/// Your own output format, for <see cref="NewspaperOptions.Formats"/>. It is on unless <c>formats:</c> of newspaper.yaml switches it
/// off. Several threads may use it at once. If it throws, the build ends, and nothing is published.
/// </summary>
public abstract class Format
{
    /// <summary>What <c>formats:</c> calls it: ASCII letters, digits and hyphens, but not the name of a format of the program.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// What its files depend on besides the newspaper and the assembly that it is defined in. When it changes, everything is built again.
    /// </summary>
    public virtual string Settings => "";

    /// <summary>The files that it makes of one issue. They are kept while the issue stays the same.</summary>
    /// <param name="issue">The issue as it is published.</param>
    public virtual IEnumerable<SiteFile> Render(Issue issue) => [];

    /// <summary>
    /// The files that it makes of all that is published, once everything else is staged, before anything is moved into place. They are
    /// kept while nothing changes.
    /// </summary>
    /// <param name="files">All other files, sorted by path in ordinal order.</param>
    public virtual IEnumerable<SiteFile> Finish(IReadOnlyList<SiteFile> files) => [];
}
