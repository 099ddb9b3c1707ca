using System.Collections.Concurrent;
using Scriban;
using StaticSite.Composing;
using StaticSite.Diagnostics;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Templates;

/// <summary>A theme, ready to render: its templates parsed once, its assets hashed, its words.</summary>
/// <param name="Name">What the newspaper's own theme is called in messages; if it has none, the default theme.</param>
/// <param name="Templates">By path, such as <c>pages/page.html</c>.</param>
/// <param name="Sources">The texts of the templates, by the path that is shown in messages.</param>
/// <param name="Parameters">What the default theme's partials take, by path; empty if none of them are used.</param>
/// <param name="Assets">Published addresses by name, such as <c>site.css</c>.</param>
/// <param name="AssetFiles">The assets to write.</param>
/// <param name="OwnSheets">The newspaper's own style sheets.</param>
/// <param name="Options">The options of theme.yaml.</param>
/// <param name="Photos">What images are made into.</param>
/// <param name="Card">The colours of cards.</param>
/// <param name="HasStandardCard">Whether these are the default theme's.</param>
/// <param name="Print">What pages are printed on; null if the theme does not say.</param>
/// <param name="PrintedArticle">What an article on its own is printed on; null if the theme does not say.</param>
/// <param name="MostPrinted">How many characters of an article one sheet holds; null if the theme does not say.</param>
/// <param name="Sheets">What pages of several articles are composed for; null if the theme does not say.</param>
/// <param name="FoldsViews">Whether a page shows its other views itself, at <c>#text</c> and <c>#full</c>.</param>
/// <param name="Words">The words of the interface by the name of their file, such as <c>zh-Hans</c>.</param>
/// <param name="Observations">What was looked at of the newspaper's own theme.</param>
internal sealed record Theme(
    string Name,
    IReadOnlyDictionary<string, Template> Templates,
    IReadOnlyDictionary<string, SourceText> Sources,
    IReadOnlyDictionary<string, string[]> Parameters,
    IReadOnlyDictionary<string, Address> Assets,
    IReadOnlyList<OutputFile> AssetFiles,
    IReadOnlyList<StyleSheet> OwnSheets,
    IReadOnlyDictionary<string, object> Options,
    PhotoRecipe Photos,
    CardColours Card,
    bool HasStandardCard,
    PrintSheet? Print,
    PrintArticle? PrintedArticle,
    int? MostPrinted,
    PageSheets? Sheets,
    bool FoldsViews,
    IReadOnlyDictionary<string, Strings> Words,
    IReadOnlyList<Observation> Observations
)
{
    /// <summary>What the default theme is called in messages.</summary>
    public const string Standard = "default-theme";

    /// <summary>The frame of every page.</summary>
    public const string Layout = "layouts/base.html";

    /// <summary>The hash of everything that the newspaper's own theme holds.</summary>
    public ContentHash Identity { get; } = ContentHash.Of(Observations.Select(observation => $"{observation.Path} {observation.Hash}"));

    // Those that are not in use; each keeps the room for a page.
    private readonly ConcurrentBag<DocumentContext> _contexts = [];

    /// <summary>Renders pages, in a context that nothing else uses as long as they are being enumerated.</summary>
    /// <param name="render">Renders pages in a context.</param>
    public IEnumerable<OutputFile> Render(Func<DocumentContext, IEnumerable<OutputFile>> render)
    {
        if (!_contexts.TryTake(out var context))
            context = new(this);
        foreach (var file in render(context))
            yield return file;
        context.Clear();
        _contexts.Add(context);
    }

    /// <summary>The words in a language: its own, those of its script, or English.</summary>
    public Strings WordsIn(string language)
    {
        string[] names = [.. Languages.NamesOf(language), Languages.IsChinese(language) ? "zh-Hans" : "en", "en"];
        return names.Select(name => Words.GetValueOrDefault(name)).FirstOrDefault(words => words is not null) ?? Words.Values.First();
    }

    /// <summary>Whether a file, by the path that is shown in messages, is the newspaper's own.</summary>
    public static bool IsOwn(string? shown) => shown?.StartsWith(Standard + "/", StringComparison.Ordinal) == false;

    /// <summary>
    /// The style sheets in <c>assets/languages/</c> for the languages on a page, each once: a language's own, or <c>other.css</c>.
    /// </summary>
    public IEnumerable<Address> SheetsFor(IEnumerable<string> languages) => languages.Select(SheetFor).OfType<Address>().Distinct();

    // Simplified Chinese needs none: what it looks like is in every style sheet.
    private Address? SheetFor(string language)
    {
        var names = Languages.IsChinese(language) ? Languages.NamesOf(language) : Languages.NamesOf(language).Append("other");
        foreach (var name in names)
            if (Assets.TryGetValue($"languages/{name}.css", out var address))
                return address;
        return null;
    }

    /// <summary>Whether it makes a kind of page.</summary>
    public bool Makes(string kind) => Templates.ContainsKey(Page(kind));

    /// <summary>Where a view of a page is: at an address below it, or folded into it; null if the theme has none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="kind">The view.</param>
    public Address? ViewOf(Address page, string kind) =>
        Makes(kind) ? page.Below(kind)
        : FoldsViews ? page.At(kind)
        : null;

    /// <summary>The path of an asset; empty if there is none of this name.</summary>
    public string FileOf(string asset) => Assets.TryGetValue(asset, out var address) ? address.Path : "";

    /// <summary>The template of a kind of page.</summary>
    public static string Page(string kind) => $"pages/{kind}.html";
}
