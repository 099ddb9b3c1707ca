using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Model;

/// <summary>A page outside the issues: 关于本报, 无障碍说明.</summary>
/// <param name="Path">Its file in the input.</param>
/// <param name="Slug">Its name in the address.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Language">BCP 47 tag if it is not in the newspaper's language.</param>
/// <param name="Body">Its text.</param>
/// <param name="Photos">The photos that the text names.</param>
internal sealed record StandingPage(
    string Path,
    string Slug,
    Sourced<string> Title,
    string? Language,
    MarkdownText Body,
    ImmutableArray<Photo> Photos
)
{
    /// <summary>Where it is published.</summary>
    public Address Address => Address.Home.Below(Slug);

    /// <summary>Old addresses that lead to it, from the site's root with a leading slash.</summary>
    public ImmutableArray<Sourced<string>> Aliases { get; init; } = [];
}
