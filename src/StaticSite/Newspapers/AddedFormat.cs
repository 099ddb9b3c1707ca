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
    public override ContentHash Identity { get; } =
        ContentHash.Of([format.Name, format.GetType().FullName ?? "", $"{format.GetType().Module.ModuleVersionId}", format.Settings]);

    /// <inheritdoc/>
    public override Func<PublishedSite, IEnumerable<OutputFile>> Finish =>
        site => Publish(format.Finish([.. site.Files.Select(file => new SiteFile(file.Path, () => site.Read(file.Path)))]));

    /// <inheritdoc/>
    public override IEnumerable<OutputFile> Render(SiteScope site, IssueScope issue) =>
        Publish(format.Render(IssueRecords.Of(issue.Resolved))).Where(file => site.Wants(file.Path));

    private static IEnumerable<OutputFile> Publish(IEnumerable<SiteFile> files) =>
        files.Select(file => new OutputFile(file.Path, default, file.Read));
}
