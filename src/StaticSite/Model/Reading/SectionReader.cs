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
        if (context.ReadMarkdown(path, KeySets.Section) is not ({ } file, { } keys))
            return [];
        var (lead, sections) = Split(MarkdownParser.Parse(file.Source, file.BodyStart, rules, context.Diagnostics));
        var title = context.Text(keys, "title", rules);
        var slug = Names.Slug(Names.Stem(Loading.FileTree.NameOf(path)));
        return title is null && lead.IsEmpty && sections.Length > 0 ? sections : [new(slug, title, lead), .. sections];
    }

    /// <summary>Splits a body at its headings of the first and second level.</summary>
    public static (MarkdownText Lead, ImmutableArray<Section> Sections) Split(MarkdownText body)
    {
        var first = NextHeading(body, 0);
        if (first == body.Blocks.Count)
            return (body, []);
        var sections = ImmutableArray.CreateBuilder<Section>();
        for (var (start, end) = (first, first); start < body.Blocks.Count; start = end)
        {
            end = NextHeading(body, start + 1);
            var heading = body.Blocks[start];
            var title = new Sourced<string>(MarkdownParser.PlainText(heading), body.SpanOf(heading));
            sections.Add(new(null, title, body with { Blocks = [.. body.Blocks.Take((start + 1)..end)] }));
        }
        return (body with { Blocks = [.. body.Blocks.Take(first)] }, sections.ToImmutable());
    }

    private static int NextHeading(MarkdownText body, int from)
    {
        var at = from;
        while (at < body.Blocks.Count && body.Blocks[at] is not HeadingBlock { Level: <= 2 })
            at++;
        return at;
    }
}
