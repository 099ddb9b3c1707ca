using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Parsing.Headlines;
using StaticSite.Parsing.Markdown;
using StaticSite.Parsing.Text;
using StaticSite.Resolving.Markup;

namespace StaticSite.Resolving;

/// <summary>
/// An article once links, photos, neighbours and HTML are known: what pages, feeds and data are made from. Its text is rendered once,
/// when it is first requested.
/// </summary>
/// <param name="issue">Its issue.</param>
/// <param name="page">The page that its folder is in.</param>
/// <param name="article">The article.</param>
internal sealed class ResolvedArticle(ResolvedIssue issue, Page page, Article article)
{
    /// <summary>The length of a summary, in characters.</summary>
    public const int SummaryLength = 120;

    private int? _characters;

    /// <summary>Its issue.</summary>
    public ResolvedIssue Issue { get; } = issue;

    /// <summary>The page that its folder is in.</summary>
    public Page Page { get; } = page;

    /// <summary>The article.</summary>
    public Article Article { get; } = article;

    /// <summary>Its anchor on pages that show several articles.</summary>
    public string Id => field ??= Article.Id;

    /// <summary>Where it is read: its own page; for a later part, its place on the first part's page.</summary>
    public Address Href => Beginning is { } first ? first.Article.Address.At(Id) : Article.Address;

    /// <summary>Its headline as plain text.</summary>
    public string Title => Article.Title?.Value ?? "";

    /// <summary>Its headline, clause by clause.</summary>
    public IReadOnlyList<Clause> Clauses => field ??= Clause.Split(Title);

    /// <summary>Its headline as HTML.</summary>
    public Html TitleHtml => field ??= Headline.ToHtml(Clauses);

    /// <summary>The deck, or the beginning of the text.</summary>
    public string Summary => field ??= Article.Deck?.Value ?? SummaryIn(SummaryLength);

    /// <summary>
    /// The beginning of the deck, or of the text, as lists show it. Characters of Chinese, Japanese and Korean are wide, so fewer fit.
    /// </summary>
    public string ShortSummary =>
        Measure.Beginning(
            Article.Deck is { Value: var deck } ? [deck] : Paragraphs,
            Cjk.HasHan(Title) || Cjk.HasKana(Title) || Cjk.HasHangul(Title) ? SummaryLength / 2 : SummaryLength
        );

    /// <summary>The beginning of the text.</summary>
    /// <param name="limit">How many characters of it.</param>
    public string SummaryIn(int limit) => Measure.Beginning(Paragraphs, limit);

    /// <summary>The words of the interface in its own language.</summary>
    public Strings Words => Article.Language is { } language ? Issue.Site.WordsIn(language) : Issue.Strings;

    /// <summary>How artificial intelligence took part in its text, as readers see it, or null.</summary>
    public string? AiLabel => Article.Ai is { } use ? Words.LabelOf(use) : null;

    /// <summary>Who wrote it, as it is printed, or null.</summary>
    public string? Byline => field ??= Credits.BylineOf(Article, Issue.Strings);

    /// <summary>The part that its text begins in (上接), or null if it is the first.</summary>
    public ResolvedArticle? Beginning => ReferenceEquals(First, Article) ? null : Issue.Of(First);

    /// <summary>The parts that it continues in (下转); empty unless it is the first.</summary>
    public IReadOnlyList<ResolvedArticle> Continuations => field ??= FindContinuations();

    /// <summary>字.</summary>
    public int Characters => _characters ??= Article.CountCharacters();

    /// <summary>The text before the first section, or null.</summary>
    public Html? Lead => field ??= MarkupRenderer.Render(Article.Lead, MarkupFor(Article.Lead));

    /// <summary>Its sections.</summary>
    public IReadOnlyList<ResolvedSection> Sections =>
        field ??= [.. Article.Sections.Select((section, i) => SectionAt(i, section.Body, MarkupPart.Whole))];

