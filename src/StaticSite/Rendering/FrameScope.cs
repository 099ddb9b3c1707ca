using StaticSite.Model;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Rendering;

/// <summary>What pages show around an issue: its masthead and its version selector, each made once. It belongs to one thread.</summary>
internal sealed class FrameScope
{
    private readonly SiteScope _site;
    private SelectorIssue? _selector;

    /// <param name="site">The site.</param>
    /// <param name="frame">What pages say around the issue.</param>
    /// <param name="pages">Its pages as templates see them; null where their contents are unknown.</param>
    public FrameScope(SiteScope site, IssueFrame frame, IReadOnlyList<PageView>? pages = null)
    {
        (_site, Frame) = (site, frame);
        View = new(
            this,
            pages ?? [.. frame.Issue.Pages.Select(page => new PageView(frame, page, null))],
            site.Slots.IssueData(frame.Issue.Entry),
            site.Slots.Print(frame.Issue.Entry)
        );
    }

    /// <summary>What pages say around the issue.</summary>
    public IssueFrame Frame { get; }

    /// <summary>The issue, without the contents of its pages.</summary>
    public IssueOutline Issue => Frame.Issue;

    /// <summary>The newspaper.</summary>
    public Newspaper Newspaper => _site.Newspaper;

    /// <summary>The words of the interface.</summary>
    public Strings Strings => Frame.Strings;

    /// <summary>The issue as templates see it.</summary>
    public IssueView View { get; }

    /// <summary>What the version selector shows of it, in some words.</summary>
    public SelectorIssue SelectorIn(Strings words) => _selector is { } last && last.Strings == words ? last : _selector = new(words, this);

    /// <summary>Where a view of a page is; null if the theme has none.</summary>
    public Address? ViewOf(PageOutline page, string kind) => _site.Theme.ViewOf(page.Address, kind);

    /// <summary>Whether the theme makes a kind of page.</summary>
    public bool Makes(string kind) => _site.Makes(kind);
}
