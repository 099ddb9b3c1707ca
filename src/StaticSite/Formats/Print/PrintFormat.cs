using StaticSite.Model;
using StaticSite.Parsing;
using StaticSite.Rendering;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Formats.Print;

/// <summary>Each issue as one document to be printed, a sheet of paper for each page.</summary>
internal sealed class PrintFormat : Format
{
    /// <inheritdoc/>
    public override FormatName Name { get; } =
        new("print", "打印", "Each issue as one document to print, with a sheet of paper for each page.", IsDefault: false);

    /// <inheritdoc/>
    public override IEnumerable<ReservedAddress> Addresses => [new(PrintRenderer.Folder, AddressPlace.Issue)];

    /// <inheritdoc/>
    public override bool IsPossible(NewspaperSettings settings, Theme theme) => theme.Makes(PrintRenderer.Kind);

    /// <inheritdoc/>
    public override Slots Fill(Slots slots, Newspaper newspaper, Theme theme) =>
        slots with
        {
            Print = issue => PrintRenderer.AddressOf(issue),
        };

    /// <inheritdoc/>
    public override IEnumerable<OutputFile> Render(SiteScope site, IssueScope issue) => PrintRenderer.Render(site, issue);
}