    /// <summary>The beginning of its text.</summary>
    /// <param name="blocks">How many blocks of the text before the first section and of the sections.</param>
    public Opening OpeningOf(int blocks)
    {
        var lead = MarkupRenderer.Render(Article.Lead.Beginning(blocks), MarkupFor(Article.Lead, MarkupPart.Opening));
        var sections = new List<ResolvedSection>();
        blocks -= Article.Lead.Blocks.Count;
        for (var i = 0; blocks > 0; blocks -= Article.Sections[i++].Body.Blocks.Count)
            sections.Add(SectionAt(i, Article.Sections[i].Body.Beginning(blocks), MarkupPart.Opening));
        return new(lead, sections);
    }

    /// <summary>What follows the beginning of its text.</summary>
    /// <param name="blocks">How many blocks the beginning has.</param>
    public Opening RestAfter(int blocks)
    {
        var lead = MarkupRenderer.Render(Article.Lead.After(blocks), MarkupFor(Article.Lead, MarkupPart.Rest));
        var sections = new List<ResolvedSection>();
        blocks -= Article.Lead.Blocks.Count;
        for (var i = 0; i < Article.Sections.Length; blocks -= Article.Sections[i++].Body.Blocks.Count)
            if (Article.Sections[i].Body is var body && (blocks <= 0 || body.Blocks.Count > blocks))
                sections.Add(SectionAt(i, body.After(blocks), MarkupPart.Rest, isTitled: blocks <= 0));
        return new(lead, sections);
    }

    /// <summary>Its photos.</summary>
    public IReadOnlyList<ResolvedPhoto> Photos =>
        field ??= [
            .. Article.Photos.Select(
                (photo, i) =>
                    new ResolvedPhoto(photo, $"{Id}-photo-{i + 1}", Issue.Files.Publish(photo), MarkupFor($"photo-{i + 1}"), Words)
            ),
        ];

    /// <summary>
    /// The photo that lists show it with, small; null if there is none. One that needs the label of artificial intelligence is not shown
    /// without it.
    /// </summary>
    public SmallPhoto? SmallPhoto =>
        Photos
            .OrderBy(photo => photo.Photo.IsInText)
            .Where(photo => photo.Ai is null)
            .Select(photo => photo.Published?.Small)
            .FirstOrDefault(photo => photo is not null);

    /// <summary>Those that the text does not name, without the first, which is shown with the headline.</summary>
    public IReadOnlyList<ResolvedPhoto> Gallery => field ??= [.. Photos.Where(photo => !photo.Photo.IsInText).Skip(1)];

    /// <summary>The text before the first section and those of the sections, with the photos of <see cref="Gallery"/> among them.</summary>
    public IReadOnlyList<IReadOnlyList<IllustratedPassage>> Illustrated => field ??= Illustrate();

    /// <summary>The first photo that is on the site, or null.</summary>
    public Address? Image => Photos.Select(photo => photo.Published?.Address).FirstOrDefault(address => address is not null);

    /// <summary>The text before the first section for readers elsewhere, or null.</summary>
    public Html? PlainLead => IsPlain ? Lead : field ??= RenderPlain(Article.Lead);

    /// <summary>The texts of its sections for readers elsewhere.</summary>
    public IReadOnlyList<Html?> PlainSections =>
        field ??= [.. IsPlain ? Sections.Select(section => section.Html) : Article.Sections.Select(section => RenderPlain(section.Body))];

    /// <summary>A text of it, its figures in plain elements.</summary>
    public Html? RenderPlain(MarkdownText text) =>
        MarkupRenderer.Render(
            text,
            MarkupFor(text) with
            {
                FindFigure = written => PhotoAt(written) is { } photo ? PlainFigure.Render(photo) : null,
            }
        );

    /// <summary>The page of one of its topics, or null. Advertisements are in no index.</summary>
    public Address? TopicPage(TopicKind kind, string name) =>
        Article.Kind != ArticleKind.Advertisement && Topic.Of(kind, name) is { } topic ? Issue.Slots.TopicPage(topic) : null;

