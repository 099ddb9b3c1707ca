using BenchmarkDotNet.Attributes;
using StaticSite.Checking;
using StaticSite.Diagnostics;
using StaticSite.Formats;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Model.Reading;
using StaticSite.Rendering;
using StaticSite.Rendering.Templates;
using StaticSite.Tests.Sample;

namespace StaticSite.Benchmarks.Stages;

/// <summary>The stages of one issue, from disk to disk: 64 articles on 8 pages.</summary>
public class IssueStages
{
    private readonly Newspaper _newspaper = SampleArchive.Newspaper;
    private readonly Issue _whole = IssueReader.Read(SampleArchive.Newspaper, SampleArchive.Entry, new());
    private readonly (FormatSet Formats, SiteScope Site) _likeForLike = Site(
        new DiskTree(Sources.At("tests/StaticSite.Benchmarks/sites/edition/theme"))
    );
    private readonly (FormatSet Formats, SiteScope Site) _defaultTheme = Site(null);

    /// <summary>Load, Parse, Model.</summary>
    [Benchmark]
    public object Read() => IssueReader.Read(_newspaper, SampleArchive.Entry, new());

    /// <summary>Check.</summary>
    [Benchmark]
    public object Check()
    {
        var diagnostics = new DiagnosticBag();
        Checks.Run(_newspaper, _whole, null, diagnostics);
        return diagnostics;
    }

    /// <summary>Render, with a theme that renders what the peers' layouts render.</summary>
    [Benchmark]
    public object Render() => Render(_likeForLike);

    /// <summary>Render, with the default theme.</summary>
    [Benchmark]
    public object RenderDefaultTheme() => Render(_defaultTheme);

    private int Render((FormatSet Formats, SiteScope Site) made) =>
        made.Formats.Render(made.Site, new(made.Site, new(made.Site.Theme), _whole)).Count();

    // Images are not encoded: that is not part of rendering.
    private static (FormatSet, SiteScope) Site(FileTree? own)
    {
        var theme = ThemeReader.Read(own, new());
        var issue = IssueReader.Read(SampleArchive.Newspaper, SampleArchive.Entry, new());
        var formats = new FormatSet(FormatList.All, SampleArchive.Newspaper, theme);
        var images = new PhotoLab(theme.Photos, null, new()).Develop(
            SampleArchive.Newspaper.Input,
            "",
            [.. NamedImages.Of(issue)],
            publishes: true,
            new()
        );
        return (formats, new(SampleArchive.Newspaper, theme, images, formats.Slots, new()));
    }
}
