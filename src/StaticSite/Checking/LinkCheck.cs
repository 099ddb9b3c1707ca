using Markdig.Syntax.Inlines;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Checking;

/// <summary>Every link to a file of the newspaper leads somewhere when its text appears, which may lie ahead.</summary>
internal static class LinkCheck
{
    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        foreach (var page in issue.Pages.Where(page => page.Guide is not null)) Run(newspaper, issue, page.Folder, page.Guide!, When(null), diagnostics);
        foreach (var article in issue.Articles)
        {
            var folder = FileTree.FolderOf(article.Path);
            var captions = article.Photos.Select(photo => photo.Caption?.Markdown).OfType<MarkdownText>();
            var transcripts = article.Media.Select(media => media.Transcript).OfType<MarkdownText>();
            foreach (var text in article.Texts.Concat(captions).Concat(transcripts)) Run(newspaper, issue, folder, text, When(article.Published), diagnostics);
        }

        Publication When(Instant? published) => newspaper.Publication.When(issue.Entry.Date, published, newspaper.Settings.TimeZone);
    }

    /// <summary>Checks the links of the standing pages.</summary>
    public static void Run(Newspaper newspaper, DiagnosticBag diagnostics)
    {
        foreach (var page in newspaper.StandingPages) Run(newspaper, null, "", page.Body, newspaper.Publication, diagnostics);
    }

    private static void Run(Newspaper newspaper, Issue? issue, string folder, MarkdownText text, Publication publication, DiagnosticBag diagnostics)
    {
        foreach (var link in text.Inlines<LinkInline>())
        {
            if (link.IsImage || link.Url is null or "" || link.Url.StartsWith('#') || Links.IsExternal(link.Url)) continue;
            if (LinkTarget.Find(newspaper, issue, folder, link.Url, publication) is null)
                diagnostics.Add(Rules.BrokenLink, text.SpanOf(link), $"the link '{link.Url}' leads to nothing that is published", "write the path of the article's file, as ../06/01-name.md");
        }
    }
}
