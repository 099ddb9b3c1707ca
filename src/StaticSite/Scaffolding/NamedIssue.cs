using StaticSite.Diagnostics;
using StaticSite.Model;

namespace StaticSite.Scaffolding;

/// <summary>Finds the issue that an editor means.</summary>
internal static class NamedIssue
{
    /// <summary>
    /// An issue by its name, such as 2022-01-10 or 2022-01-10-evening; without a name, the newest that leads its day, even a future one.
    /// </summary>
    /// <exception cref="ScaffoldException">There is no such issue.</exception>
    public static IssueEntry FindByName(this Newspaper newspaper, string? name)
    {
        if (newspaper.ByRank().FirstOrDefault() is not { } newest)
            throw new ScaffoldException("the newspaper has no issue yet; run 'static-site new issue'");
        if (name is null)
            return newest;
        // An edition may be called by its name for readers too.
        return newspaper.Entries.FirstOrDefault(entry =>
                entry.Name == name || entry.Edition is { } edition && $"{entry.Date:yyyy-MM-dd}-{edition.Name}" == name
            ) ?? throw new ScaffoldException($"{(Phrase)$"there is no issue '{name}'"}; {Help()}");

        Phrase Help() => Suggestion.DidYouMean(name, newspaper.Entries.Select(entry => entry.Name)) ?? $"the newest is '{newest.Name}'";
    }
}
