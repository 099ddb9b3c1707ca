using Scriban;
using StaticSite.Model;

namespace StaticSite.Rendering.Templates;

/// <summary>A theme, ready to render: its templates parsed once, its assets hashed, its words.</summary>
/// <param name="Templates">By path, as <c>pages/page.html</c>.</param>
/// <param name="Assets">Published addresses by name, as <c>site.css</c>.</param>
/// <param name="AssetFiles">The assets to write.</param>
/// <param name="Options">The options of theme.yaml.</param>
/// <param name="Strings">The words in the newspaper's language.</param>
internal sealed record Theme(
    IReadOnlyDictionary<string, Template> Templates,
    IReadOnlyDictionary<string, Address> Assets,
    IReadOnlyList<OutputFile> AssetFiles,
    IReadOnlyDictionary<string, object> Options,
    Strings Strings)
{
    /// <summary>The frame of every page.</summary>
    public const string Layout = "layouts/base.html";

    /// <summary>The template of a kind of page.</summary>
    public static string Page(string kind) => $"pages/{kind}.html";
}
