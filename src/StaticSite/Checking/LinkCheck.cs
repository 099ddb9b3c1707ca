using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Checking;

/// <summary>Every link to a file of the newspaper leads somewhere when its text appears, which may be in the future.</summary>
internal static class LinkCheck
{
    private const int MostNames = 10;

    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        foreach (var page in issue.Pages)
            if (page.Guide is { } guide && HasLinks(guide))
                Run(newspaper, issue, page.Folder, () => null, guide, When(null), diagnostics);
        foreach (var article in issue.Articles)
        {
            Anchors? anchors = null;
            foreach (var text in TextsOf(article))
                if (HasLinks(text))
                    Run(
                        newspaper,
                        issue,
                        FileTree.FolderOf(article.Path),
                        () => anchors ??= Anchors.Of(issue, article),
                        text,
                        When(article.Published),
                        diagnostics
                    );
        }

        static bool HasLinks(MarkdownText text) => text.Features.HasFlag(Features.Links);
        TracedPublication When(Instant? published) => newspaper.Publication.When(issue.Appears, published);
    }

    private static IEnumerable<MarkdownText> TextsOf(Article article)
    {
        if (article.Photos.IsEmpty && article.Media.IsEmpty)
            return article.Texts;
        var captions = article.Photos.Select(photo => photo.Caption?.Markdown).OfType<MarkdownText>();
        var transcripts = article.Media.Select(media => media.Transcript).OfType<MarkdownText>();
        return article.Texts.Concat(captions).Concat(transcripts);
    }

    /// <summary>Checks the links of the standing pages.</summary>
    public static void Run(Newspaper newspaper, DiagnosticBag diagnostics)
    {
        foreach (var page in newspaper.StandingPages)
            Run(newspaper, null, "", () => Anchors.Of(page), page.Body, newspaper.Publication, diagnostics);
    }

    private static void Run(
        Newspaper newspaper,
        Issue? issue,
        string folder,
        Func<Anchors?> own,
        MarkdownText text,
        TracedPublication publication,
        DiagnosticBag diagnostics
    )
    {
        foreach (var link in text.Links)
        {
            if (link.Url is null or "" or "#")
                continue;
            if (Links.IsExternal(link.Url))
            {
                if (BrokenLink.OwnPath(newspaper, issue, folder, link.Url) is { } path)
                    diagnostics.Add(
                        Rules.OwnAddress,
                        text.SpanOf(link),
                        $"the link '{link.Url}' leads to this newspaper by its web address",
                        $"write the path of the file, like {path}, so that the link is checked and works everywhere"
                    );
            }
            else if (LinkTarget.Find(newspaper, issue, folder, own, link.Url, publication) is null)
            {
                var anchors = LinkTarget.AnchorsOf(newspaper, issue, folder, own, link.Url, publication);
                (Phrase message, Phrase help) =
                    anchors is not null || link.Url.StartsWith('#')
                        ? ($"the link '{link.Url}' leads to no heading", HelpFor(anchors, link.Url))
                        : BrokenLink.Explain(newspaper, issue, folder, link.Url, publication);
                diagnostics.Add(Rules.BrokenLink, text.SpanOf(link), message, help);
            }
        }
    }

    private static Phrase HelpFor(Anchors? anchors, string url)
    {
        var names = anchors?.Names.Select(name => "#" + name).ToArray() ?? [];
        if (names.Length == 0)
            return url.StartsWith('#')
                ? (Phrase)"the text has no headings; remove the link"
                : "the text has no headings; link to its file, without '#' and what follows it";
        var named = Phrase.List(names.Take(MostNames));
        return names.Length > MostNames
            ? (Phrase)$"write one of its headings: {named} and {names.Length - MostNames} more"
            : $"write one of its headings: {named}";
    }
}
