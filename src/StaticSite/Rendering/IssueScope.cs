using StaticSite.Composing;
using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Rendering.Views;
using StaticSite.Resolving;

namespace StaticSite.Rendering;

/// <summary>What the pages of one issue share: its views, each made once. It belongs to one thread.</summary>
internal sealed class IssueScope
{
    private readonly SiteScope _site;
    private readonly ArticleView[] _articles;

    /// <param name="site">The site.</param>
    /// <param name="context">The context of the thread.</param>
    /// <param name="issue">The issue, without what is held back.</param>
    /// <param name="slots">What output formats add to it; null for no more than to the site.</param>
    /// <param name="isOnSpanning">Whether it is shown on pages that span issues, which are the newspaper's whatever the edition.</param>
    public IssueScope(SiteScope site, DocumentContext context, Issue issue, Slots? slots = null, bool isOnSpanning = false)
    {
        (_site, Context) = (site, context);
        Resolved = new(
            site.Resolved,
            issue,
            slots ?? site.Slots,
            isOnSpanning,
            context.SpareRenderers,
            (article, photo, part) => site.RenderFigure(context, ViewOf(article)!.ViewOf(photo, part), Strings)
        );
        _articles = [.. Resolved.Articles.Select(article => new ArticleView(this, article))];
        Pages = [.. issue.Pages.Select(page => new PageView(Resolved.Frame, page.Outline, new(this, page)))];
        Frame = new(site, Resolved.Frame, Pages);
    }

    /// <summary>The context of the thread.</summary>
    public DocumentContext Context { get; }

    /// <summary>The issue, resolved.</summary>
    public ResolvedIssue Resolved { get; }

    /// <summary>The issue.</summary>
    public Issue Issue => Resolved.Issue;

    /// <summary>The words of the interface.</summary>
    public Strings Strings => Resolved.Strings;

    /// <summary>Its masthead and its version selector.</summary>
    public FrameScope Frame { get; }

    /// <summary>The issue as templates see it.</summary>
    public IssueView View => Frame.View;

    /// <summary>Its pages as templates see them.</summary>
    public IReadOnlyList<PageView> Pages { get; }

    /// <summary>Its articles as templates see them, in reading order.</summary>
    public IReadOnlyList<ArticleView> Articles => _articles;

    /// <summary>How large its pages are printed.</summary>
    public PrintFit Fit => field ??= new(_site.Theme.Print, Resolved.Frame.NewspaperTitle);

    /// <summary>What its articles are printed on; null if the theme does not say.</summary>
    public PrintArticle? PrintedArticle => _site.Theme.PrintedArticle;

    /// <summary>What its pages are composed for; null if the theme does not say.</summary>
    public PageSheets? Sheets => _site.Theme.Sheets;

    /// <summary>A page's view.</summary>
    public PageView ViewOf(Page page) => Pages[Issue.Pages.IndexOf(page)];

    /// <summary>The view of an article, or null.</summary>
    public ArticleView? ViewOf(ResolvedArticle? article) => article is null ? null : _articles[Resolved.PositionOf(article.Article)!.Value];

    /// <summary>A link to the page of an article, or to the spread that it runs over.</summary>
    public LinkView PageLink(Page page, Article article) =>
        article.Pages.Length > 1 && _site.Makes("spread") && Issue.SpreadOf(page) is { } spread
            ? LinkView.To(Resolved.Frame.LabelOf(spread), LeadOf(article, spread.Lead, spread.Facsimile, spread.Contains))
            : LinkView.To(
                Resolved.Frame.LabelOf(page.Outline),
                LeadOf(article, page.Outline.Lead, page.FacsimileView, page.Number.IsSamePage)
            );

    // Where the printed page leads, the article's place on it.
    private Address LeadOf(Article article, Address lead, FacsimileLink? facsimile, Func<PageNumber, bool> shows) =>
        facsimile is { Leads: true }
        && (
            article.Regions.Any(region => shows(region.Page.Value))
            || article.PrintedOn.Any(number => shows(number) && IsPrintedHere(number))
        )
            ? lead.At(ViewOf(Resolved.Of(article))!.Resolved.Id)
            : lead;

    // Every article of a page that the program prints has a place on it.
    private bool IsPrintedHere(PageNumber number) => Issue.Pages.Any(page => page.IsPrintedHere && page.Number.IsSamePage(number));
}
