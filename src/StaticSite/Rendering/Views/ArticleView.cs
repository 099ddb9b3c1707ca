using StaticSite.Model;
using StaticSite.Parsing.Markdown;
using StaticSite.Parsing.Text;
using StaticSite.Rendering.Markup;

namespace StaticSite.Rendering.Views;

/// <summary>An article as templates see it; its text is rendered once, when it is first asked for.</summary>
internal sealed class ArticleView : View<ArticleView>
{
    private const int SummaryLength = 120;

    public static readonly Fields<ArticleView> Table = new("article")
    {
        { "id", article => article.Id },
        { "href", article => article.Article.Address },
        { "title", article => article.Title },
        { "headline", article => Headline.ToHtml(article.Title) },
        { "clauses", article => ClauseView.Of(article.Title) },
        { "kicker", article => article.Article.Kicker?.Value },
        { "subtitle", article => article.Article.Subtitle is { } text ? Headline.ToHtml(text.Value) : null },
        { "deck", article => article.Article.Deck is { } text ? Headline.ToHtml(text.Value) : null },
        { "byline", article => article.Byline },
        { "dateline", article => article.Article.Dateline?.Value },
        { "source", article => article.Article.Origin?.Value },
        { "language", article => article.Article.Language },
        { "page", article => article._scope.PageLink(article.Page) },
        { "summary", article => article.Summary is { Length: > 0 } summary ? summary : null },
        { "length", article => article._scope.Strings.Get("length", ("count", article._length.Value)) },
        { "lead", article => article._lead.Value },
        { "sections", article => NullIfEmpty(article._sections.Value) },
        { "photos", article => NullIfEmpty(article._rest.Value) },
        { "hero", article => article._rest.Value.FirstOrDefault() ?? article._photos.Value.FirstOrDefault() },
        { "gallery", article => NullIfEmpty([.. article._rest.Value.Skip(1)]) },
        { "previous", article => article._scope.NeighbourOf(article.Article, -1) },
        { "next", article => article._scope.NeighbourOf(article.Article, +1) },
    };

    private readonly IssueScope _scope;
    private readonly Lazy<IReadOnlyList<PhotoView>> _photos;
    private readonly Lazy<IReadOnlyList<PhotoView>> _rest;
    private readonly Lazy<IReadOnlyList<SectionView>> _sections;
    private readonly Lazy<Html?> _lead;
    private readonly Lazy<string> _length;

    public ArticleView(IssueScope scope, Page page, Article article) : base(Table)
    {
        (_scope, Page, Article) = (scope, page, article);
        _photos = new(() => [.. article.Photos.Select((photo, i) => new PhotoView(photo, $"{Id}-photo-{i + 1}", scope.Photos.Publish(photo), MarkupFor($"photo-{i + 1}")))]);
        _rest = new(() => [.. _photos.Value.Where(photo => !photo.IsInText)]);
        _sections = new(() => [.. article.Sections.Select((section, i) => new SectionView(section, $"s{i + 1}", MarkupFor(section.Body)))]);
        _lead = new(() => MarkupRenderer.Render(article.Lead, MarkupFor(article.Lead)));
        _length = new(() => CountCharacters().ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The page that its folder lies in.</summary>
    public Page Page { get; }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Its anchor: page and slug, since a spread shows two pages.</summary>
    public string Id => $"{Page.Number.Text}-{Article.Slug.Replace(' ', '_')}";

    /// <summary>Its headline as plain text.</summary>
    public string Title => Article.Title?.Value ?? "";

    /// <summary>The deck, or the beginning of the text.</summary>
    public string Summary => Article.Deck?.Value ?? Measure.Beginning(Paragraphs, SummaryLength);

    /// <summary>Whether it is long enough to fill a page of its own.</summary>
    public bool IsLong => Article.Sections.Length > 1 || Article.Photos.Length > 2 || CountCharacters() > 1200;

    private string? Byline => Article.Byline?.Value ?? (Article.Authors.IsEmpty ? null
        : string.Join(_scope.Strings.Get("author_separator"), Article.Authors.Select(author =>
            author.Role is null ? author.Name : _scope.Strings.Get("author", ("role", author.Role), ("name", author.Name)))));

    private int CountCharacters() => Article.Texts.SelectMany(text => text.Blocks).Sum(block => Measure.Count(MarkdownParser.PlainText(block)));

    private IEnumerable<string> Paragraphs => Article.Texts.SelectMany(text => text.Blocks).OfType<Markdig.Syntax.ParagraphBlock>().Select(MarkdownParser.PlainText);

    // Footnotes count through a file, so their anchors are told apart by file.
    private MarkupContext MarkupFor(MarkdownText text) =>
        MarkupFor($"t{Article.Texts.Select(other => other.Source.Path).Distinct().ToList().IndexOf(text.Source.Path) + 1}");

    private MarkupContext MarkupFor(string part) => _scope.Markup($"{Id}-{part}", Article.Path, path => _photos.Value.FirstOrDefault(photo => photo.Path == path));
}
