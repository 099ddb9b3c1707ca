using StaticSite.Diagnostics;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Formats;

/// <summary>What is built and cached as a whole: an issue, or files that span issues.</summary>
/// <param name="Name">Its key in the cache.</param>
/// <param name="Input">The hash of what it is made from, besides settings and theme and the files that it reads.</param>
/// <param name="Make">Checks it and makes it ready to be rendered.</param>
internal sealed record BuildUnit(string Name, Lazy<ContentHash> Input, Func<UnitRun, UnitResult> Make)
{
    /// <summary>A unit that is made from extracts and shows no images.</summary>
    public static BuildUnit Of(string name, Func<ContentHash> input, Func<SiteScope, IEnumerable<OutputFile>> render) =>
        new(
            name,
            new(input),
            run => new(null, null, only => Renderers.Guard(run.Faults, render(run.Site(run.Photos.None(run.Newspaper.Input), only))))
        );
}

/// <summary>What a unit is made with.</summary>
/// <param name="Newspaper">The newspaper; what is read through it is noted as what the unit depends on.</param>
/// <param name="Theme">The theme.</param>
/// <param name="Formats">The formats that are made.</param>
/// <param name="Photos">Where images are examined and encoded.</param>
/// <param name="Facsimiles">Where printed pages are examined and encoded.</param>
/// <param name="Timings">Where times are measured.</param>
/// <param name="Publishes">Whether it is being built, not only checked or previewed.</param>
internal sealed record UnitRun(
    Newspaper Newspaper,
    Theme Theme,
    FormatSet Formats,
    PhotoLab Photos,
    FacsimileLab Facsimiles,
    Timings Timings,
    bool Publishes
)
{
    /// <summary>The hash of settings, theme and whatever else all units depend on.</summary>
    public ContentHash Inputs { get; init; }

    /// <summary>Keeps an extract for later, by its name: on disk, where something is published.</summary>
    public Func<string, Packed, Packed> Keep { get; init; } = (_, extract) => extract;

    /// <summary>See <see cref="SiteScope.IsPublished"/>.</summary>
    public Func<ContentHash, bool> IsPublished { get; init; } = _ => false;

    /// <summary>What is reported about the input.</summary>
    public DiagnosticBag Diagnostics { get; } = new() { Levels = Newspaper.Levels };

    /// <summary>What is reported about the theme and the output.</summary>
    public DiagnosticBag Faults { get; } = new();

    /// <summary>The site as its pages share it.</summary>
    /// <param name="images">The images that may be published.</param>
    /// <param name="only">The path of the one page to write; null for all.</param>
    public SiteScope Site(Images images, string? only) =>
        new(Newspaper, Theme, images, Formats.Slots, Timings)
        {
            Only = only,
            Inputs = Inputs,
            IsPublished = IsPublished,
        };
}

/// <summary>A unit that is ready to be rendered.</summary>
/// <param name="Digest">What is kept of an issue for what spans issues; null if it is not published, or not an issue.</param>
/// <param name="Issue">The issue that it is or shows, without what is held back; null if there is none.</param>
/// <param name="Files">Renders every page, or of the pages only the one that is written to a path, and what pages need.</param>
internal sealed record UnitResult(IssueDigest? Digest, Issue? Issue, Func<string?, IEnumerable<OutputFile>> Files);

/// <summary>Units of which the first depends on all that the others are made from: while it is the same, so are they.</summary>
/// <param name="First">The first unit.</param>
/// <param name="Others">The names of the others, each of which begins with that of the first and a slash, and one of them by its name; null
/// if there are none.</param>
internal sealed record UnitGroup(BuildUnit First, (Func<IEnumerable<string>> Names, Func<string, BuildUnit> Find)? Others = null);
