using BenchmarkDotNet.Attributes;
using StaticSite.Checking;
using StaticSite.Diagnostics;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Model.Reading;
using StaticSite.Rendering;
using StaticSite.Rendering.Indexes;
using StaticSite.Rendering.Templates;
using StaticSite.Tests.Sample;

namespace StaticSite.Benchmarks.Stages;

/// <summary>What an issue goes through between the disk and the disk: 64 articles on 8 pages.</summary>
public class IssueStages
{
    private readonly Newspaper _newspaper = SampleArchive.Newspaper;
    private readonly Issue _whole = IssueReader.Read(SampleArchive.Newspaper, SampleArchive.Entry, new());
    private readonly SiteScope _likeForLike = Site(new DiskTree(Sources.At("tests/StaticSite.Benchmarks/sites/edition/theme")));
    private readonly SiteScope _defaultTheme = Site(null);

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

    /// <summary>Render, with what the peers' layouts make.</summary>
    [Benchmark]
    public object Render() => Renderers.Render(_likeForLike, _whole, Related.None, new()).Count();

    /// <summary>Render, with the default theme.</summary>
    [Benchmark]
    public object RenderDefaultTheme() => Renderers.Render(_defaultTheme, _whole, Related.None, new()).Count();

    // Pictures as they are: encoding them is no matter of rendering.
    private static SiteScope Site(FileTree? own)
    {
        var theme = ThemeReader.Read(own, new());
        var issue = IssueReader.Read(SampleArchive.Newspaper, SampleArchive.Entry, new());
        return new(SampleArchive.Newspaper, theme, new PhotoLab(theme.Photos, null, new()).Develop(SampleArchive.Newspaper.Input, "", [.. NamedPictures.Of(issue)], publishes: true, new()));
    }
}