    /// <summary>What a text of it needs to become HTML.</summary>
    /// <param name="name">What the anchors of the text begin with, besides those of the article.</param>
    /// <param name="part">What is rendered of it.</param>
    public MarkupContext MarkupFor(string name, MarkupPart part = MarkupPart.Whole) =>
        Issue.Markup(
            $"{Id}-{name}",
            FileTree.FolderOf(Article.Path),
            written => PhotoAt(written) is { } photo ? Issue.FigureOf(this, photo, part) : null,
            () => OwnAnchors,
            Article.Kind == ArticleKind.Advertisement,
            part
        );

    private Article First => field ??= Issue.Issue.First(Article);

    // Only articles with figures of the theme are rendered once more.
    private bool IsPlain => !Photos.Any(photo => photo.Photo.IsInText);

    private Anchors OwnAnchors => field ??= Anchors.Of(Issue.Issue, Article);

    private IEnumerable<string> Paragraphs =>
        Article.Texts.SelectMany(text => text.Blocks).OfType<Markdig.Syntax.ParagraphBlock>().Select(MarkdownParser.PlainText);

    private ResolvedSection SectionAt(int i, MarkdownText text, MarkupPart part, bool isTitled = true)
    {
        var section = Article.Sections[i];
        return new(
            section with
            {
                Body = text,
                Title = isTitled ? section.Title : null,
            },
            Anchors.SectionId(section, i),
            OwnAnchors.NameOf(section),
            MarkupFor(section.Body, part)
        );
    }

    private IllustratedPassage[][] Illustrate()
    {
        var photos = Gallery.Zip(PhotoPlaces.Of(Article.Texts, Gallery.Count)).ToLookup(placed => placed.Second, placed => placed.First);
        var before = 0;
        return [.. Article.Texts.Select(PassagesOf)];

        IllustratedPassage[] PassagesOf(MarkdownText text, int number)
        {
            var passages = new List<IllustratedPassage>();
            var from = 0;
            // Without any text, the photos come first.
            for (var to = number == 0 ? 0 : 1; to <= text.Blocks.Count; to++)
                if (photos.Contains(before + to))
                {
                    passages.Add(new(HtmlOf(from, to), [.. photos[before + to]]));
                    from = to;
                }
            if (from < text.Blocks.Count)
                passages.Add(new(HtmlOf(from, text.Blocks.Count), []));
            before += text.Blocks.Count;
            return [.. passages];

            Html? HtmlOf(int start, int end) =>
                end - start < text.Blocks.Count
                    ? MarkupRenderer.Render(text with { Blocks = [.. text.Blocks.Skip(start).Take(end - start)] }, MarkupFor(text))
                : number == 0 ? Lead
                : Sections[number - 1].Html;
        }
    }

    private ResolvedArticle[] FindContinuations()
    {
        if (Issue.Issue.Jumps.IsEmpty || Beginning is not null)
            return [];
        var parts = new List<ResolvedArticle>();
        for (var part = Issue.Issue.After(Article); part is not null; part = Issue.Issue.After(part))
            parts.Add(Issue.Of(part)!);
        return [.. parts];
    }

    // Footnotes count through a file, so the file is part of their anchors.
    private MarkupContext MarkupFor(MarkdownText text, MarkupPart part = MarkupPart.Whole)
    {
        if (ReferenceEquals(text, Article.Lead))
            return MarkupFor("t1", part);
        var before = Article.Texts.Select(other => other.Source.Path).TakeWhile(path => path != text.Source.Path);
        return MarkupFor($"t{before.Distinct().Count() + 1}", part);
    }

    private ResolvedPhoto? PhotoAt(string written) =>
        (Links.IsExternal(written) ? written : InputPath.Find(Issue.Site.Newspaper.Input, FileTree.FolderOf(Article.Path), written))
            is { } path
            ? Photos.FirstOrDefault(photo => photo.Photo.Path == path)
            : null;
}
