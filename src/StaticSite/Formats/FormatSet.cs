using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Model;
using StaticSite.Rendering;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Formats;

/// <summary>The formats that are made of a newspaper with its theme.</summary>
internal sealed class FormatSet
{
    /// <param name="all">All existing formats.</param>
    /// <param name="newspaper">The newspaper.</param>
    /// <param name="theme">Its theme.</param>
    public FormatSet(IReadOnlyCollection<Format> all, Newspaper newspaper, Theme theme)
    {
        Formats =
        [
            .. all.Where(format => newspaper.Settings.Formats.Contains(format.Name.Name) && format.IsPossible(newspaper.Settings, theme)),
        ];
        Extracts = [.. Formats.SelectMany(format => format.Extracts).Distinct()];
        Facsimiles = Formats.Select(format => format.FacsimilesOf(newspaper.Settings)).DefaultIfEmpty().Max();
        var none = Slots.Empty with { OwnAssets = [.. all.SelectMany(format => format.Assets)] };
        Slots = Formats.Aggregate(none, (slots, format) => format.Fill(slots, newspaper, theme));
    }

    /// <summary>The formats.</summary>
    public ImmutableArray<Format> Formats { get; }

    /// <summary>What they keep of every issue.</summary>
    public ImmutableArray<Extract> Extracts { get; }

    /// <summary>What they do with the images of printed pages.</summary>
    public FacsimileUse Facsimiles { get; }

    /// <summary>What they add to pages.</summary>
    public Slots Slots { get; }

    /// <summary>Measures how long a format takes.</summary>
    public static IEnumerable<OutputFile> Measure(Timings timings, string format, IEnumerable<OutputFile> files) =>
        timings.Measure(TimingKind.Stage, Stages.Formats, timings.Measure(TimingKind.Format, format, files));

    /// <summary>All files of an issue: its pages, what the formats make of it, and the images and recordings that these show.</summary>
    public IEnumerable<OutputFile> Render(SiteScope site, IssueScope issue)
    {
        foreach (var file in site.Timings.Measure(TimingKind.Stage, Stages.Render, Renderers.OfIssue(site, issue)))
            yield return file;
        foreach (var file in Formats.SelectMany(format => Measure(site.Timings, format.Name.Name, format.Render(site, issue))))
            yield return file;
        foreach (var file in issue.Resolved.Files.All)
            yield return file;
    }
}
