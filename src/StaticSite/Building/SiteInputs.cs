using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Model.Reading;
using StaticSite.Rendering.Templates;

namespace StaticSite.Building;

/// <summary>
/// What every unit depends on: options, settings and theme. Each has a name, so that a build can say which of them has changed.
/// </summary>
internal sealed class SiteInputs
{
    /// <param name="options">What was requested.</param>
    /// <param name="newspaper">The newspaper.</param>
    /// <param name="index">What was looked at to read its index.</param>
    /// <param name="theme">Its theme.</param>
    public SiteInputs(BuildOptions options, Newspaper newspaper, IEnumerable<Observation> index, Theme theme)
    {
        All =
        [
            ("the folder's name", ContentHash.Of([options.Input.Name])),
            ("--drafts", ContentHash.Of([$"{options.IncludesDrafts}"])),
            ("the site's address", ContentHash.Of([$"{options.Url}"])),
            ("--host", ContentHash.Of([$"{options.Host}"])),
            (
                SettingsReader.File,
                ContentHash.Of(
                    index.Where(observation => observation.Path == SettingsReader.File).Select(observation => $"{observation.Hash}")
                )
            ),
            (
                "the list of standing pages",
                ContentHash.Of(newspaper.StandingPages.SelectMany(page => new[] { page.Path, page.Title.Value, page.Language ?? "" }))
            ),
            ("the theme", theme.Identity),
            ("the picture library", ContentHash.Of([$"{Libvips.IsThere}"])),
            ("poppler", ContentHash.Of([$"{Rasteriser.IsThere}"])),
            ("the formats", ContentHash.Of(options.Formats.Select(format => $"{format.Identity}"))),
            ("Chromium", ContentHash.Of([$"{PagePrinter.IsThere}"])),
        ];
        Hash = ContentHash.Of(All.Select(input => $"{input.Hash}"));
    }

    /// <summary>The inputs by name.</summary>
    public IReadOnlyList<(string Name, ContentHash Hash)> All { get; }

    /// <summary>The hash of all of them.</summary>
    public ContentHash Hash { get; }

    /// <summary>The names of those that differ from what they were.</summary>
    public IEnumerable<string> ChangedSince(IEnumerable<(string Name, ContentHash Hash)> before) =>
        All.Except(before).Select(input => input.Name);
}
