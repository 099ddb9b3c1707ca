using System.Collections.Immutable;
using StaticSite.Building;
using StaticSite.Diagnostics;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model.Reading;
using StaticSite.Resolving;

namespace StaticSite.Newspapers;

/// <summary>Issues as the library shows them.</summary>
internal static class IssueRecords
{
    /// <summary>The published issues of a newspaper, the oldest first.</summary>
    public static IEnumerable<Issue> Of(Session session)
    {
        foreach (var entry in session.Newspaper.Entries.Where(entry => entry.IsPublished))
        {
            var newspaper = session.Newspaper.TracedBy(new Trace(session.Newspaper.Publication.Now));
            var issue = IssueReader.Read(newspaper, entry, new DiagnosticBag());
            if (!newspaper.Publication.Includes(issue.Appears))
                continue;
            var shown = issue.WithoutHeldBack();
            var images = session.Photos.Develop(newspaper.Input, entry.Folder, [.. NamedImages.Of(shown)], publishes: false, new());
            yield return Of(ResolvedIssue.Plain(new(newspaper, session.Theme.WordsIn, images), shown, session.Formats.Slots));
        }
    }

    /// <summary>An issue.</summary>
    public static Issue Of(ResolvedIssue resolved)
    {
        var (issue, settings) = (resolved.Issue, resolved.Site.Newspaper.Settings);
        var links = new RelativeLinks(settings.Root, settings.LinksToFiles);
        return new()
        {
            Date = issue.Entry.Date,
            Edition = issue.Entry.Edition?.Key,
            EditionName = issue.Entry.Edition?.Name,
            Newspaper = resolved.Frame.NewspaperTitle,
            Language = resolved.Language,
            Number = issue.Number,
            Revision = issue.Revision,
            Note = issue.Note,
            Folder = issue.Entry.Folder,
            Address = issue.Entry.Address.Path,
            Pages =
            [
                .. issue.Pages.Select(page => new Page
                {
                    Number = page.Number.Text,
                    Name = page.Name,
                    Folder = page.Folder,
                    Address = page.Address.Path,
                    Editors = [.. page.Editors.Select(editor => new Person { Name = editor.Name, Role = editor.Role })],
                    Guide = resolved.GuideOf(page)?.ToText(links),
                    Articles = [.. resolved.OwnArticles(page).Select(article => Of(article, links))],
                }),
            ],
        };
    }

    private static Article Of(ResolvedArticle resolved, RelativeLinks links)
    {
        var (article, issue, input) = (resolved.Article, resolved.Issue.Issue, resolved.Issue.Site.Newspaper.Input);
        return new()
        {
            Path = article.Path,
            Address = article.Address.Path,
            Page = resolved.Page.Number.Text,
            Pages = [.. article.Pages.Select(page => page.Value.Text)],
            Kind = article.Kind.ToString().ToLowerInvariant(),
            Title = resolved.Title,
            Kicker = article.Kicker?.Value,
            Subtitle = article.Subtitle?.Value,
            Deck = article.Deck?.Value,
            Byline = resolved.Byline,
            Authors = [.. article.Authors.Select(author => new Person { Name = author.Name, Role = author.Role })],
            Dateline = article.Dateline?.Value,
            Column = article.Column?.Value,
            Source = article.Origin?.Value,
            Keywords = [.. article.Keywords.Select(word => word.Value)],
            Ai = article.Ai?.Value,
            Language = article.Language,
            Published = article.Published?.ToDateTimeOffset(),
            Corrections =
            [
                .. article.Corrections.Select(correction => new Correction { Date = correction.Date, Text = correction.Text.Value }),
            ],
            ContinuedOn = issue.After(article)?.Address.Path,
            ContinuedFrom = issue.Before(article)?.Address.Path,
            Characters = resolved.Characters,
            Lead = resolved.PlainLead?.ToText(links),
            Sections =
            [
                .. resolved.Sections.Zip(
                    resolved.PlainSections,
                    (section, text) =>
                        new Section
                        {
                            Path = section.Section.Body.Source.Path[(input.Display("").Length + 1)..],
                            Title = section.Section.Title?.Value,
                            Anchor = section.Anchor ?? section.Id,
                            Html = text?.ToText(links),
                        }
                ),
            ],
            Photos = [.. resolved.Photos.Select(photo => Of(photo, article, links))],
        };
    }

    private static Photo Of(ResolvedPhoto resolved, Model.Article article, RelativeLinks links)
    {
        var photo = resolved.Photo;
        return new()
        {
            Path = photo.Path,
            Anchor = resolved.Id,
            Caption =
                photo.Caption is { } caption && resolved.Caption is { } html
                    ? new()
                    {
                        Path = photo.CaptionPath ?? article.Path,
                        Text = caption.Text,
                        Html = html.ToText(links),
                    }
                    : null,
            Credit = photo.Credit?.Value,
            Alt = photo.Alt?.Value,
            Taken = photo.Taken?.ToDateTimeOffset(),
            Ai = resolved.Ai?.Value,
            IsInText = photo.IsInText,
        };
    }
}
