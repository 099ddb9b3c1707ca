using StaticSite.Imaging;
using StaticSite.Model;
using StaticSite.Resolving.Markup;

namespace StaticSite.Resolving;

/// <summary>
/// An issue in which the position of everything is known: the source of pages, feeds and data. It belongs to one thread.
/// </summary>
internal sealed class ResolvedIssue
{
    private readonly Stack<MarkupRenderer> _renderers;

    /// <param name="site">The site.</param>
    /// <param name="issue">The issue, without what is held back.</param>
    /// <param name="slots">What output formats add to it.</param>
    /// <param name="isOnSpanning">Whether it is shown on pages that span issues, which are the newspaper's whatever the edition.</param>
    /// <param name="renderers">The renderers of Markdown that are not in use.</param>
    /// <param name="figureOf">A photo as it is set in running text.</param>
    public ResolvedIssue(
        ResolvedSite site,
        Issue issue,
        Slots slots,
        bool isOnSpanning,
        Stack<MarkupRenderer> renderers,
        Func<ResolvedArticle, ResolvedPhoto, MarkupPart, Html> figureOf
    )
    {
        (Site, Issue, Slots, _renderers, FigureOf) = (site, issue, slots, renderers, figureOf);
        Frame = new(site, issue.Outline, isOnSpanning);
        Files = new(site.Newspaper.Input, site.Images);
    }

    /// <summary>An issue whose figures are in plain elements, for readers elsewhere.</summary>
    /// <param name="site">The site.</param>
    /// <param name="issue">The issue, without what is held back.</param>
    /// <param name="slots">What output formats add to pages.</param>
    public static ResolvedIssue Plain(ResolvedSite site, Issue issue, Slots slots) =>
        new(site, issue, slots, isOnSpanning: false, new(), (_, photo, _) => PlainFigure.Render(photo));

    /// <summary>The site.</summary>
    public ResolvedSite Site { get; }

    /// <summary>The issue, without what is held back.</summary>
    public Issue Issue { get; }

    /// <summary>What output formats add to it.</summary>
    public Slots Slots { get; }

    /// <summary>What pages say around it.</summary>
    public IssueFrame Frame { get; }

    /// <summary>Its language.</summary>
    public string Language => Frame.Language;

    /// <summary>The words of the interface.</summary>
    public Strings Strings => Frame.Strings;

    /// <summary>The images and recordings that it shows.</summary>
    public PublishedFiles Files { get; }

    /// <summary>Its articles, in reading order.</summary>
    public IReadOnlyList<ResolvedArticle> Articles => field ??= [.. Pages.SelectMany(page => page.Own)];

    /// <summary>A photo as it is set in running text.</summary>
    public Func<ResolvedArticle, ResolvedPhoto, MarkupPart, Html> FigureOf { get; }

    /// <summary>The articles of a page's folder.</summary>
    public IReadOnlyList<ResolvedArticle> OwnArticles(Page page) => Pages[Issue.Pages.IndexOf(page)].Own;

    /// <summary>The articles on a page; one that runs over two pages is on both.</summary>
    public IEnumerable<ResolvedArticle> ArticlesOn(Page page) =>
        OwnArticles(page)
            .Concat(
                Pages
                    .Where(other => other.Page != page)
                    .SelectMany(other => other.Own)
                    .Where(article => article.Article.Pages.Any(number => number.Value.IsSamePage(page.Number)))
            );

    /// <summary>An article's places on the facsimile of a page (热区).</summary>
    public IEnumerable<Region> RegionsOn(ResolvedArticle article, Page page) =>
        page.IsPrintedHere
            ? Files
                .PlacesOn(page)
                .Where(place => place.Article == article.Id)
                .Select(place => place.ToRegion(new(page.Number, page.Facsimile!.NamedAt!.Value)))
            : article.Article.RegionsOn(page.Number);

    /// <summary>An article's places on all pages: as written, and then those on pages that the program has printed.</summary>
    public IEnumerable<Region> RegionsOf(ResolvedArticle article)
    {
        var printed = Issue.Pages.Where(page => page.IsPrintedHere).ToArray();
        return article
            .Article.Regions.Where(region => !printed.Any(page => page.Number.IsSamePage(region.Page.Value)))
            .Concat(printed.SelectMany(page => RegionsOn(article, page)));
    }

    /// <summary>What a page holds, in words (导读), or null.</summary>
    public Html? GuideOf(Page page) =>
        page.Guide is { } guide
            ? MarkupRenderer.Render(guide, Markup($"{page.Number.Text}-guide", page.Folder, _ => null, () => null))
            : null;

    /// <summary>An article of it, or null.</summary>
    public ResolvedArticle? Of(Article? article) => PositionOf(article) is { } position ? Articles[position] : null;

    /// <summary>An article's place in reading order, or null if it is none of the issue's.</summary>
    public int? PositionOf(Article? article) => article is not null && Positions.TryGetValue(article, out var position) ? position : null;

    /// <summary>The article before or after another one, or null; later parts of articles are skipped.</summary>
    public ResolvedArticle? NeighbourOf(Article article, int step)
    {
        var index = Positions[article] + step;
        while (index >= 0 && index < Articles.Count && Articles[index].Beginning is not null)
            index += step;
        return index >= 0 && index < Articles.Count ? Articles[index] : null;
    }

    private (Page Page, ResolvedArticle[] Own)[] Pages =>
        field ??= [
            .. Issue.Pages.Select(page => (page, page.Articles.Select(article => new ResolvedArticle(this, page, article)).ToArray())),
        ];

    private Dictionary<object, int> Positions =>
        field ??= Articles
            .Index()
            .ToDictionary(article => (object)article.Item.Article, article => article.Index, ReferenceEqualityComparer.Instance);

    /// <summary>What a text needs to become HTML.</summary>
    /// <param name="prefix">What its anchors begin with.</param>
    /// <param name="folder">Where its file is.</param>
    /// <param name="findFigure">The figure of an image as written, or null.</param>
    /// <param name="anchors">The anchors of its headings; null if they have none.</param>
    /// <param name="isSponsored">Whether its links are paid for.</param>
    /// <param name="part">What is rendered of the text.</param>
    public MarkupContext Markup(
        string prefix,
        string folder,
        Func<string, Html?> findFigure,
        Func<Anchors?> anchors,
        bool isSponsored = false,
        MarkupPart part = MarkupPart.Whole
    ) =>
        new(
            _renderers,
            prefix,
            written => LinkTarget.Find(Site.Newspaper, Issue, folder, anchors, written, Site.Newspaper.Publication),
            findFigure,
            heading => anchors()?.IdOf(heading),
            isSponsored,
            part
        );
}

/// <summary>What all resolved issues share.</summary>
/// <param name="Newspaper">The newspaper.</param>
/// <param name="WordsIn">The words of the interface in a language.</param>
/// <param name="Images">The images that may be published.</param>
internal sealed record ResolvedSite(Newspaper Newspaper, Func<string, Strings> WordsIn, Images Images);
