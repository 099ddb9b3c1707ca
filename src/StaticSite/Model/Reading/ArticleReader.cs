using System.Collections.Immutable;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing;
using StaticSite.Parsing.Markdown;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Model.Reading;

/// <summary>Reads an article: one file, or a folder with section and caption files.</summary>
internal static class ArticleReader
{
    public const string Index = "index.md";

    /// <summary>The article; null if it cannot be read or is a draft that this build leaves out.</summary>
    public static Article? Read(ReadContext context, PageNumber page, ArticleFiles files, string slug, Address address)
    {
        // A draft that is left out is not looked at more closely, so what it says goes into a bag of its own.
        var bag = new DiagnosticBag();
        var quiet = context with { Diagnostics = bag };
        if (quiet.ReadMarkdown(files.Path, KeySets.Article) is ({ } file, { } keys))
        {
            var status = keys.Choice("status", "draft", "first", "second", "final");
            if (status?.Value == "draft" && !context.Publication.IncludesDrafts) return null;
            var article = Read(quiet, page, files, slug, address, file, keys);
            context.Diagnostics.AddRange(bag);
            return article;
        }
        context.Diagnostics.AddRange(bag);
        return null;
    }

    private static Article Read(ReadContext context, PageNumber page, ArticleFiles files, string slug, Address address, FrontMatter file, MapReader keys)
    {
        var language = ReadContext.Language(keys, context.Diagnostics);
        var rules = context.RulesFor(language);
        var body = MarkdownParser.Parse(file.Source, file.BodyStart, rules, context.Diagnostics);
        var (lead, sections) = SectionReader.Split(body);
        if (files.IsFolder)
            sections = [.. sections, .. files.Contents.Numbered.SelectMany(name => SectionReader.Read(context, FileTree.Join(files.Contents.Folder, name), rules))];
        var published = Published(keys, context);
        return new()
        {
            Path = files.Path,
            Source = file.Source,
            Slug = slug,
            Address = address,
            Title = context.Text(keys, "title", rules),
            Kicker = context.Text(keys, "kicker", rules),
            Subtitle = context.Text(keys, "subtitle", rules),
            Deck = context.Text(keys, "deck", rules),
            Byline = keys.Text("byline"),
            Authors = [.. Authors(keys, context.Diagnostics)],
            Dateline = keys.Text("dateline"),
            Origin = keys.Text("source"),
            Weight = keys.Number("weight")?.Value,
            Pages = [.. Pages(keys, page, context.Diagnostics)],
            Published = published,
            IsHeldBack = !context.Publication.Includes(published),
            Language = language == context.Settings.Language ? null : language,
            Lead = lead,
            Sections = sections,
            Photos = PhotoReader.Read(context, files, [lead, .. sections.Select(section => section.Body)], keys, rules),
            UnusedFiles = files.IsFolder ? [.. files.Contents.Others.Concat(files.Contents.Folders).Select(name => FileTree.Join(files.Contents.Folder, name))] : [],
        };
    }

    private static IEnumerable<Author> Authors(MapReader keys, DiagnosticBag diagnostics)
    {
        foreach (var item in keys.List("authors"))
        {
            if (item is not YamlMap map)
            {
                if (keys.AsText(item, "authors") is { } bare) yield return new(bare.Value, null);
                continue;
            }
            var author = new MapReader(map, KeySets.Author, diagnostics);
            if (author.Text("name") is { } name) yield return new(name.Value, author.Text("role")?.Value);
            else diagnostics.Add(Rules.MissingKey, map.Span, "this author has no name", "write 'name: ' and the author's name");
        }
    }

    private static List<Sourced<PageNumber>> Pages(MapReader keys, PageNumber own, DiagnosticBag diagnostics)
    {
        var numbers = new List<Sourced<PageNumber>>();
        foreach (var text in keys.Texts("pages"))
        {
            if (PageNumber.TryParse(text.Value, out var number)) numbers.Add(text.With(number));
            else diagnostics.Add(Rules.BadValue, text.Span, $"'{text.Value}' is not a page number", "write it as the page's folder is called");
        }
        if (numbers.Count == 0 || numbers.Any(number => number.Value.IsSamePage(own))) return numbers;
        diagnostics.Add(Rules.WrongPages, numbers[0].Span, $"the article stands on page {own.Text}, which its pages do not name", $"add {own.Text}, or move the file");
        return [];
    }

    private static Instant? Published(MapReader keys, ReadContext context)
    {
        if (keys.Text("published") is not { } text) return null;
        if (Publication.ParseTime(text.Value, context.Settings.TimeZone) is { } time) return time;
        context.Diagnostics.Add(Rules.BadValue, text.Span, $"'{text.Value}' is not a time", "write it as 2022-01-10T06:00");
        return null;
    }
}
