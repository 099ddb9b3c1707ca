using System.Collections.Immutable;
using StaticSite.Model;
using StaticSite.Parsing.Markdown;
using StaticSite.Rendering.Indexes;
using StaticSite.Rendering.Markup;
using StaticSite.Rendering.Templates;
using StaticSite.Rendering.Views;

namespace StaticSite.Rendering;

/// <summary>What the pages of one issue share: its views, each made once, and its published photos. It belongs to one thread.</summary>
internal sealed class IssueScope
{
    private readonly SiteScope _site;
    private readonly ImmutableArray<(Page Page, ImmutableArray<ArticleView> Own)> _articles;
    private readonly ImmutableArray<ArticleView> _inOrder;
    private readonly Dictionary<object, int> _positions;
    private SelectorIssue? _selector;

    /// <param name="site">The site.</param>
    /// <param name="context">The context of the thread.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="isOnSpanning">Whether it is shown on pages that span issues, which are the newspaper's whatever the edition.</param>
    public IssueScope(SiteScope site, PageContext context, Issue issue, bool isOnSpanning = false)
    {
        (_site, Context, Issue) = (site, context, issue);
        Language = isOnSpanning ? site.Newspaper.Settings.Language : site.Newspaper.LanguageOf(issue.Entry);
        NewspaperTitle = isOnSpanning ? site.Newspaper.Settings.Title.Value : site.Newspaper.TitleOf(issue.Entry);
        Strings = site.Theme.WordsIn(Language);
        Photos = new(site, context, Strings);
        _articles = [.. issue.Pages.Select(page => (page, ImmutableArray.CreateRange(page.Articles.Select(article => new ArticleView(this, page, article)))))];
        _inOrder = [.. _articles.SelectMany(pair => pair.Own)];
        _positions = _inOrder.Select((view, position) => (view, position)).ToDictionary(pair => (object)pair.view.Article, pair => pair.position, ReferenceEqualityComparer.Instance);
        Pages = [.. issue.Pages.Select(page => new PageView(this, page, ArticlesOn(page)))];
        View = new(this);
    }

    /// <summary>The context of the thread.</summary>
    public PageContext Context { get; }

    /// <summary>The issue, without what is held back.</summary>
    public Issue Issue { get; }

    /// <summary>What belongs to its articles in earlier issues.</summary>
    public Related Related { get; init; } = Related.None;

    /// <summary>The newspaper.</summary>
    public Newspaper Newspaper => _site.Newspaper;

    /// <summary>The words of the interface.</summary>
    public Strings Strings { get; }

    /// <summary>The words of the interface in an article's own language.</summary>
    public Strings WordsOf(Article article) => article.Language is { } language ? _site.Theme.WordsIn(language) : Strings;

    /// <summary>What its pages call the newspaper: an edition may have a title of its own.</summary>
    public string NewspaperTitle { get; }

    /// <summary>The language of the issue.</summary>
    public string Language { get; }

    /// <summary>The issue as templates see it.</summary>
    public IssueView View { get; }

    /// <summary>Its pages as templates see them.</summary>
    public IReadOnlyList<PageView> Pages { get; }

    /// <summary>Its articles as templates see them, in reading order.</summary>
    public IReadOnlyList<ArticleView> Articles => _inOrder;

    /// <summary>Its photos.</summary>
    public Photos Photos { get; }

    /// <summary>How large its pages are printed.</summary>
    public PrintFit Fit => field ??= new(_site.Theme.Print);

    /// <summary>The date in words, with the edition of the day.</summary>
    public string Date => field ??= LabelOf(Issue.Entry);

    /// <summary>The date of an issue in words, with the edition of the day.</summary>
    public string LabelOf(IssueEntry entry) => Dates.Format(entry.Date, Strings) + (entry.Edition is { } edition ? " " + edition.Name : "");

    /// <summary>What the version selector shows of it, in some words.</summary>
    public SelectorIssue SelectorIn(Strings words) => _selector is { } last && last.Strings == words ? last : _selector = new(words, this);

    /// <summary>Whether the theme makes a kind of page.</summary>
    public bool Makes(string kind) => _site.Makes(kind);

    /// <summary>A page's view.</summary>
    public PageView ViewOf(Page page) => Pages[Issue.Pages.IndexOf(page)];

    /// <summary>The articles of a page's folder.</summary>
    public IReadOnlyList<ArticleView> OwnArticles(Page page) => _articles[Issue.Pages.IndexOf(page)].Own;

    /// <summary>05版.</summary>
    public string NumberLabelOf(Page page) => Strings.Get("page_number", ("number", page.Number.Text));

    /// <summary>05版：专版.</summary>
    public string LabelOf(Page page) =>
        page.Name is null ? NumberLabelOf(page) : Strings.Get("page_label", ("number", page.Number.Text), ("name", page.Name));

    /// <summary>04—05版.</summary>
    public string LabelOf(Spread spread) => Strings.Get("spread_label", ("left", spread.Left.Text), ("right", spread.Right.Text));

    /// <summary>A link to the page that an article stands on, or to the spread that it runs over.</summary>
    public LinkView PageLink(Page page, Article article) =>
        article.Pages.Length > 1 && Makes("spread") && Issue.SpreadOf(page) is { } spread ? LinkView.To(LabelOf(spread), spread.Address) : LinkView.To(LabelOf(page), page.Address);

    /// <summary>The article before or after another one in the issue, or null; later parts of articles are passed over.</summary>
    public LinkView? NeighbourOf(Article article, int step)
    {
        var index = _positions[article] + step;
        while (index >= 0 && index < _inOrder.Length && _inOrder[index].FirstPart is not null) index += step;
        return index >= 0 && index < _inOrder.Length ? new(_inOrder[index].Title, _inOrder[index].Article.Address, language: _inOrder[index].Article.Language) : null;
    }

    /// <summary>What a text needs to become HTML.</summary>
    /// <param name="prefix">What its anchors begin with.</param>
    /// <param name="folder">Where its file lies.</param>
    /// <param name="findPhoto">A photo of the text as written, or null.</param>
    /// <param name="anchors">The anchors of its headings; null if they have none.</param>
    /// <param name="isSponsored">Whether its links are paid for.</param>
    public MarkupContext Markup(string prefix, string folder, Func<string, PhotoView?> findPhoto, Func<Anchors?> anchors, bool isSponsored = false) => new(
        Context.SpareRenderers,
        prefix,
        written => LinkTarget.Find(Newspaper, Issue, folder, anchors, written, Newspaper.Publication),
        written => findPhoto(written) is { } photo ? Photos.Render(photo) : null,
        heading => anchors()?.IdOf(heading),
        isSponsored);

    /// <summary>The view of an article, or null.</summary>
    public ArticleView? ViewOf(Article? article) => article is null || !_positions.TryGetValue(article, out var position) ? null : _inOrder[position];

    // An article that runs over two pages is listed on both.
    private IReadOnlyList<ArticleView> ArticlesOn(Page page) =>
    [
        .. OwnArticles(page),
        .. _articles.Where(pair => pair.Page != page).SelectMany(pair => pair.Own).Where(view => view.Article.Pages.Any(number => number.Value.IsSamePage(page.Number))),
    ];
}
