using StaticSite.Model;

namespace StaticSite.Resolving;

/// <summary>What pages say around an issue: its date, its pages by name, and what they call the newspaper.</summary>
internal sealed class IssueFrame
{
    /// <param name="site">The site.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="isOnSpanning">Whether it is shown on pages that span issues, which are the newspaper's whatever the edition.</param>
    public IssueFrame(ResolvedSite site, IssueOutline issue, bool isOnSpanning)
    {
        Issue = issue;
        Language = isOnSpanning ? site.Newspaper.Settings.Language : site.Newspaper.LanguageOf(issue.Entry);
        NewspaperTitle = isOnSpanning ? site.Newspaper.Settings.Title.Value : site.Newspaper.TitleOf(issue.Entry);
        Strings = site.WordsIn(Language);
    }

    /// <summary>The issue.</summary>
    public IssueOutline Issue { get; }

    /// <summary>Its language.</summary>
    public string Language { get; }

    /// <summary>What its pages call the newspaper: an edition may have a title of its own.</summary>
    public string NewspaperTitle { get; }

    /// <summary>The words of the interface.</summary>
    public Strings Strings { get; }

    /// <summary>The date in words, with the edition of the day.</summary>
    public string Date => field ??= LabelOf(Issue.Entry);

    /// <summary>The date of an issue in words, with the edition of the day.</summary>
    public string LabelOf(IssueEntry entry) => Dates.Format(entry.Date, Strings) + (entry.Edition is { } edition ? " " + edition.Name : "");

    /// <summary>05版.</summary>
    public string NumberLabelOf(PageOutline page) => NumberLabelOf(page, Strings);

    /// <summary>05版：专版.</summary>
    public string LabelOf(PageOutline page) => LabelOf(page, Strings);

    /// <summary>05版：专版, in some words.</summary>
    public static string LabelOf(PageOutline page, Strings strings) =>
        page.Name is null
            ? NumberLabelOf(page, strings)
            : strings.Get("page_label", ("number", strings.Number(page.Number)), ("name", page.Name));

    /// <summary>04—05版.</summary>
    public string LabelOf(Spread spread) =>
        Strings.Get("spread_label", ("left", Strings.Number(spread.OnPaper[0])), ("right", Strings.Number(spread.OnPaper[^1])));

    private static string NumberLabelOf(PageOutline page, Strings strings) =>
        strings.Get("page_number", ("number", strings.Number(page.Number)));
}
