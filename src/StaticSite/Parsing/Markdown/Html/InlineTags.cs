using Markdig.Syntax.Inlines;

namespace StaticSite.Parsing.Markdown.Html;

/// <summary>
/// The tags within a line, which come one by one. They must open and close within the same run of text, one inside the other, so that
/// nothing that an editor writes can unbalance a page.
/// </summary>
internal static class InlineTags
{
    /// <summary>Lets tags through, or makes links and images of them; what is dropped is reported.</summary>
    /// <returns>What has been made that has to be dealt with.</returns>
    public static Features Filter(ContainerInline parent, HtmlReport report)
    {
        var made = Features.None;
        var open = new Stack<Opened>();
        for (var inline = parent.FirstChild; inline is not null; )
        {
            var next = inline.NextSibling;
            if (inline is HtmlInline tag)
            {
                var token = HtmlSource.Read(tag);
                if (token.Kind == HtmlTokenKind.End)
                    made |= Close(tag, token.Name, open);
                else if (token.Kind == HtmlTokenKind.Start)
                    made |= Open(tag, token, open, report, ref next);
                else
                {
                    if (token.Kind == HtmlTokenKind.Unclosed)
                        report.Unclosed(token);
                    Drop(tag, token, token.Kind == HtmlTokenKind.Other ? report : null);
                }
            }
            inline = next;
        }
        foreach (var element in open)
            Drop(element.Tag, element.Token, report);
        return made;
    }

    private static Features Open(HtmlInline tag, HtmlToken token, Stack<Opened> open, HtmlReport report, ref Inline? next)
    {
        switch (Elements.KindOf(token.Name))
        {
            case ElementKind.TextLevel:
                var attributes = HtmlPieces.Attributed(token, report);
                tag.Tag = $"<{token.Name}{attributes}>";
                if (token.Name != "wbr")
                    open.Push(new(token, tag, null, token.Name == "span" && attributes.Length == 0));
                break;
            case ElementKind.LineBreak:
                HtmlPieces.DropAttributes(token, report);
                tag.Tag = "<br>";
                break;
            case ElementKind.Link when !Links.IsWithin(tag) && !open.Any(element => element.Link is not null):
                if (HtmlPieces.Link(token, report) is { } link)
                    open.Push(new(token, tag, link, true));
                else
                    tag.Remove();
                break;
            case ElementKind.Image when HtmlPieces.Image(token, report) is { } image:
                tag.ReplaceBy(image);
                return Features.Images;
            case ElementKind.Image:
                tag.Remove();
                break;
            case ElementKind.Styling:
                report.Look(token, $"<{token.Name}>");
                tag.Remove();
                break;
            case ElementKind.Opaque:
                if (!token.IsSelfClosing)
                    next = Skip(tag, token.Name);
                Drop(tag, token, report);
                break;
            default:
                Drop(tag, token, report);
                break;
        }
        return Features.None;
    }

    // An end tag without its start tag is dropped: the tag that opened it was dropped and reported.
    private static Features Close(HtmlInline tag, string name, Stack<Opened> open)
    {
        if (!open.TryPeek(out var last) || last.Token.Name != name)
        {
            tag.Remove();
            return Features.None;
        }
        open.Pop();
        tag.Tag = $"</{name}>";
        if (last.Link is { } link)
        {
            last.Tag.InsertBefore(link);
            while (last.Tag.NextSibling is { } inner && inner != tag)
            {
                inner.Remove();
                link.AppendChild(inner);
            }
        }
        if (!last.IsLeftOut)
            return Features.None;
        last.Tag.Remove();
        tag.Remove();
        return last.Link is null ? Features.None : Features.Links;
    }

    // To the end of what is not text; if there is none, only the tag is dropped.
    private static Inline? Skip(HtmlInline tag, string name)
    {
        var end = tag.NextSibling;
        while (end is not null && !(end is HtmlInline close && IsEnd(close.Tag, name)))
            end = end.NextSibling;
        if (end is null)
            return tag.NextSibling;
        while (tag.NextSibling != end)
            tag.NextSibling!.Remove();
        return end;
    }

    private static bool IsEnd(string tag, string name) =>
        tag.StartsWith("</", StringComparison.Ordinal) && tag.AsSpan(2).StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private static void Drop(HtmlInline tag, HtmlToken token, HtmlReport? report)
    {
        report?.LeftOut(token, token.Text);
        tag.Remove();
    }

    private sealed record Opened(HtmlToken Token, HtmlInline Tag, LinkInline? Link, bool IsLeftOut);
}
