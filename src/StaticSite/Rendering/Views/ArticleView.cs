using StaticSite.Composing;
using StaticSite.Model;
using StaticSite.Parsing.Headlines;
using StaticSite.Resolving;
using StaticSite.Resolving.Markup;

namespace StaticSite.Rendering.Views;

/// <summary>An article as templates see it.</summary>
internal sealed class ArticleView : View<ArticleView>
{
    /// <summary>A headline with more characters than this is set smaller.</summary>
    public const int LongTitle = 24;

    // A list of the articles of its page is no longer than this, so that a page of thousands does not grow with their square.
    private const int MostNeighbours = 40;

    public static readonly Fields<ArticleView> Table = new("article")
    {
        { "id", article => article.Resolved.Id },
        { "href", article => article.Resolved.Href },
        { "kind", article => article.Article.Kind.ToString().ToLowerInvariant() },
        { "kind_label", article => article._scope.Strings.LabelOf(article.Article.Kind) },
        { "title", article => article.Resolved.Title },
        { "has_long_title", article => article.Resolved.Title.Length > LongTitle },
        { "headline", article => article.Resolved.TitleHtml },
        { "clauses", article => ClauseView.Of(article.Resolved.Clauses) },
        { "unit", article => article.Story.Unit },
        { "is_brief", article => article.IsBrief },
        { "is_picture_story", article => article.Article.IsPictureStory },
        { "kicker", article => article.Article.Kicker?.Value },
        { "subtitle", article => article.Article.Subtitle is { } text ? Headline.ToHtml(Clause.Split(text.Value)) : null },
        { "deck", article => article.Article.Deck?.Value },
        { "byline", article => article.Resolved.Byline },
        { "dateline", article => article.Article.Dateline?.Value },
        { "column", article => article.Article.Column?.Value },
        {
            "column_href",
            article => article.Article.Column is { } column ? article.Resolved.TopicPage(TopicKind.Column, column.Value) : null
        },
        { "credits", article => Credits.LinkedBylineOf(article.Resolved) },
        { "keywords", article => NullIfEmpty(article.Keywords) },
        {
            "related",
            article =>
                article._scope.Resolved.Slots.Related(article.Article) is { Count: > 0 } related
                    ? related.Select(other => new EntryView(other, article._scope.Strings)).ToArray()
                    : null
        },
        { "ai", article => article.Resolved.AiLabel },
        { "source", article => article.Article.Origin?.Value },
        { "original", article => article.Original },
        { "language", article => article.Article.Language },
        { "direction", article => article.Article.Language is { } language ? Languages.DirectionOf(language) : null },
        { "page", article => article._scope.PageLink(article.Page, article.Article) },
        { "summary", article => article.Resolved.Summary is { Length: > 0 } summary ? summary : null },
        { "is_short", article => article.Article.Sections.Length == 0 && !article.IsLong },
        { "length", article => article.Length },
        { "lead", article => article.Resolved.Lead },
        { "passages", article => NullIfEmpty(article.PassagesOf(0)) },
        {
            "sections",
            article =>
                NullIfEmpty([.. article.Resolved.Sections.Select((section, i) => new SectionView(section, article.PassagesOf(i + 1)))])
        },
        { "briefs", article => article.Article.Kind == ArticleKind.Briefs ? NullIfEmpty(article.Briefs) : null },
        { "photos", article => NullIfEmpty(article.Rest) },
        { "hero", article => article.Hero },
        { "has_photo", article => article.HasPhoto },
        { "is_shown_by_photo", article => article.IsShownByPhoto },
        { "gallery", article => NullIfEmpty([.. article.Resolved.Gallery.Select(photo => article.ViewOf(photo))]) },
        { "first_seen", article => article.Rest.FirstOrDefault(photo => photo.Photo.IsSeen)?.Photo.Id },
        { "fit", article => ArticleFit.Of(article._scope.PrintedArticle, article.Continuations.Prepend(article)) },
        {
            "media",
            article =>
                NullIfEmpty([
                    .. article.Article.Media.Select(
                        (media, i) => new MediaView(media, article._scope, article.Resolved.MarkupFor($"media-{i + 1}"))
                    ),
                ])
        },
        {
            "corrections",
            article =>
                NullIfEmpty([
                    .. article.Article.Corrections.Select(correction => new CorrectionView(
                        new(correction.Date, correction.Text.Value, article.Resolved.Title, article.Resolved.Href),
                        article._scope.Strings
                    )),
                ])
        },
        { "continued_on", article => article.Jump("continued_on", article._scope.Resolved.Issue.After(article.Article)) },
        { "continued_from", article => article.Jump("continued_from", article._scope.Resolved.Issue.Before(article.Article)) },
        { "parts", article => article.Resolved.Continuations.Count == 0 ? null : article.Continuations.ToArray() },
        { "neighbours", article => NullIfEmpty(article.Neighbours) },
        { "previous", article => article.Neighbour(-1) },
        { "next", article => article.Neighbour(+1) },
    };

