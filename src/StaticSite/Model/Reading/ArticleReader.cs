using System.Collections.Immutable;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Model.Reading;

/// <summary>Reads an article: one file, or a folder with section and caption files.</summary>
internal static class ArticleReader
{
    public const string Index = "index.md";

    /// <summary>The article; null if it cannot be read.</summary>
    public static Article? Read(ReadContext context, PageNumber page, ArticleFiles files, string slug, Address address)
    {
        // What an article says that is left out or withdrawn goes into a bag of its own, which is thrown away.
        var bag = new DiagnosticBag { Levels = context.Diagnostics.Levels };
        var quiet = context with { Diagnostics = bag };
        if (quiet.ReadMarkdown(files.Path, KeySets.Article) is not ({ } file, { } keys))
        {
            context.Diagnostics.AddRange(bag);
            return null;
        }
        var article = Read(quiet, page, files, slug, address, file, keys);
        // With a merge conflict, it is unknown whether the article should be skipped.
        context.Diagnostics.AddRange(bag.Items.Where(item => item.Rule == Rules.MergeConflict));
        if (article.IsWithdrawn)
            return Withdraw(article);
        if (!IsTaken(context, article.Status))
            return article with { Inclusion = Inclusion.LeftOut };
        context.Diagnostics.AddRange(bag);
        return article;
    }

    /// <summary>An article of any issue by the path of its file or folder; null if it is not published.</summary>
    public static Article? ReadAt(Newspaper newspaper, IssueEntry entry, string path, Address address)
    {
        var context = new ReadContext(
            newspaper.Input,
            newspaper.Settings,
            newspaper.Schema.Addresses,
            newspaper.LanguageOf(entry),
            newspaper.Publication,
            new DiagnosticBag()
        );
        var isFolder = FileTree.NameOf(path) == Index || !Names.IsMarkdown(path);
        var file = isFolder && FileTree.NameOf(path) != Index ? FileTree.Join(path, Index) : path;
        var slug = address.Path.Split('/')[^2];
        if (!PageNumber.TryParse(path.Split('/')[2], out var page))
            return null;
        var contents = FolderContents.Of(context, FileTree.FolderOf(file));
        return Read(context, page, new(file, contents, isFolder), slug, address) is { Inclusion: not Inclusion.LeftOut } article
            ? article
            : null;
    }

    /// <summary>The status of an article that has an address on the site, by its front matter alone; null if it has none.</summary>
    public static ArticleStatus? PublishedStatus(Newspaper newspaper, IssueEntry entry, string path, TracedPublication publication)
    {
        var context = new ReadContext(
            newspaper.Input,
            newspaper.Settings,
            newspaper.Schema.Addresses,
            newspaper.LanguageOf(entry),
            publication,
            new DiagnosticBag()
        );
        if (context.ReadMarkdown(path, KeySets.Article) is not ({ }, { } keys))
            return null;
        var status = StatusOf(keys);
        var isPublished =
            (status == ArticleStatus.Withdrawn || IsTaken(context, status))
            && publication.Includes(AppearanceReader.Published(keys, context)?.Value);
        return isPublished ? status : null;
    }

    /// <summary>
    /// Why the file of an article has no address on the site: its status, or the moment until which it is held back. Null if it has one or
    /// cannot be read.
    /// </summary>
    public static (ArticleStatus? Status, Instant? HeldBack)? FindUnpublished(
        Newspaper newspaper,
        IssueEntry entry,
        string path,
        TracedPublication publication
    )
    {
        var context = new ReadContext(
            newspaper.Input,
            newspaper.Settings,
            newspaper.Schema.Addresses,
            newspaper.LanguageOf(entry),
            publication,
            new DiagnosticBag()
        );
        if (context.ReadMarkdown(path, KeySets.Article) is not ({ }, { } keys))
            return null;
        var status = StatusOf(keys);
        if (status != ArticleStatus.Withdrawn && !IsTaken(context, status))
            return (status, null);
        return AppearanceReader.Published(keys, context) is { Value: var moment } && !publication.Includes(moment) ? (null, moment) : null;
    }

    private static ArticleStatus StatusOf(MapReader keys) =>
        keys.Choice("status") is { } text ? Enum.Parse<ArticleStatus>(text.Value, ignoreCase: true) : ArticleStatus.Final;

    private static bool IsTaken(ReadContext context, ArticleStatus status) =>
        context.Publication.IncludesDrafts || context.Settings.Publish.Contains(status);

