using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing;

namespace StaticSite.Model.Reading;

/// <summary>Reads an issue: issue.yaml and its pages.</summary>
internal static class IssueReader
{
    public const string File = "issue.yaml";

    public static Issue Read(Newspaper newspaper, IssueEntry entry, DiagnosticBag diagnostics)
    {
        var context = new ReadContext(
            newspaper.Input,
            newspaper.Settings,
            newspaper.Schema.Addresses,
            newspaper.LanguageOf(entry),
            newspaper.Publication,
            diagnostics
        );
        var keys = ReadContext.ReadYaml(context.Input, FileTree.Join(entry.Folder, File), KeySets.Issue, diagnostics);
        var number = keys?.Number("number");
        var groups = keys is null ? [] : keys.Texts("groups").Select(group => group.Value.ToUpperInvariant()).ToImmutableArray();
        var supplements = keys is null ? ImmutableDictionary<string, string>.Empty : Supplements(keys);
        // A page without a name of its own has its supplement's.
        var named = ReadPages(context, entry)
            .Select(page =>
                page.Name is null && supplements.TryGetValue(page.Number.Group, out var name) ? page with { Name = name } : page
            );
        var pages = Order([.. named], groups.IsEmpty ? context.Settings.Groups : groups);
        var published = keys is null ? null : AppearanceReader.Published(keys, context);
        var issue = new Issue
        {
            Entry = entry,
            Appears = AppearanceReader.Of(context.Settings, entry.Date, entry.Edition, published?.Value),
            Published = published,
            Number = number?.Value,
            NumberAt = number?.Span,
            Note = keys is null ? null : context.Text(keys, "note", context.RulesFor(null))?.Value,
            Revision = keys?.Number("revision")?.Value ?? 0,
            Supplements = supplements,
            Aliases = keys is null ? [] : keys.Texts("aliases"),
            Pages = pages,
            Spreads = SpreadReader.Read(keys, entry, pages, diagnostics),
            Jumps = JumpReader.Read(context, pages),
        };
        return keys is null ? issue : issue with { Front = FrontReader.Read(context, keys, issue) };
    }

    private static IEnumerable<Page> ReadPages(ReadContext context, IssueEntry entry)
    {
        foreach (var item in context.List(entry.Folder))
        {
            var path = FileTree.Join(entry.Folder, item.Name);
            if (!item.IsFolder)
            {
                if (Misnamed.Meant(item.Name, File) is { } meant && !context.Input.HasFile(FileTree.Join(entry.Folder, meant)))
                    Misnamed.Report(context.Input, path, meant, context.Diagnostics);
                else if (item.Name != File)
                    context.ReportUnused(path, "an issue holds issue.yaml and its pages, in folders like 05");
            }
            else if (PageNumber.TryParse(item.Name, out var number))
                yield return PageReader.Read(context, entry, number, path);
            else
                context.Diagnostics.Add(
                    Rules.BadFolderName,
                    context.Input.Display(path),
                    $"the folder '{item.Name}' is not a page number",
                    Suggestion.InHalfWidth(
                        item.Name,
                        FolderContents.Of(context with { Diagnostics = new() }, path).IsForImages
                            ? (Phrase)"put its images into the folder of a page, next to the texts that show them"
                            : "name it with up to two letters and up to three digits, like 05 or A01"
                    )
                );
        }
    }

    private static ImmutableDictionary<string, string> Supplements(MapReader keys)
    {
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var supplement in keys.Maps("supplements", KeySets.Supplement))
            if (supplement.Required("group") is { } group && supplement.Required("name") is { } name)
                names[group.Value.ToUpperInvariant()] = name.Value;
        return names.ToImmutable();
    }

    // Groups in the order of groups:, else no letter first, then by letter; within a group by number.
    private static ImmutableArray<Page> Order(ImmutableArray<Page> pages, ImmutableArray<string> groups) =>
        [
            .. pages
                .OrderBy(page => groups.IndexOf(page.Number.Group) is var rank and >= 0 ? rank : int.MaxValue)
                .ThenBy(page => page.Number.Group, StringComparer.Ordinal)
                .ThenBy(page => page.Number.Number)
                .ThenBy(page => page.Number.Text, StringComparer.Ordinal),
        ];
}