    private readonly IssueScope _scope;

    public ArticleView(IssueScope scope, ResolvedArticle article)
        : base(Table) => (_scope, Resolved) = (scope, article);

    /// <summary>The article, resolved.</summary>
    public ResolvedArticle Resolved { get; }

    /// <summary>The article.</summary>
    public Article Article => Resolved.Article;

    /// <summary>The page that its folder is in.</summary>
    public Page Page => Resolved.Page;

    /// <summary>What it is as a story of a page.</summary>
    public StoryReader Story => field ??= new(Resolved);

    /// <summary>Whether there is a photo to show with its headline.</summary>
    public bool HasPhoto => Hero is { Photo.IsSeen: true };

    /// <summary>Its photos.</summary>
    public IReadOnlyList<PhotoView> Photos => field ??= [.. Resolved.Photos.Select(photo => new PhotoView(photo, Album, Resolved))];

    /// <summary>A photo of it, in the text or a part of it.</summary>
    public PhotoView ViewOf(ResolvedPhoto photo, MarkupPart part = MarkupPart.Whole) =>
        part == MarkupPart.Whole ? Photos.First(view => view.Photo == photo) : new(photo, Album, Resolved, part);

    // Its photos and those of its continuations are on one page.
    private Album Album =>
        field ??=
            _scope.ViewOf(Resolved.Beginning)?.Album
            ?? new(
                Article.Address,
                _scope.Strings,
                () => Continuations.Prepend(this).SelectMany(part => part.Rest.Concat(part.Photos.Except(part.Rest)))
            );

    private IEnumerable<ArticleView> Continuations => Resolved.Continuations.Select(part => _scope.ViewOf(part)!);

    /// <summary>Whether it is long enough to fill a page of its own.</summary>
    public bool IsLong => Article.Sections.Length > 1 || Article.Photos.Length > 2 || Resolved.Characters > 1200;

    /// <summary>Whether a page of photos shows it by its photo.</summary>
    public bool IsShownByPhoto => Article.Kind != ArticleKind.Advertisement && (HasPhoto || Hero is not null && Article.IsPictureStory);

    private bool IsBrief => StoryReader.RoleOf(Article, int.MaxValue, Resolved.Characters) == StoryRole.Brief;

    private IReadOnlyList<PhotoView> Rest => field ??= [.. Photos.Where(photo => !photo.Photo.Photo.IsInText)];

    /// <summary>The photo that it is shown with, or null.</summary>
    public PhotoView? Hero => Rest.FirstOrDefault() ?? Photos.FirstOrDefault();

    private PassageView[] PassagesOf(int text) => [.. Resolved.Illustrated[text].Select(passage => new PassageView(passage, this))];

    private string? Length =>
        Resolved.Characters + Resolved.Continuations.Sum(part => part.Characters) is var count and > 0
            ? Resolved.Words.Get("length", ("count", Resolved.Words.Number(count)))
            : null;

    private LinkView[] Keywords =>
        [
            .. Article
                .Keywords.Select(word => (word.Value, Page: Resolved.TopicPage(TopicKind.Keyword, word.Value)))
                .Where(word => word.Page is not null)
                .Select(word => LinkView.To(word.Value, word.Page!.Value)),
        ];

    private IReadOnlyList<LinkView> Briefs =>
        [
            .. Resolved
                .Sections.Where(section => section.Section.Title is not null)
                .Select(section => LinkView.To(section.Section.Title!.Value.Value, Article.Address.At(section.Id))),
        ];

    private LinkView? Original =>
        Credits.OriginalOf(Article, _scope.Strings) is { } original ? new(original, Article.Original!.Url?.AbsoluteUri) : null;

    // 下转06版, 上接05版: to another part on its page.
    private LinkView? Jump(string words, Article? part) =>
        _scope.Resolved.Of(part) is { } other
            ? LinkView.To(
                _scope.Strings.Get(words, ("page", _scope.Resolved.Frame.NumberLabelOf(other.Page.Outline))),
                other.Page.Address.At(other.Id)
            )
            : null;

    private IReadOnlyList<ArticleView> Neighbours
    {
        get
        {
            var all = _scope.ViewOf(Page).Articles;
            if (all.Count <= MostNeighbours)
                return all;
            var first = Math.Clamp(all.TakeWhile(other => other != this).Count() - MostNeighbours / 2, 0, all.Count - MostNeighbours);
            return [.. all.Skip(first).Take(MostNeighbours)];
        }
    }

    private LinkView? Neighbour(int step) =>
        _scope.Resolved.NeighbourOf(Article, step) is { } other
            ? new(other.Title, other.Article.Address, language: other.Article.Language)
            : null;
}
