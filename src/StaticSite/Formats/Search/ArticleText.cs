using System.Buffers;
using System.Collections.Concurrent;
using Markdig.Syntax;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Parsing.Markdown;
using StaticSite.Resolving;

namespace StaticSite.Formats.Search;

/// <summary>Finds what readers search in the articles of an issue, and in standing pages.</summary>
internal sealed class ArticleText
{
    // They need much memory, so few are made.
    private static readonly ConcurrentBag<ArticleText> Idle = [];

    private readonly IssueTerms _terms = new();
    private readonly ArrayBufferWriter<char> _form = new(1 << 12);
    private int _article;

    /// <summary>What the search keeps of an issue.</summary>
    public static Extract Extract { get; } = new("search", Of) { IsLarge = true };

    /// <summary>The terms of the standing pages.</summary>
    public static Packed Of(IReadOnlyList<StandingPage> pages) => Of(pages, (text, page) => text.Add(page));

    // In the order of the issue's listing: without advertisements and later parts, whose text is in the document of the first.
    private static Packed Of(ResolvedIssue issue) => Of(issue.Articles.Where(IsSearched), (text, article) => text.Add(article));

    private static Packed Of<T>(IEnumerable<T> articles, Action<ArticleText, T> add)
    {
        if (!Idle.TryTake(out var text))
            text = new();
        text._article = 0;
        foreach (var article in articles)
        {
            add(text, article);
            text._article++;
        }
        var packed = text._article == 0 ? default : text._terms.Pack(text._article);
        Idle.Add(text);
        return packed;
    }

    private static bool IsSearched(ResolvedArticle article) =>
        article.Article.Kind != ArticleKind.Advertisement && article.Issue.Issue.Before(article.Article) is null;

    private void Add(ResolvedArticle resolved)
    {
        ResolvedArticle[] parts = [resolved, .. resolved.Continuations];
        Add(resolved.Title, SearchPlace.Headline);
        foreach (var part in parts)
        {
            var article = part.Article;
            if (part != resolved)
                Add(part.Title, SearchPlace.Subtitle);
            Add(article.Kicker?.Value, SearchPlace.Subtitle);
            Add(article.Subtitle?.Value, SearchPlace.Subtitle);
            Add(article.Deck?.Value, SearchPlace.Subtitle);
            foreach (var section in article.Sections)
                Add(section.Title?.Value, SearchPlace.Subtitle);
        }
        foreach (var photo in parts.SelectMany(part => part.Article.Photos))
            Add(photo);
        foreach (var part in parts)
        {
            Add(part.Byline, SearchPlace.Text);
            Add(part.Article.Dateline?.Value, SearchPlace.Text);
            foreach (var text in part.Article.Texts)
                Add(text);
        }
        Mark('p', resolved.Page.Name);
        Mark('c', resolved.Article.Column?.Value);
        Mark('k', resolved.Article.Kind.ToString());
        foreach (var author in resolved.Article.Authors)
            Mark('a', author.Name);
    }

    private void Add(StandingPage page)
    {
        Add(page.Title.Value, SearchPlace.Headline);
        foreach (var photo in page.Photos)
            Add(photo);
        Add(page.Body);
    }

    private void Add(Photo photo)
    {
        Add(photo.Caption?.Text, SearchPlace.Caption);
        Add(photo.Credit?.Value, SearchPlace.Caption);
    }

    private void Add(MarkdownText text)
    {
        foreach (var block in text.Blocks)
            Add(block);
    }

    private void Add(Block block)
    {
        if (block is ContainerBlock blocks)
            foreach (var inner in blocks)
                Add(inner);
        else
            Add(MarkdownParser.PlainSpan(block), SearchPlace.Text);
    }

    private void Add(ReadOnlySpan<char> text, SearchPlace place)
    {
        _form.ResetWrittenCount();
        SearchForm.Append(_form, text);
        SearchTerms.Collect(_form.WrittenSpan, _terms, _article, place);
    }

    private void Mark(char kind, string? value)
    {
        if (value is null)
            return;
        _form.ResetWrittenCount();
        _form.Write([SearchTerms.Mark, kind]);
        SearchForm.Append(_form, value);
        _terms.Add(_form.WrittenSpan, _article, SearchPlace.Text);
    }
}
