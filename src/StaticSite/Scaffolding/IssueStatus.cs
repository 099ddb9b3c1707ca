using System.Collections.Immutable;
using NodaTime;
using StaticSite.Building;
using StaticSite.Checking;
using StaticSite.Diagnostics;
using StaticSite.Formats;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Model.Reading;
using StaticSite.Rendering.Templates;

namespace StaticSite.Scaffolding;

/// <summary>The progress of an issue, for the desk: its articles page by page, and what is missing.</summary>
/// <param name="Name">The issue, such as 2022-01-10 or 2022-01-10-evening.</param>
/// <param name="Number">总期号, or null.</param>
/// <param name="Pages">Its pages in order.</param>
/// <param name="Diagnostics">What <c>check</c> reports about it, sorted by position.</param>
internal sealed record IssueStatus(string Name, int? Number, ImmutableArray<PageStatus> Pages, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Looks at an issue.</summary>
    /// <param name="options">The newspaper, and the moment after which articles are held back.</param>
    /// <param name="name">The issue, such as 2022-01-10 or 2022-01-10-evening; null for the newest one.</param>
    /// <exception cref="ScaffoldException">There is no such issue.</exception>
    public static IssueStatus Of(BuildOptions options, string? name)
    {
        var diagnostics = new DiagnosticBag();
        var memory = new IndexCache(options.Input, []);
        var newspaper = NewspaperReader.Read(
            new TracedTree(options.Input, new Trace(default)),
            FormatList.Schema,
            memory,
            options.Now,
            includesDrafts: true,
            options.Url,
            diagnostics
        );
        newspaper = FrontPageReader.Read(newspaper, memory, new(newspaper.Publication.Now));
        var entry = newspaper.FindByName(name);
        var own = new DiagnosticBag { Levels = newspaper.Levels };
        var issue = IssueReader.Read(newspaper, entry, own);
        Checks.Run(newspaper, issue, ThemeReader.MostPrinted(options.Theme), own);
        return new(entry.Name, issue.Number, [.. issue.Pages.Select(page => Of(newspaper, issue, page))], own.ToSorted());
    }

    private static PageStatus Of(Newspaper newspaper, Issue issue, Page page) =>
        new(page.Number.Text, page.Name, [.. page.Articles.Select(article => Of(newspaper, issue, article))]);

    private static ArticleState Of(Newspaper newspaper, Issue issue, Article article) =>
        new(
            article.Title?.Value ?? article.Slug,
            article.CountCharacters(),
            article.Photos.Length,
            article.Status,
            newspaper.Publication.Ahead(issue.Appears, article.Published, newspaper.Settings.TimeZone),
            article.IsWithdrawn ? [] : [.. Missing(article)]
        );

    private static IEnumerable<Phrase> Missing(Article article)
    {
        if (article.Title is null || article.IsTitleInferred)
            yield return "headline";
        if (article.IsEmpty || Placeholders.FindBody(article.Source.Text) is not null)
            yield return "body text";
        if (WantsByline(article) && article.Byline is null && article.Authors.IsEmpty && article.Origin is null)
            yield return "byline";
        foreach (var photo in article.Photos)
        {
            var name = FileTree.NameOf(photo.Path);
            if (photo.File is null && photo.Remote is null)
                yield return $"photo {name}";
            if (photo.Caption is null || PlaceholderCheck.HasPlaceholder(photo))
                yield return $"caption of {name}";
            if (photo.Credit is null)
                yield return $"credit of {name}";
            if (photo.Alt is null)
                yield return $"alt of {name}";
        }
    }

    private static bool WantsByline(Article article) =>
        !article.IsPictureStory && article.Kind is ArticleKind.News or ArticleKind.Comment or ArticleKind.Poem or ArticleKind.Letter;
}

/// <summary>How far a page has come.</summary>
/// <param name="Number">版次.</param>
/// <param name="Name">版名, or null.</param>
/// <param name="Articles">Its articles by rank.</param>
internal sealed record PageStatus(string Number, string? Name, ImmutableArray<ArticleState> Articles);

/// <summary>How far an article has come.</summary>
/// <param name="Title">The headline, or its name if it has none.</param>
/// <param name="Characters">字.</param>
/// <param name="Photos">How many photos it has.</param>
/// <param name="Status">状态.</param>
/// <param name="Appears">When it appears, in the newspaper's time zone, if that is in the future.</param>
/// <param name="Missing">What is missing, in words.</param>
internal sealed record ArticleState(
    string Title,
    int Characters,
    int Photos,
    ArticleStatus Status,
    LocalDateTime? Appears,
    ImmutableArray<Phrase> Missing
);
