using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using NodaTime;
using StaticSite.Building;
using StaticSite.Formats;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Parsing;
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
    private bool _isDisposed;

    private Newspaper(FileTree input, string? folder, NewspaperOptions options)
    {
        _options = options;
        _build = OptionsOf(input, folder, options);
        _session = new(_build, null, null, new(), new());
    }

    /// <summary>Opens a newspaper from a folder.</summary>
    /// <param name="folder">The folder that newspaper.yaml is in.</param>
    /// <param name="options">The options of a build; null for the usual ones.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or none of the theme.</exception>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public static Newspaper Open(string folder, NewspaperOptions? options = null) => new(FolderAt(folder), folder, options ?? new());

    /// <summary>Opens a newspaper from memory.</summary>
    /// <param name="files">Bytes by path, with slashes: <c>2022/01-10/05/01-a.md</c>. They must not change while it is used.</param>
    /// <param name="options">The options of a build; null for the usual ones.</param>
    /// <exception cref="DirectoryNotFoundException">There is no folder of the theme.</exception>
    /// <exception cref="ArgumentException">An option is wrong, or a path is not below the newspaper.</exception>
    public static Newspaper Open(IReadOnlyDictionary<string, byte[]> files, NewspaperOptions? options = null) =>
        new(TreeOf("input", files), null, options ?? new());

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
    public IEnumerable<SiteDocument> Documents => SiteDocuments.Of(this, _session.Theme);

    /// <summary>
    /// Checks it, as the command <c>check</c> does: with <see cref="NewspaperOptions.Host"/> also against the limits of the host.
    /// </summary>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What was found, sorted by place.</returns>
    /// <exception cref="InvalidOperationException">A format that was added has failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ImmutableArray<Diagnostic> Check(CancellationToken cancellationToken = default) =>
        [.. Say(Run(_build with { Measures = _build.Host is not null }, cancellationToken).Diagnostics)];

    /// <summary>Builds the site, as the command <c>build</c> does: incrementally, and nothing is published if there is an error.</summary>
    /// <param name="output">The folder to publish in.</param>
    /// <param name="cancellationToken">Ends the build before anything is published.</param>
    /// <exception cref="InvalidOperationException">A format that was added has failed; nothing is published.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is published.</exception>
    public BuildResult Build(string output, CancellationToken cancellationToken = default) =>
        Publish(_build with { Output = Path.GetFullPath(output) }, cancellationToken);

    /// <summary>
    /// Renders the whole site, in a temporary folder; its files can be read until the newspaper is disposed. Rendering again renders only
    /// what has changed.
    /// </summary>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="InvalidOperationException">A format that was added has failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public BuildResult Render(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _rendered ??= Directory.CreateTempSubdirectory("static-site-");
        return Publish(
            _build with
            {
                Output = Path.Combine(_rendered.FullName, "output"),
                Cache = _build.Cache ?? Path.Combine(_rendered.FullName, "cache"),
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Renders a file of the site, and whatever else has to be rendered for that; see <see cref="Render(CancellationToken)"/>.
    /// </summary>
    /// <param name="address">From the site's root: the address of a page, such as <c>2022/01/10/05/</c>, or of a file.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>It; null if the site has none of this address, or has errors.</returns>
    public SiteFile? Render(string address, CancellationToken cancellationToken = default)
    {
        var path = new Model.Address(address).File;
        return Render(cancellationToken).Files.FirstOrDefault(file => file.Path == path);
    }

    /// <summary>Removes what has been rendered in a temporary folder. It can be neither checked nor built afterwards.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        try
        {
            _rendered?.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The system clears its folder of temporary files.
        }
        _rendered = null;
    }

    private BuildResult Publish(BuildOptions options, CancellationToken cancellationToken)
    {
        var result = Run(options, cancellationToken);
        IReadOnlyList<SiteFile> files = result.IsRefused
            ? []
            :
            [
                .. FileList
                    .Read(Path.Combine(options.Output!, FileList.Name))
                    .Select(file => new SiteFile(file.Path, () => File.ReadAllBytes(Path.Combine(options.Output!, file.Path)))),
            ];
        return new()
        {
            Succeeded = !result.IsRefused,
            Diagnostics = [.. Say(result.Diagnostics)],
            Changed = result.Changed,
            Files = files,
        };
    }

    private Building.BuildResult Run(BuildOptions options, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var parallelism = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.Parallelism.MaxDegreeOfParallelism,
            CancellationToken = cancellationToken,
        };
        try
        {
            return Building.Build.Run(options with { Parallelism = parallelism });
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested && e is not OperationCanceledException)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
            throw;
        }
    }

    private IEnumerable<Diagnostic> Say(IEnumerable<Diagnostics.Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => Diagnostic.Of(diagnostic, _options.Language));

    private static BuildOptions OptionsOf(FileTree input, string? folder, NewspaperOptions options) =>
        new()
        {
            Input = input,
            InputFolder = folder,
            Theme =
                options.ThemeFiles is { } files ? TreeOf("theme", files)
                : options.Theme is { } theme ? FolderAt(theme)
                : null,
            Url = options.Url is { } url ? SiteUrl.Parse(url.OriginalString) ?? throw Wrong($"'{url}' is not the address of a site") : null,
            Host =
                options.Host is not { } host || KeySets.Host.Choices.Any(kind => kind.Name == host)
                    ? options.Host
                    : throw Wrong($"'{host}' is not a kind of host"),
            Now = _ => Instant.FromDateTimeOffset(options.Now ?? TimeProvider.System.GetUtcNow()),
            IncludesDrafts = options.IncludesDrafts,
            WarningsAreErrors = options.WarningsAreErrors,
            Cache = options.Cache,
            Parallelism = new() { MaxDegreeOfParallelism = options.Parallelism ?? Environment.ProcessorCount },
            Formats = WithAdded(options.Formats),
        };

    private static ImmutableArray<Formats.Format> WithAdded(ImmutableArray<Format> added)
    {
        var names = FormatList.All.Select(format => format.Name.Name).Append(FormatName.None).ToHashSet(StringComparer.Ordinal);
        foreach (var name in added.Select(format => format.Name))
            if (name.Length == 0 || !name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-'))
                throw Wrong($"a format cannot be named '{name}': only ASCII letters, digits and hyphens are possible");
            else if (!names.Add(name))
                throw Wrong($"a format cannot be named '{name}', since something else is");
        return [.. FormatList.All, .. added.Select(format => new AddedFormat(format))];
    }

    private static ArgumentException Wrong(string problem) => new(problem);

    private static MemoryTree TreeOf(string name, IReadOnlyDictionary<string, byte[]> files) =>
        files.Keys.FirstOrDefault(path => !SiteFile.IsRelative(path)) is { } wrong
            ? throw Wrong($"'{wrong}' is not a path below the folder {name}, with slashes")
            : new(name, files);

    private static DiskTree FolderAt(string path) =>
        Directory.Exists(path) ? new(path) : throw new DirectoryNotFoundException($"there is no folder '{path}'");
}
