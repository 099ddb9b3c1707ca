using StaticSite.Imaging;

namespace StaticSite.Rendering.Templates;

/// <summary>What theme.yaml says.</summary>
/// <param name="IsWhole">Whether nothing of the default theme lies below (<c>base: none</c>).</param>
/// <param name="Options">The options, by name; texts and truths.</param>
/// <param name="Photos">What pictures are made into.</param>
internal sealed record ThemeFile(bool IsWhole, IReadOnlyDictionary<string, object> Options, PhotoRecipe Photos)
{
    /// <summary>The file's name.</summary>
    public const string Name = "theme.yaml";
}
