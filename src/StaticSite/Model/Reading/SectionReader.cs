using System.Collections.Immutable;
using Markdig.Syntax;
using StaticSite.Diagnostics;
using StaticSite.Parsing;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Model.Reading;

/// <summary>Finds an article's sections: a file each, or under <c>##</c> in a body.</summary>
internal static class SectionReader
{
    /// <summary>The sections of a section file: its own, and one for each <c>##</c> in it.</summary>
    public static IEnumerable<Section> Read(ReadContext context, string path, TextRules rules)
    {
        if (context.ReadMarkdown(path, KeySets.Section) is not ({ } file, { } keys)) return [];
        var (lead, sections) = Split(MarkdownParser.Parse(file.Source, file.BodyStart, rules, context.Diagnostics));
        var title = context.Text(keys, "title", rules);
        var slug = Names.Slug(Names.Stem(Loading.FileTree.NameOf(path)));
        return title is null && lead.IsEmpty && sections.Length > 0 ? sections : [new(slug, title, lead), .. sections];
    }

    /// <summary>Splits a body at its headings of the first and second level.</summary>
    public static (MarkdownText Lead, ImmutableArray<Section> Sections) Split(MarkdownText body)
    {
        var starts = Enumerable.Range(0, body.Blocks.Count).Where(i => body.Blocks[i] is HeadingBlock { Level: <= 2 }).ToArray();
        if (starts.Length == 0) return (body, []);
        var sections = starts.Select((start, i) =>
        {
            var end = i + 1 < starts.Length ? starts[i + 1] : body.Blocks.Count;
            var heading = body.Blocks[start];
            var title = new Sourced<string>(MarkdownParser.PlainText(heading), body.SpanOf(heading));
            return new Section(null, title, body with { Blocks = [.. body.Blocks.Take((start + 1)..end)] });
        });
        return (body with { Blocks = [.. body.Blocks.Take(starts[0])] }, [.. sections]);
    }
}