    // Its address stays and says so, and so do the feeds that held it; nothing else of it is published.
    private static Article Withdraw(Article article) =>
        new()
        {
            Path = article.Path,
            Source = article.Source,
            Slug = article.Slug,
            Address = article.Address,
            Status = ArticleStatus.Withdrawn,
            Column = article.Column,
            Authors = article.Authors,
            Corrections = article.Corrections,
            Published = article.Published,
            Inclusion = article.Inclusion,
            Aliases = article.Aliases,
            PrintedOn = article.PrintedOn,
            Regions = article.Regions,
            Lead = article.Lead with { Blocks = [] },
            FolderFiles = article.FolderFiles,
            Files = article.Files,
        };

    private static Article Read(
        ReadContext context,
        PageNumber page,
        ArticleFiles files,
        string slug,
        Address address,
        FrontMatter file,
        MapReader keys
    )
    {
        var language = ReadContext.ReadLanguage(keys, context.Diagnostics);
        var kind = keys.Choice("kind") is { } text ? Enum.Parse<ArticleKind>(text.Value, ignoreCase: true) : ArticleKind.News;
        var rules = context.RulesFor(language, keepsLines: kind == ArticleKind.Poem);
        var (title, body) = HeadlineReader.Read(
            context.Text(keys, "title", rules),
            MarkdownParser.Parse(file.Source, file.BodyStart, rules, context.Diagnostics)
        );
        var (lead, sections) = SectionReader.Split(body);
        if (files.IsFolder)
        {
            files.Contents.ReportSameOrder(context);
            var paths = files.Contents.Numbered.Select(name => FileTree.Join(files.Contents.Folder, name));
            sections = [.. sections, .. paths.SelectMany(path => SectionReader.Read(context, path, rules))];
        }
        var published = AppearanceReader.Published(keys, context);
        var pages = CreditReader.Pages(keys, page, context.Diagnostics);
        var media = MediaReader.Read(context, files.Contents.Folder, keys, rules);
        var contents = media.SelectMany(item => item.Files).Aggregate(files.Contents, (rest, path) => rest.Without(path));
        var photos = PhotoReader.Read(
            context,
            media.IsEmpty ? files : files with { Contents = contents },
            sections.IsEmpty ? [lead] : [lead, .. sections.Select(section => section.Body)],
            keys,
            rules
        );
        return new()
        {
            Path = files.Path,
            Source = file.Source,
            Slug = slug,
            Address = address,
            Kind = kind,
            IsBroken = file.IsBroken,
            Title = title ?? (file.IsBroken ? null : HeadlineReader.FirstWords(keys, lead, sections, context.Diagnostics)),
            IsTitleInferred = title is null,
            Kicker = context.Text(keys, "kicker", rules),
            Subtitle = context.Text(keys, "subtitle", rules),
            Deck = context.Text(keys, "deck", rules),
            Byline = keys.Text("byline"),
            Authors = CreditReader.Authors(keys, context.Diagnostics),
            Dateline = keys.Text("dateline"),
            Column = keys.Text("column"),
            Origin = keys.Text("source"),
            Ai = context.Ai(keys, rules)?.Value,
            Original = CreditReader.Original(keys, context.Diagnostics),
            Keywords = SeveralInOne.Keywords(keys, context.Diagnostics),
            Weight = keys.Number("weight")?.Value,
            Pages = [.. pages],
            PrintedOn = [page, .. pages.Select(number => number.Value).Where(number => !number.IsSamePage(page))],
            ContinuedOn = keys.Text("continued-on"),
            Regions = RegionReader.Read(keys, page, pages, context.Diagnostics),
            Corrections = CreditReader.Corrections(context, keys, rules),
            Aliases = keys.Texts("aliases"),
            Media = media,
            Status = StatusOf(keys),
            Published = published?.Value,
            PublishedAt = published?.Span,
            Inclusion = context.Publication.Includes(published?.Value) ? Inclusion.Taken : Inclusion.HeldBack,
            Language = language == context.Language ? null : language,
            Lead = lead,
            Sections = sections,
            Photos = photos,
            FolderFiles = FilesOf(context, files),
            Files =
                photos.IsEmpty && media.IsEmpty
                    ? []
                    : [.. photos.SelectMany(photo => photo.Files), .. media.SelectMany(item => item.Files)],
        };
    }

    private static ImmutableArray<string> FilesOf(ReadContext context, ArticleFiles files)
    {
        if (!files.IsFolder)
            return [];
        var contents = files.Contents;
        var inner = contents
            .Folders.Select(name => FileTree.Join(contents.Folder, name))
            .SelectMany(folder => FolderContents.Of(context, folder) is { IsForImages: true } images ? images.Files : [folder]);
        return [.. contents.Others.Select(name => FileTree.Join(contents.Folder, name)), .. inner];
    }
}
