using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>All checks of an issue as a whole. What a single value can tell is reported while reading.</summary>
internal static class Checks
{
    private static readonly ImmutableArray<Action<Newspaper, Issue, DiagnosticBag>> All =
    [
        HeadlineCheck.Run,
        EmptyArticleCheck.Run,
        CorrectionCheck.Run,
        HolidayCheck.Run,
        PhotoCheck.Run,
        FacsimileCheck.Run,
        AddressCheck.Run,
        NameCheck.Run,
        AliasCheck.Run,
        LinkCheck.Run,
        SubheadCheck.Run,
        UnusedFileCheck.Run,
        PlaceholderCheck.Run,
        NothingToReadCheck.Run,
        DateCheck.Run,
    ];

    /// <summary>Checks what belongs to no issue.</summary>
    public static void Run(Newspaper newspaper, DiagnosticBag diagnostics)
    {
        AddressCheck.Run(newspaper, diagnostics);
        AliasCheck.Run(newspaper, diagnostics);
        PhotoCheck.Run(newspaper, diagnostics);
        LinkCheck.Run(newspaper, diagnostics);
    }

    /// <summary>Checks what only all issues together can tell, and the files that are published unchanged.</summary>
    public static void Run(Newspaper newspaper, IReadOnlyList<IssueDigest> issues, DiagnosticBag diagnostics)
    {
        AliasCheck.Run(newspaper, issues, diagnostics);
        NumberCheck.Run(issues, diagnostics);
        StaticCheck.Run(newspaper, diagnostics);
    }

    /// <summary>Checks an issue.</summary>
    /// <param name="newspaper">The newspaper.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="mostPrinted">How many characters of an article one sheet of paper holds; null if the theme does not say.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static void Run(Newspaper newspaper, Issue issue, int? mostPrinted, DiagnosticBag diagnostics)
    {
        foreach (var check in All)
            check(newspaper, issue, diagnostics);
        if (mostPrinted is { } most)
            PaperCheck.Run(issue, most, diagnostics);
    }
}
