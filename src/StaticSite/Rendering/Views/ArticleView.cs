using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Parsing.Markdown;
using StaticSite.Parsing.Text;
using StaticSite.Rendering.Markup;
using StaticSite.Rendering.Templates;

namespace StaticSite.Rendering.Views;

/// <summary>An article as templates see it; its text is rendered once, when it is first asked for.</summary>
internal sealed class ArticleView : View<ArticleView>
{
    private const int SummaryLength = 120;
    private const int LongTitle = 24;

    public static readonly Fields<ArticleView> Table = new("article")
    {
        { "id", article => article.Id },
        { "href", article => article.Href },
        { "kind", article => article.Article.Kind.ToString().ToLowerInvariant() },
        { "kind_label", article => article.KindLabel },
        { "title", article => article.Title },
        { "has_long_title", article => article.Title.Length > LongTitle },
        { "headline", article => Headline.ToHtml(article.Title) },
        { "clauses", article => ClauseView.Of(article.Title) },
        { "is_picture_story", article => article.Article.IsPictureStory },
        { "kicker", article => article.Article.Kicker?.Value },
        { "subtitle", article => article.Article.Subtitle is { } text ? Headline.ToHtml(text.Value) : null },
        { "deck", article => article.Article.Deck is { } text ? Headline.ToHtml(text.Value) : null },
        { "byline", article => article._credits.Byline },
        { "dateline", article => article.Article.Dateline?.Value },
        { "column", article => article.Article.Column?.Value },
        { "column_href", article => article.HasTopics && article.Article.Column is { } column ? Topic.Of(TopicKind.Column, column.Value)?.Address : null },
        { "credits", article => article._credits.LinkedByline(article.HasTopics) },
        { "keywords", article => NullIfEmpty(article.Keywords) },
        { "related", article => article._scope.Related.Of.TryGetValue(article.Article.Address.Path, out var related) ? related.Select(other => new EntryView(other.Issue, other.Entry, article._scope.Strings)).ToArray() : null },
        { "ai", article => article.AiLabel },
        { "source", article => article.Article.Origin?.Value },
        { "original", article => article._credits.Original },
        { "language", article => article.Article.Language },
        { "direction", article => article.Article.Language is { } language ? Languages.DirectionOf(language) : null },
        { "page", article => article._scope.PageLink(article.Page, article.Article) },
        { "summary", article => article.Summary is { Length: > 0 } summary ? summary : null },
        { "is_short", article => article.Article.Sections.Length == 0 && !article.IsLong },
        { "length", article => article.Length },
        { "lead", article => article.Lead },
        { "sections", article => NullIfEmpty(article.Sections) },
        { "briefs", article => article.Article.Kind == ArticleKind.Briefs ? NullIfEmpty(article.Briefs) : null },
        { "photos", article => NullIfEmpty(article.Rest) },
        { "hero", article => article.Hero },
        { "has_photo", article => article.HasPhoto },
        { "gallery", article => NullIfEmpty([.. article.Rest.Skip(1)]) },
        { "first_seen", article => article.Rest.FirstOrDefault(photo => photo.IsSeen)?.Id },
        { "album", article => NullIfEmpty(article.Album.Photos) },
        { "media", article => NullIfEmpty([.. article.Article.Media.Select((media, i) => new MediaView(media, article._scope, article.MarkupFor($"media-{i + 1}")))]) },
        { "corrections", article => NullIfEmpty([.. article.Article.Corrections.Select(correction => new CorrectionView(new(correction.Date, correction.Text.Value, article.Title, article.Href), article._scope.Strings))]) },
        { "continued_on", article => article._jumps.On },
        { "continued_from", article => article._jumps.From },
        { "parts", article => NullIfEmpty(article._jumps.Parts) },
        { "previous", article => article._scope.NeighbourOf(article.Article, -1) },
        { "next", article => article._scope.NeighbourOf(article.Article, +1) },
    };

    private readonly IssueScope _scope;
    private readonly ArticleCredits _credits;
    private readonly ArticleJumps _jumps;
    private int? _characters;

    public ArticleView(IssueScope scope, Page page, Article article) : base(Table)
    {
        (_scope, Page, Article) = (scope, page, article);
        (_credits, _jumps) = (new(scope.Strings, article), new(scope, article));
    }

    /// <summary>The page that its folder lies in.</summary>
    public Page Page { get; }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Its anchor on pages that show several articles.</summary>
    public string Id => field ??= Article.Id;

    /// <summary>Where it is read: its own page; for a later part, its place on the first part's page.</summary>
    public Address Href => _jumps.First is { } first ? first.Article.Address.At(Id) : Article.Address;

    /// <summary>Its headline as plain text.</summary>
    public string Title => Article.Title?.Value ?? "";

    /// <summary>How artificial intelligence took part in its text, as readers see it, or null.</summary>
    public string? AiLabel => Article.Ai is { } use ? Words.LabelOf(use) : null;

    /// <summary>The deck, or the beginning of the text.</summary>
    public string Summary => field ??= Article.Deck?.Value ?? Measure.Beginning(Paragraphs, SummaryLength);

    /// <summary>The part that its text begins in, or null if it is the first.</summary>
    public ArticleView? FirstPart => _jumps.First;

    /// <summary>The parts that it goes on in.</summary>
    public IReadOnlyList<ArticleView> LaterParts => _jumps.Parts;

    /// <summary>Who wrote it, as it is printed, or null.</summary>
    public string? Byline => _credits.Byline;

    /// <summary>The words of the interface in its own language.</summary>
    public Strings Words => _scope.WordsOf(Article);

