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
        foreach (var page in issue.Pages)
            if (page.Guide is { } guide && HasLinks(guide)) Run(newspaper, issue, page.Folder, guide, When(null), diagnostics);
        foreach (var article in issue.Articles)
            foreach (var text in TextsOf(article))
                if (HasLinks(text)) Run(newspaper, issue, FileTree.FolderOf(article.Path), text, When(article.Published), diagnostics);

        static bool HasLinks(MarkdownText text) => text.Holdings.HasFlag(Holdings.Links);
        Publication When(Instant? published) => newspaper.Publication.When(issue.Entry.Date, published, newspaper.Settings.TimeZone);
    }

    private static IEnumerable<MarkdownText> TextsOf(Article article)
    {
        if (article.Photos.IsEmpty && article.Media.IsEmpty) return article.Texts;
        var captions = article.Photos.Select(photo => photo.Caption?.Markdown).OfType<MarkdownText>();
        var transcripts = article.Media.Select(media => media.Transcript).OfType<MarkdownText>();
        return article.Texts.Concat(captions).Concat(transcripts);
    }

    /// <summary>Checks the links of the standing pages.</summary>
    public static void Run(Newspaper newspaper, DiagnosticBag diagnostics)
    {
        foreach (var page in newspaper.StandingPages) Run(newspaper, null, "", page.Body, newspaper.Publication, diagnostics);
    }

    private static void Run(Newspaper newspaper, Issue? issue, string folder, MarkdownText text, Publication publication, DiagnosticBag diagnostics)
    {
        foreach (var link in text.Links)
        {
            if (link.Url is null or "" || link.Url.StartsWith('#')) continue;
            if (Links.IsExternal(link.Url))
            {
                if (BrokenLink.OwnPath(newspaper, issue, folder, link.Url) is { } own)
                    diagnostics.Add(
                        Rules.OwnAddress,
                        text.SpanOf(link),
                        $"the link '{link.Url}' leads to the newspaper itself, by its web address",
                        $"write the path of the file, as {own}, so that the link is checked and works everywhere");
            }
            else if (LinkTarget.Find(newspaper, issue, folder, link.Url, publication) is null)
            {
                var (why, help) = BrokenLink.Explain(newspaper, issue, folder, link.Url, publication);
                diagnostics.Add(Rules.BrokenLink, text.SpanOf(link), $"the link '{link.Url}' {why}", help);
            }
        }
    }
}
