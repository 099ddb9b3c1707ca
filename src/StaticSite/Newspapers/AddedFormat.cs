using StaticSite.Formats;
using StaticSite.Loading;
using StaticSite.Parsing;
using StaticSite.Rendering;
using StaticSite.Resolving;

namespace StaticSite.Newspapers;

/// <summary>A format of the library's user, as the engine sees it.</summary>
/// <param name="format">The format.</param>
internal sealed class AddedFormat(Format format) : Formats.Format
{
    /// <inheritdoc/>
    public override FormatName Name { get; } = new(format.Name, format.Name, "");

    /// <inheritdoc/>
    public override ContentHash Identity =>
        ContentHash.Of([format.Name, format.GetType().FullName ?? "", $"{format.GetType().Module.ModuleVersionId}", format.Settings]);

    /// <inheritdoc/>
    public override Func<PublishedSite, IEnumerable<OutputFile>> Finish =>
        site => Make(() => format.Finish([.. site.Files.Select(file => new SiteFile(file.Path, () => site.Read(file.Path)))]));

    /// <inheritdoc/>
    public override IEnumerable<OutputFile> Render(SiteScope site, IssueScope issue) =>
        Make(() => format.Render(IssueRecords.Of(issue.Resolved))).Where(file => site.Wants(file.Path));

    private List<OutputFile> Make(Func<IEnumerable<SiteFile>> make)
    {
        try
        {
            return [.. make().Select(file => new OutputFile(file.Path, default, file.Read))];
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"the format '{format.Name}' has failed: {e.Message}", e);
        }
    }
}
