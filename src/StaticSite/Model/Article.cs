using System.Collections.Immutable;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Model;

/// <summary>An article (稿件).</summary>
internal sealed record Article
{
    /// <summary>Its file in the input; the index.md of an article folder.</summary>
    public required string Path { get; init; }

    /// <summary>Its file.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Its name in the address.</summary>
    public required string Slug { get; init; }

    /// <summary>Its own page of the site.</summary>
    public required Address Address { get; init; }

    /// <summary>Its anchor on pages that show several articles: page and name, since a spread shows two pages.</summary>
    public string Id => $"{Address.Path.Split('/')[^3]}-{Slug.Replace(' ', '_')}";

    /// <summary>体裁.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>Whether it is a photo of the page with its caption, written without an article (图片新闻).</summary>
    public bool IsPictureStory { get; init; }

    /// <summary>Whether its front matter could not be read; that has been reported.</summary>
    public bool IsBroken { get; init; }

    /// <summary>主题; null is an error that is reported.</summary>
    public Sourced<string>? Title { get; init; }

    /// <summary>Whether the headline is missing, so that the first words replace it.</summary>
    public bool IsTitleInferred { get; init; }

    /// <summary>引题.</summary>
    public Sourced<string>? Kicker { get; init; }

    /// <summary>副题.</summary>
    public Sourced<string>? Subtitle { get; init; }

    /// <summary>提要.</summary>
    public Sourced<string>? Deck { get; init; }

    /// <summary>署名, verbatim; wins over <see cref="Authors"/>.</summary>
    public Sourced<string>? Byline { get; init; }

    /// <summary>署名, one by one.</summary>
    public ImmutableArray<Author> Authors { get; init; } = [];

    /// <summary>电头.</summary>
    public Sourced<string>? Dateline { get; init; }

    /// <summary>栏目: the regular column that it belongs to.</summary>
    public Sourced<string>? Column { get; init; }

    /// <summary>来源.</summary>
    public Sourced<string>? Origin { get; init; }

    /// <summary>Where a reprint appeared first, or null.</summary>
    public Original? Original { get; init; }

    /// <summary>How artificial intelligence took part in its text, or null.</summary>
    public AiUse? Ai { get; init; }

    /// <summary>关键词.</summary>
    public ImmutableArray<Sourced<string>> Keywords { get; init; } = [];

    /// <summary>Its rank on the page, lower first; without one it follows those that have one.</summary>
    public int? Weight { get; init; }

    /// <summary>The pages that it runs over, its own among them; empty for one page.</summary>
    public ImmutableArray<Sourced<PageNumber>> Pages { get; init; } = [];

    /// <summary>下转: page and slug of the part that it continues in, as written, or null.</summary>
    public Sourced<string>? ContinuedOn { get; init; }

    /// <summary>The pages on which it is printed: that of its folder, and <see cref="Pages"/>. Known of withdrawn articles, too.</summary>
    public ImmutableArray<PageNumber> PrintedOn { get; init; } = [];

    /// <summary>热区: its areas on the printed pages. Known of articles that are withdrawn, too.</summary>
    public ImmutableArray<Region> Regions { get; init; } = [];

    /// <summary>Its places on the facsimile of a page.</summary>
    public IEnumerable<Region> RegionsOn(PageNumber page) => Regions.Where(region => region.Page.Value.IsSamePage(page));

    /// <summary>更正, as they were written.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>The day of its last correction, or null.</summary>
    public DateOnly? LastCorrected => Corrections.IsEmpty ? null : Corrections.Max(correction => correction.Date);

    /// <summary>Old addresses that lead to it, from the site's root with a leading slash.</summary>
    public ImmutableArray<Sourced<string>> Aliases { get; init; } = [];

    /// <summary>Sounds and films.</summary>
    public ImmutableArray<Media> Media { get; init; } = [];

    /// <summary>How far it has come (状态).</summary>
    public ArticleStatus Status { get; init; }

    /// <summary>When it may be published, or null.</summary>
    public Instant? Published { get; init; }

    /// <summary>Where its time is written, or null.</summary>
    public SourceSpan? PublishedAt { get; init; }

    /// <summary>Whether this build includes it.</summary>
    public Inclusion Inclusion { get; init; }

    /// <summary>Whether it was withdrawn (撤稿): only that fact is published.</summary>
    public bool IsWithdrawn => Status == ArticleStatus.Withdrawn;

    /// <summary>BCP 47 tag if it is not in the newspaper's language.</summary>
    public string? Language { get; init; }

    /// <summary>The text before the first section.</summary>
    public required MarkdownText Lead { get; init; }

    /// <summary>Its sections in order.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>Its photos: first those that the text names, as it does, then the rest.</summary>
    public ImmutableArray<Photo> Photos { get; init; } = [];

    /// <summary>What is in its folder besides Markdown and images.</summary>
    public ImmutableArray<string> FolderFiles { get; init; } = [];

    /// <summary>The files that it uses, even if it is not published: photos, their captions, media.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>All of its text, part by part.</summary>
    public IEnumerable<MarkdownText> Texts => Sections.IsEmpty ? [Lead] : Sections.Select(section => section.Body).Prepend(Lead);

    /// <summary>Whether it may come first on a page: not a brief, and nothing that is paid for.</summary>
    public bool CanLead => Kind is not (ArticleKind.Brief or ArticleKind.Briefs or ArticleKind.Advertisement);

    /// <summary>Whether there is nothing to read, to see or to hear.</summary>
    public bool IsEmpty => Lead.IsEmpty && Photos.IsEmpty && Media.IsEmpty && Texts.All(text => text.IsEmpty);

    /// <summary>字; counted on each call.</summary>
    public int CountCharacters() => Texts.SelectMany(text => text.Blocks).Sum(MarkdownParser.CountCharacters);
}

/// <summary>Who wrote an article.</summary>
/// <param name="Name">The name.</param>
/// <param name="Role">记者, 通讯员, 摄影; null if none is given.</param>
internal sealed record Author(string Name, string? Role);

/// <summary>Where a reprint appeared first.</summary>
internal sealed record Original(string? Author, string? Title, Uri? Url);

/// <summary>A correction (更正).</summary>
/// <param name="Made">When it was made.</param>
/// <param name="Text">What it says.</param>
internal sealed record Correction(Sourced<DateOnly> Made, Sourced<string> Text)
{
    /// <summary>When it was made.</summary>
    public DateOnly Date => Made.Value;
}

/// <summary>A headed part of an article (小标题).</summary>
/// <param name="Slug">The name of its file, or null if it is a section under <c>##</c>.</param>
/// <param name="Title">Its subhead; null: the text continues without one.</param>
/// <param name="Body">Its text.</param>
internal sealed record Section(string? Slug, Sourced<string>? Title, MarkdownText Body);
