using NodaTime;
using StaticSite.Building;
using StaticSite.Diagnostics;
using StaticSite.Formats;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Model.Reading;
using StaticSite.Resolving;
using StaticSite.Scaffolding.Pipelines;

namespace StaticSite.Scaffolding;

/// <summary>
/// Where an editor starts things: reads the newspaper, makes what was requested next to what exists, and says what to do next.
/// </summary>
/// <param name="options">The newspaper and the moment.</param>
internal sealed class Desk(BuildOptions options)
{
    /// <summary>Starts an issue; see <see cref="NewIssue.Make"/>.</summary>
    /// <exception cref="ScaffoldException">It cannot be made.</exception>
    public Scaffold Issue(string? name)
    {
        var newspaper = Read();
        return Put(NewIssue.Make(newspaper, name, newspaper.Publication.Now.InZone(newspaper.Settings.TimeZone).Date.ToDateOnly()));
    }

    /// <summary>Starts an article; see <see cref="NewArticle.Make"/>.</summary>
    /// <exception cref="ScaffoldException">It cannot be made.</exception>
    public Scaffold Article(string? issue, string page, string title, string? kind, bool keeps, bool isFolder) =>
        Put(NewArticle.Make(Read(), issue, page, title, kind, keeps, isFolder));

    /// <summary>Starts the captions of photos.</summary>
    /// <param name="paths">The photos, in the newspaper's folder.</param>
    /// <exception cref="ScaffoldException">One of them cannot be made; none is.</exception>
    public Scaffold Photos(IEnumerable<string> paths) =>
        Put(
            new(
                [.. paths.Select(path => NewPhoto.Make(options.Input, path))],
                ["write the captions, the photographers (credit:), and descriptions for readers who cannot see the photos (alt:)"]
            )
        );

    /// <summary>Starts a pipeline next to the newspaper's folder; see <see cref="NewPipeline.Make"/>.</summary>
    /// <exception cref="ScaffoldException">It cannot be made.</exception>
    public Scaffold Pipeline(string name, PinnedProgram program)
    {
        var newspaper = Read();
        var settings = newspaper.Settings;
        var scope = new PipelineScope(Schedule.InUtc(settings, newspaper.Publication.Now), Languages.IsChinese(settings.Language));
        return NewPipeline.Write(Path.GetDirectoryName(Path.GetFullPath(options.InputFolder!))!, NewPipeline.Make(name, program, scope));
    }

    private Newspaper Read()
    {
        var diagnostics = new DiagnosticBag();
        var newspaper = NewspaperReader.Read(
            new TracedTree(options.Input, new Trace(default)),
            FormatList.Schema,
            new(options.Input, []),
            options.Now,
            includesDrafts: true,
            options.Url,
            diagnostics
        );
        if (!options.Input.HasFile(SettingsReader.File))
            throw new ScaffoldException($"there is no {options.Input.Display(SettingsReader.File)}; run 'static-site new newspaper'");
        return newspaper;
    }

    private Scaffold Put(Scaffold scaffold)
    {
        NewFiles.Write(options.InputFolder!, scaffold.Files);
        return scaffold with { Files = [.. scaffold.Files.Select(file => file with { Path = options.Input.Display(file.Path) })] };
    }
}
