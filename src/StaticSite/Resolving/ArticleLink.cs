using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Resolving;

/// <summary>An article of another issue, as pages lead to it.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Page">The page that it is on.</param>
/// <param name="Address">The article's own page.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Language">BCP 47 tag if it is not in the issue's language.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Ai">How artificial intelligence took part in its text, or null.</param>
/// <param name="Summary">The beginning of it, or null.</param>
/// <param name="Photo">The photo that it is shown with, or null.</param>
internal sealed record ArticleLink(
    IssueEntry Issue,
    PageOutline Page,
    Address Address,
    string Title,
    string? Language,
    ArticleKind Kind,
    AiUse? Ai,
    string? Summary,
    SmallPhoto? Photo
)
{
    /// <summary>Hashes all that pages show of it.</summary>
    public HashBuilder AddTo(HashBuilder hash) =>
        hash.Add(Issue.Folder)
            .Add(Page.Number.Text)
            .Add(Page.Name)
            .Add(Page.Address.Path)
            .Add(Address.Path)
            .Add(Title)
            .Add(Language)
            .Add($"{Kind}")
            .Add(Ai?.Value)
            .Add(Summary)
            .Add(Photo?.Address.Path);
}

/// <summary>The smallest variant of a photo. Its address says which photo and how large it is.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal sealed record SmallPhoto(Address Address, int Width, int Height);
