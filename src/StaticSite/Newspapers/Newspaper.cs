using System.Collections.Immutable;
using NodaTime;
using StaticSite.Building;
using StaticSite.Formats;
using StaticSite.Loading;
using StaticSite.Writing;

namespace StaticSite.Newspapers;

#pragma warning disable RS0030 // a site without an output is built in a temporary folder

/// <summary>
/// A newspaper: its issues as records, what is wrong with it, and its site. What it is called and which issues it has are read when it is
/// opened; issues are read when they are reached, and a build reads everything again. It may be used by one thread at a time.
/// </summary>
/// <example>
/// <code>
/// using var newspaper = Newspaper.Open("input");
/// var result = newspaper.Build("output");
/// </code>
/// </example>
public sealed class Newspaper : IDisposable
{
    private readonly NewspaperOptions _options;
    private readonly BuildOptions _build;
    private readonly Session _session;
    private DirectoryInfo? _rendered;

    private Newspaper(FileTree input, string? folder, NewspaperOptions options)
    {
        _options = options;
        if (
            FormatList
                .All.Select(format => format.Name.Name)
                .Concat(options.Formats.Select(format => format.Name))
                .GroupBy(name => name)
                .FirstOrDefault(group => group.Count() > 1) is
            { } twice
        )
            throw new ArgumentException($"there are two formats named '{twice.Key}'", nameof(options));
        _build = OptionsOf(input, folder, options);
        _session = new(_build, null, null, new(), new());
    }

    /// <summary>Opens a newspaper from a folder.</summary>
    /// <param name="folder">The folder that newspaper.yaml lies in.</param>
    /// <param name="options">The options of a build; null for the usual ones.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or none of the theme.</exception>
    /// <exception cref="ArgumentException">A format that is added has the name of another one.</exception>
    public static Newspaper Open(string folder, NewspaperOptions? options = null) => new(FolderAt(folder), folder, options ?? new());

    /// <summary>Opens a newspaper from memory.</summary>
    /// <param name="files">Bytes by path, with slashes: <c>2022/01-10/05/01-a.md</c>. They must not change while it is used.</param>
    /// <param name="options">The options of a build; null for the usual ones.</param>
    /// <exception cref="DirectoryNotFoundException">There is no folder of the theme.</exception>
    /// <exception cref="ArgumentException">A format that is added has the name of another one.</exception>
    public static Newspaper Open(IReadOnlyDictionary<string, byte[]> files, NewspaperOptions? options = null) =>
        new(new MemoryTree("input", files), null, options ?? new());

    /// <summary>Its name (报名).</summary>
    public string Title => _session.Newspaper.Settings.Title.Value;

    /// <summary>BCP 47 tag of its language.</summary>
    public string Language => _session.Newspaper.Settings.Language;

    /// <summary>The address of its site, with a slash at the end, or null.</summary>
    public Uri? Url => _session.Newspaper.Settings.Url;

    /// <summary>Who holds the rights (版权所有).</summary>
    public string CopyrightHolder => _session.Newspaper.Settings.Copyright.Holder;

    /// <summary>Who runs its site (技术支持), or null.</summary>
    public string? Support => _session.Newspaper.Settings.Copyright.Support;

    /// <summary>Its published issues, the oldest first. Each is read when it is reached, and none is kept.</summary>
    public IEnumerable<Issue> Issues => IssueRecords.Of(_session);

    /// <summary>Itself and its published issues, pages, articles, sections and captions, each before its parts.</summary>
    public IEnumerable<SiteDocument> Documents => SiteDocuments.Of(this);

    /// <summary>Checks it, as the command <c>check</c> does.</summary>
    /// <returns>What was found, sorted by place.</returns>
    public ImmutableArray<Diagnostic> Check() => [.. Say(Building.Build.Run(_build).Diagnostics)];

    /// <summary>Builds the site, as the command <c>build</c> does: incrementally, and nothing is published if there is an error.</summary>
    /// <param name="output">The folder to publish in.</param>
    public BuildResult Build(string output) => Run(_build with { Output = output });

    /// <summary>
    /// Renders the whole site, in a temporary folder; its files can be read until the newspaper is disposed. Rendering again renders only
    /// what has changed.
    /// </summary>
    public BuildResult Render()
    {
        _rendered ??= Directory.CreateTempSubdirectory("static-site-");
        return Run(
            _build with
            {
                Output = Path.Combine(_rendered.FullName, "output"),
                Cache = _build.Cache ?? Path.Combine(_rendered.FullName, "cache"),
            }
        );
    }

    /// <summary>Renders a file of the site, and whatever else has to be rendered for that; see <see cref="Render()"/>.</summary>
    /// <param name="address">From the site's root: the address of a page, as <c>2022/01/10/05/</c>, or of a file.</param>
    /// <returns>It; null if the site has none of this address, or has errors.</returns>
    public SiteFile? Render(string address)
    {
        var path = new Model.Address(address).File;
        return Render().Files.FirstOrDefault(file => file.Path == path);
    }

    /// <summary>Removes what has been rendered in a temporary folder.</summary>
    public void Dispose()
    {
        _rendered?.Delete(recursive: true);
        _rendered = null;
    }

    private BuildResult Run(BuildOptions options)
    {
        var result = Building.Build.Run(options);
        IReadOnlyList<SiteFile> files = result.IsRefused
            ? []
            :
            [
                .. FileList
                    .Read(Path.Combine(options.Output!, FileList.Name))
                    .Select(file => new SiteFile(file.Path, () => File.ReadAllBytes(Path.Combine(options.Output!, file.Path)))),
            ];
        return new(!result.IsRefused, [.. Say(result.Diagnostics)], result.Changed, files);
    }

    private IEnumerable<Diagnostic> Say(IEnumerable<Diagnostics.Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => Diagnostic.Of(diagnostic, _options.Language));

    private static BuildOptions OptionsOf(FileTree input, string? folder, NewspaperOptions options) =>
        new()
        {
            Input = input,
            InputFolder = folder,
            Theme =
                options.ThemeFiles is { } files ? new MemoryTree("theme", files)
                : options.Theme is { } theme ? FolderAt(theme)
                : null,
            Url = options.Url is { } url && !url.AbsoluteUri.EndsWith('/') ? new(url.AbsoluteUri + "/") : options.Url,
            Host = options.Host,
            Now = _ => Instant.FromDateTimeOffset(options.Now ?? TimeProvider.System.GetUtcNow()),
            IncludesDrafts = options.IncludesDrafts,
            WarningsAreErrors = options.WarningsAreErrors,
            Cache = options.Cache,
            Parallelism = new() { MaxDegreeOfParallelism = options.Parallelism ?? Environment.ProcessorCount },
            Formats = [.. FormatList.All, .. options.Formats.Select(format => new AddedFormat(format))],
        };

    private static DiskTree FolderAt(string path) =>
        Directory.Exists(path) ? new(path) : throw new DirectoryNotFoundException($"there is no folder '{path}'");
}