    /// <summary>Whether there is a photo to show with its headline.</summary>
    public bool HasPhoto => Hero is { IsSeen: true };

    /// <summary>Whether it is long enough to fill a page of its own.</summary>
    public bool IsLong => Article.Sections.Length > 1 || Article.Photos.Length > 2 || Characters > 1200;

    /// <summary>The text before the first section for readers elsewhere, or null.</summary>
    public Html? PlainLead => IsPlain ? Lead : field ??= RenderPlain(Article.Lead);

    /// <summary>The texts of its sections for readers elsewhere.</summary>
    public IReadOnlyList<Html?> PlainSections => field ??= [.. IsPlain ? Sections.Select(section => section.Html) : Article.Sections.Select(section => RenderPlain(section.Body))];

    /// <summary>A text of it, its figures in plain elements.</summary>
    public Html? RenderPlain(MarkdownText text) =>
        MarkupRenderer.Render(text, MarkupFor(text) with { FindFigure = written => PhotoAt(written) is { } photo ? PlainFigure.Render(photo) : null });

    // Only what the theme's figures stand in is rendered once more.
    private bool IsPlain => !Photos.Any(photo => photo.IsInText);

    /// <summary>A recording's place on the site, or that of what belongs to it.</summary>
    public Address AddressOf(FileHandle recording) => _scope.Photos.PublishRecording(recording);

    /// <summary>A picture's place on the site, or null.</summary>
    public PublishedPhoto? PictureOf(FileHandle picture) => _scope.Photos.PublishPicture(picture);

    // Its photos and those of its parts stand on one page.
    private Album Album => field ??= FirstPart?.Album ?? new(Article.Address, _scope.Strings, () => _jumps.Parts.Prepend(this).SelectMany(part => part.Rest.Concat(part.Photos.Except(part.Rest))));

    /// <summary>The text before the first section, or null.</summary>
    public Html? Lead => field ??= MarkupRenderer.Render(Article.Lead, MarkupFor(Article.Lead));

    /// <summary>Its sections.</summary>
    public IReadOnlyList<SectionView> Sections => field ??= [.. Article.Sections.Select((section, i) => new SectionView(section, Anchors.SectionId(section, i), OwnAnchors.NameOf(section), MarkupFor(section.Body)))];

    /// <summary>字.</summary>
    public int Characters => _characters ??= Article.CountCharacters();

    /// <summary>Its photos.</summary>
    public IReadOnlyList<PhotoView> Photos => field ??=
        [.. Article.Photos.Select((photo, i) => new PhotoView(photo, $"{Id}-photo-{i + 1}", _scope.Photos.Publish(photo), MarkupFor($"photo-{i + 1}"), Album, Words))];

    /// <summary>The first of them that lies on the site, or null.</summary>
    public Address? Picture => Photos.Select(photo => photo.Published?.Address).FirstOrDefault(address => address is not null);

    private IReadOnlyList<PhotoView> Rest => field ??= [.. Photos.Where(photo => !photo.IsInText)];

    private PhotoView? Hero => Rest.FirstOrDefault() ?? Photos.FirstOrDefault();

    private string? Length
    {
        get
        {
            var words = _scope.WordsOf(Article);
            return Characters + _jumps.Parts.Sum(part => part.Characters) is var count and > 0 ? words.Get("length", ("count", words.Number(count))) : null;
        }
    }

    // Advertisements stand in no index.
    private bool HasTopics => Article.Kind != ArticleKind.Advertisement && _scope.Makes("topic");

    private LinkView[] Keywords => !HasTopics ? [] :
        [.. Article.Keywords.Select(word => (word.Value, Topic.Of(TopicKind.Keyword, word.Value))).Where(pair => pair.Item2 is not null).Select(pair => LinkView.To(pair.Value, pair.Item2!.Value.Address))];

    private string? KindLabel => Article.Kind == ArticleKind.News ? null : _scope.Strings.Get($"kind_{Article.Kind.ToString().ToLowerInvariant()}");

    private IReadOnlyList<LinkView> Briefs =>
        [.. Article.Sections.Select((section, i) => (section, i)).Where(pair => pair.section.Title is not null)
            .Select(pair => LinkView.To(pair.section.Title!.Value.Value, Article.Address.At(Anchors.SectionId(pair.section, pair.i))))];

    private Anchors OwnAnchors => field ??= Anchors.Of(_scope.Issue, Article);

    private IEnumerable<string> Paragraphs =>
        Article.Texts.SelectMany(text => text.Blocks).OfType<Markdig.Syntax.ParagraphBlock>().Select(MarkdownParser.PlainText);

    // Footnotes count through a file, so their anchors are told apart by file.
    private MarkupContext MarkupFor(MarkdownText text)
    {
        if (ReferenceEquals(text, Article.Lead)) return MarkupFor("t1");
        var before = Article.Texts.Select(other => other.Source.Path).TakeWhile(path => path != text.Source.Path);
        return MarkupFor($"t{before.Distinct().Count() + 1}");
    }

    private PhotoView? PhotoAt(string written) =>
        (Links.IsExternal(written) ? written : InputPath.Find(_scope.Newspaper.Input, FileTree.FolderOf(Article.Path), written)) is { } path ? Photos.FirstOrDefault(photo => photo.Path == path) : null;

    private MarkupContext MarkupFor(string part) => _scope.Markup(
        $"{Id}-{part}",
        FileTree.FolderOf(Article.Path),
        PhotoAt,
        () => OwnAnchors,
        Article.Kind == ArticleKind.Advertisement);
}
