using System.Collections.Concurrent;
using Scriban.Runtime;
using StaticSite.Diagnostics;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Rendering;

/// <summary>What all pages of the site share: the newspaper, the theme and how a page is put into its frame.</summary>
/// <param name="newspaper">The newspaper, as the part of the site sees it that is being built.</param>
/// <param name="theme">The theme.</param>
/// <param name="images">The images that may be published.</param>
/// <param name="slots">What output formats add to pages.</param>
/// <param name="timings">Where times are measured.</param>
internal sealed class SiteScope(Newspaper newspaper, Theme theme, Images images, Slots slots, Timings timings)
{
    private readonly ConcurrentDictionary<(Strings, string), SiteView> _views = new();
    private readonly ScriptObject _assets = Script(theme.Assets.Select(asset => (asset.Key, (object?)asset.Value)));

    private const string Figure = "partials/figure.html";

    /// <summary>The kind of the page for addresses that do not exist.</summary>
    public const string NotFound = "404";

    /// <summary>The path of the one page that is to be written; null for all.</summary>
    public string? Only { get; init; }

    /// <summary>Whether a file is to be written that is a page, or as expensive as one.</summary>
    public bool Wants(string path) => Only is null || Only == path;

    /// <summary>The hash of settings, theme and whatever else all pages depend on.</summary>
    public ContentHash Inputs { get; init; }

    /// <summary>Whether a file with this <see cref="OutputFile.Source"/> is published.</summary>
    public Func<ContentHash, bool> IsPublished { get; init; } = _ => false;

    /// <summary>Where times are measured.</summary>
    public Timings Timings { get; } = timings;

    /// <summary>The newspaper.</summary>
    public Newspaper Newspaper { get; } = newspaper;

    /// <summary>The theme.</summary>
    public Theme Theme { get; } = theme;

    /// <summary>The words in the newspaper's own language.</summary>
    public Strings Strings { get; } = theme.WordsIn(newspaper.Settings.Language);

    /// <summary>How links are written where the site is read from elsewhere; null if its address is unknown.</summary>
    public RelativeLinks? FullLinks => Newspaper.Settings.Url is { } url ? RelativeLinks.Full(url, Newspaper.Settings.LinksToFiles) : null;

    /// <summary>Whether the theme makes a kind of page.</summary>
    public bool Makes(string kind) => Theme.Makes(kind);

    /// <summary>The theme's options as templates see them.</summary>
    public ScriptObject Options { get; } = Script(theme.Options.Select(option => (option.Key, (object?)option.Value)));

    /// <summary>What output formats add to pages.</summary>
    public Slots Slots { get; } = slots;

    /// <summary>What resolved issues share.</summary>
    public ResolvedSite Resolved { get; } = new(newspaper, theme.WordsIn, images);

    /// <summary>A photo as it is set in running text.</summary>
    /// <param name="context">The context of the thread.</param>
    /// <param name="photo">The photo.</param>
    /// <param name="strings">The words of the interface.</param>
    public Html RenderFigure(DocumentContext context, PhotoView photo, Strings strings) =>
        context.Render(
            Figure,
            new ScriptObject
            {
                ["photo"] = photo,
                ["text"] = strings.Script,
                ["theme"] = Options,
            }
        );

    /// <summary>
    /// Writes a page of the site, unless the same is published; nothing if the theme has no template for its kind. Its bytes are good until
    /// the next file is asked for.
    /// </summary>
    /// <param name="context">The context of the thread.</param>
    /// <param name="document">The page.</param>
    /// <param name="selector">Its version selector; its words are the page's.</param>
    /// <param name="issue">The issue that it shows or belongs to, or null.</param>
    /// <param name="variables">What else its template gets.</param>
    public IEnumerable<OutputFile> Write(
        DocumentContext context,
        Document document,
        SelectorView selector,
        IssueView? issue,
        params (string Name, object? Value)[] variables
    )
    {
        if (!Makes(document.Kind) || !Wants(document.Address.File))
            yield break;
        if (document.Source != default && IsPublished(document.Source))
        {
            yield return OutputFile.Unchanged(document.Address.File, document.Source);
            yield break;
        }
        using var page = Render(context, document, selector, issue, variables);
        yield return new(document.Address.File, page.Written, Source: document.Source);
    }

    private PooledBytes Render(
        DocumentContext context,
        Document document,
        SelectorView selector,
        IssueView? issue,
        (string Name, object? Value)[] variables
    )
    {
        using var running = Timings.Start(TimingKind.Template, document.Kind);
        var shared = context.Shared is { } last && last.AreOf(selector.Strings, issue) ? last : Share(selector.Strings, issue);
        var page = context.RenderPage(
            Theme.Page(document.Kind),
            document.Language ?? Newspaper.Settings.Language,
            shared,
            [("doc", new DocumentView(document, this, context.Data)), ("selector", selector), ("style", null), .. variables]
        );
        return page.Lend(LinksOf(document));
    }

    private SharedPieces Share(Strings strings, IssueView? issue) =>
        new(
            strings,
            issue,
            Script([
                (
                    "site",
                    _views.GetOrAdd(
                        (strings, issue?.NewspaperTitle ?? Newspaper.Settings.Title.Value),
                        key => new(this, key.Item1, key.Item2)
                    )
                ),
                ("text", strings.Script),
                ("assets", _assets),
                ("theme", Options),
                ("issue", issue),
            ])
        );

    // The page for addresses that do not exist is served at any depth.
    private RelativeLinks LinksOf(Document document)
    {
        var toFiles = Newspaper.Settings.LinksToFiles;
        return document.Kind == NotFound
            ? new(Newspaper.Settings.Root, toFiles, IsReadable: true)
            : RelativeLinks.From(document.Address, toFiles, isReadable: true);
    }

    private static ScriptObject Script(IEnumerable<(string Name, object? Value)> values)
    {
        var script = new ScriptObject();
        foreach (var (name, value) in values)
            script[name] = value;
        return script;
    }
}
