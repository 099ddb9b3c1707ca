using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Model.Reading;

/// <summary>Reads the newspaper's index: settings, the dates of the issues from the names of their folders, standing pages.</summary>
internal static class NewspaperReader
{
    /// <summary>A newspaper's index. Which of its issues is on the front page is found by <see cref="FrontPageReader"/>.</summary>
    /// <param name="input">The newspaper.</param>
    /// <param name="schema">What output formats add to the input.</param>
    /// <param name="memory">What is known about its files.</param>
    /// <param name="now">The moment of the build, in the newspaper's time zone.</param>
    /// <param name="includesDrafts">Whether drafts are published too.</param>
    /// <param name="url">The address of the site, which overrides the newspaper's own; null for none.</param>
    /// <param name="diagnostics">Where to report.</param>
    public static Newspaper Read(
        TracedTree input,
        InputSchema schema,
        IndexCache memory,
        Func<DateTimeZone, Instant> now,
        bool includesDrafts,
        Uri? url,
        DiagnosticBag diagnostics
    )
    {
        var settings = SettingsReader.Read(input, schema, url, diagnostics);
        var publication = new TracedPublication(now(settings.TimeZone), includesDrafts);
        var context = new ReadContext(input, settings, schema.Addresses, settings.Language, publication, diagnostics);
        var entries = new List<IssueEntry>();
        var standing = new List<StandingPage>();
        var files = new List<StaticFile>();
        foreach (var item in context.List(""))
        {
            if (item is { IsFolder: true, Name: StaticFile.Folder })
                files.AddRange(StaticReader.Read(context));
            else if (item.IsFolder)
                ReadTopFolder(context, memory, item.Name, entries);
            else if (Misnamed.Meant(item.Name, SettingsReader.File) is { } meant && !input.HasFile(meant))
                Misnamed.Report(input, item.Name, meant, diagnostics);
            else if (Names.IsMarkdown(item.Name) && ReadStanding(context, item.Name) is { } page)
                standing.Add(page);
            else if (!Names.IsMarkdown(item.Name) && item.Name != SettingsReader.File)
                context.ReportUnused(item.Name, "put images into images/; if it is a note, begin its name with _");
        }
        return new()
        {
            Input = input,
            Levels = diagnostics.Levels,
            Settings = settings,
            Schema = schema,
            Publication = publication,
            Entries =
            [
                .. entries
                    .OrderBy(entry => entry.Date)
                    .ThenBy(entry => entry.Edition is { } edition ? settings.Editions.IndexOf(edition) : -1),
            ],
            StandingPages = [.. standing],
            StaticFiles = [.. files],
        };
    }

    // What is next to the years.
    private static readonly string[] Folders = ["images", StaticFile.Folder];

    private static void ReadTopFolder(ReadContext context, IndexCache memory, string name, List<IssueEntry> entries)
    {
        if (Folders.FirstOrDefault(folder => name.Equals(folder, StringComparison.OrdinalIgnoreCase)) is { } folder)
        {
            if (name != folder)
                Misnamed.Report(context.Input, name, folder, context.Diagnostics);
            return;
        }
        if (!Names.IsYear(name))
        {
            context.Diagnostics.Add(
                Rules.BadFolderName,
                context.Input.Display(name),
                $"the folder '{name}' is not a year",
                Suggestion.InHalfWidth(name, "name it like 2022, or begin its name with _ to keep it unpublished")
            );
            return;
        }
        foreach (var item in context.List(name))
        {
            var path = FileTree.Join(name, item.Name);
            if (!item.IsFolder)
                context.ReportUnused(path, "a year holds only issues, in folders like 01-10");
            else if (ReadEntry(context, memory, name, item.Name, path) is { } entry)
                entries.Add(entry);
        }
    }

    // MM-DD, or MM-DD-EDITION.
    private static IssueEntry? ReadEntry(ReadContext context, IndexCache memory, string year, string name, string path)
    {
        if (Names.IssueDate(year, name) is not (var date, var key))
        {
            context.Diagnostics.Add(
                Rules.BadFolderName,
                context.Input.Display(path),
                NoSuchDay(year, name) ?? $"the folder '{name}' is not a day of {year}",
                Suggestion.InHalfWidth(name, "name it by month and day, like 01-10, or with an edition of the day, like 01-10-evening")
            );
            return null;
        }
        var edition = context.Settings.Editions.FirstOrDefault(edition => edition.Key == key);
        if (key is null || edition is not null)
        {
            var appears = AppearanceReader.Peek(context, memory, date, edition, path);
            return new(date, edition, path, appears, context.Publication.Includes(appears) ? IssueState.Announced : IssueState.Ahead);
        }
        context.Diagnostics.Add(
            Rules.UnknownEdition,
            context.Input.Display(path),
            $"the edition '{key}' is not declared",
            EditionNames.Help(context.Settings, key, known => $"rename the folder to {name[..^key.Length]}{known}")
        );
        return null;
    }

    // 11-31 has the form of a day.
    private static Phrase? NoSuchDay(string year, string name)
    {
        const int Length = 5;
        return name.Length >= Length && name[2] == '-' ? CalendarReader.NoSuchDay($"{year}-{name[..Length]}") : null;
    }

    private static StandingPage? ReadStanding(ReadContext context, string path)
    {
        if (context.ReadMarkdown(path, KeySets.Standing) is not ({ } file, { } keys))
            return null;
        var slug = Names.Slug(Names.Stem(path));
        if (Names.Fault(slug) is { } fault)
        {
            context.Diagnostics.Add(
                Rules.BadFileName,
                context.Input.Display(path),
                Names.NoAddress(path, fault),
                "give it a name, like about.md"
            );
            return null;
        }
        if (context.Addresses.IsReservedOnSite(slug))
        {
            context.Diagnostics.Add(
                Rules.ReservedName,
                context.Input.Display(path),
                $"the address '{slug}/' is reserved for the program",
                "give the file another name"
            );
            return null;
        }
        var language = ReadContext.ReadLanguage(keys, context.Diagnostics);
        var rules = context.RulesFor(language);
        var (title, body) = HeadlineReader.Read(
            context.Text(keys, "title", rules),
            MarkdownParser.Parse(file.Source, file.BodyStart, rules, context.Diagnostics)
        );
        var photos = PhotoReader.Read(context, new(path, FolderContents.None, IsFolder: false), [body], keys, rules);
        if (title is not null)
            return new(path, slug, title.Value, language, body, photos) { Aliases = keys.Texts("aliases") };
        if (!file.IsBroken)
            context.Diagnostics.Add(
                Rules.MissingHeadline,
                file.Source.Span(0, 1),
                "the page has no title",
                "write '# ' and the title above the text, or 'title: ' and the title in its front matter"
            );
        return null;
    }
}
