using System.Collections.Concurrent;
using System.Text;
using Scriban.Runtime;
using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Rendering.Views;

namespace StaticSite.Rendering;

/// <summary>What all pages of the site share: the newspaper, the theme and how a page is put into its frame.</summary>
internal sealed class SiteScope(Newspaper newspaper, Theme theme)
{
    private readonly ConcurrentDictionary<Strings, SiteView> _views = new();
    private readonly ScriptObject _assets = Script(theme.Assets.Select(asset => (asset.Key, (object?)asset.Value)));
    private readonly ScriptObject _options = Script(theme.Options.Select(option => (option.Key, (object?)option.Value)));

    /// <summary>The kind of the page for addresses that do not exist.</summary>
    public const string NotFound = "404";

    /// <summary>The newspaper.</summary>
    public Newspaper Newspaper { get; } = newspaper;

    /// <summary>The theme.</summary>
    public Theme Theme { get; } = theme;

    /// <summary>The words in the newspaper's own language.</summary>
    public Strings Strings { get; } = theme.WordsIn(newspaper.Settings.Language);

    /// <summary>Whether the theme makes a kind of page.</summary>
    public bool Makes(string kind) => Theme.Templates.ContainsKey(Theme.Page(kind));

    /// <summary>Writes a page of the site; nothing if the theme has no template for its kind.</summary>
    /// <param name="context">The context of the thread.</param>
    /// <param name="document">The page.</param>
    /// <param name="selector">Its version selector; its words are the page's.</param>
    /// <param name="issue">The issue that it shows or belongs to, or null.</param>
    /// <param name="variables">What its template gets besides.</param>
    public IEnumerable<OutputFile> Write(PageContext context, Document document, SelectorView selector, IssueView? issue, params (string Name, object? Value)[] variables)
    {
        if (!Makes(document.Kind)) yield break;
        var strings = selector.Strings;
        var script = Script(
        [
            ("site", _views.GetOrAdd(strings, words => new(this, words))), ("doc", new DocumentView(document, Newspaper.Settings)), ("text", strings.Script),
            ("assets", _assets), ("theme", _options), ("selector", selector), ("issue", issue), .. variables,
        ]);
        script["content"] = context.Render(Theme.Page(document.Kind), script);
        var page = context.Render(Theme.Layout, script).Resolve(LinkWriter(document));
        yield return new(document.Address.File, Encoding.UTF8.GetBytes(page));
    }

    // Relative, so that the same bytes work at any place. The page for addresses that do not exist is served at any depth.
    private Func<Address, string> LinkWriter(Document document)
    {
        var root = document.Kind == NotFound ? Newspaper.Settings.Url?.AbsolutePath ?? "/" : string.Concat(Enumerable.Repeat("../", document.Address.Depth));
        return address =>
        {
            var link = root + (Newspaper.Settings.LinksToFiles ? address.ToFile() : address).Escaped;
            return link.Length > 0 && link[0] != '#' ? link : "./" + link;
        };
    }

    private static ScriptObject Script(IEnumerable<(string Name, object? Value)> values)
    {
        var script = new ScriptObject();
        foreach (var (name, value) in values) script[name] = value;
        return script;
    }
}
