using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;
using StaticSite.Parsing.Text;

namespace StaticSite.Parsing.Markdown.Html;

/// <summary>
/// The paragraph, heading or caption that is being written. It begins with its first text; open inline elements are written into it as
/// soon as they have content, and continue in the next paragraph.
/// </summary>
internal sealed class HtmlParagraph(OpenElements open, HtmlReport report)
{
    private LeafBlock? _leaf;
    private ContainerInline? _place;
    private LineBreakInline? _break;
    private int _nodes;

    /// <summary>The level of the heading that is open, or 0.</summary>
    public int HeadingLevel { get; set; }

    /// <summary>Whether it is a caption, which ends only where the caption does.</summary>
    public bool IsCaption { get; private set; }

    /// <summary>Whether it holds links.</summary>
    public bool HasLinks { get; private set; }

    /// <summary>Whether there is something in it.</summary>
    public bool IsBegun => _leaf?.Inline!.FirstChild is not null;

    /// <summary>Begins a caption.</summary>
    public void BeginCaption()
    {
        Begin(new ParagraphBlock());
        IsCaption = true;
    }

    /// <summary>Ends a caption; null if there is nothing in it.</summary>
    public LeafBlock? EndCaption()
    {
        IsCaption = false;
        var caption = IsBegun ? _leaf : null;
        End();
        return caption;
    }

    /// <summary>Ends the paragraph; within a caption it becomes a space.</summary>
    public void End()
    {
        if (IsCaption)
            Break(isHard: false, 0);
        if (IsCaption || _leaf is null)
            return;
        _break?.Remove();
        TrimEnd();
        Hide(0);
        _leaf.Span.End = Math.Max(_leaf.Span.Start, _leaf.Inline!.LastChild?.Span.End ?? 0);
        (_leaf, _place, _break) = (null, null, null);
    }

    /// <summary>Adds a text of HTML, in which white space is one space (CSS Text 3, 4.1.1), as it is where line breaks are kept.</summary>
    public void AddText(HtmlToken token, bool keepsLines)
    {
        var decoded = CharacterReferences.Decode(token.Text, (character, at, length) => report.Seen(character, token.Start + at, length));
        var text = InvisibleCharacters.ReplaceLineBreaks(decoded, '\n');
        for (var (start, end) = (0, 0); start <= text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            AddLine(text[start..end], token.Start + start, keepsLines);
            if (end < text.Length && Break(keepsLines, token.Start + end))
                End();
        }
    }

    /// <summary>Adds a piece of Markdown, or a tag.</summary>
    public void Add(Inline inline)
    {
        if (_leaf is null)
            Begin(null);
        Show(inline.Span.Start);
        Append(inline, inline.Span.Start);
        _break = null;
    }

    /// <summary>Adds an image: in the paragraph, but outside its elements, and next to a heading.</summary>
    public void AddImage(ImageInline image)
    {
        foreach (var element in open.All)
            element.HasImage = true;
        var level = HeadingLevel;
        if (level > 0)
            End();
        HeadingLevel = 0;
        if (_leaf is null)
            Begin(null, image.Span.Start);
        Hide(0);
        Append(image, image.Span.Start);
        _break = null;
        if (level > 0)
            End();
        HeadingLevel = level;
    }

    /// <summary>Adds a line break.</summary>
    /// <param name="isHard">Whether it is kept.</param>
    /// <param name="at">Its position.</param>
    /// <returns>Whether it is the second in a row: exports separate paragraphs like this.</returns>
    public bool Break(bool isHard, int at)
    {
        if (!IsBegun)
            return false;
        if (_break is { IsHard: true })
            return isHard;
        if (_break is not null)
        {
            _break.IsHard = isHard;
            return false;
        }
        TrimEnd();
        _break = new LineBreakInline { IsHard = isHard, Span = new(at, at) };
        Append(_break, at);
        return false;
    }

    /// <summary>Closes an element of a line.</summary>
    /// <returns>The tag of a link that held an image and nothing else, and so is not a link.</returns>
    public HtmlToken? Close(string name)
    {
        for (var i = open.All.Count - 1; i >= 0 && open.All[i].Block is null; i--)
        {
            var element = open.All[i];
            if (element.Name != name)
                continue;
            Hide(i);
            open.Remove(element);
            return element is { Link: not null, HasText: false, HasImage: true } ? element.Token : null;
        }
        return null;
    }

    private void AddLine(string line, int at, bool keepsLines)
    {
        if (!IsBegun || _break is not null)
        {
            var indent = 0;
            while (indent < line.Length && Cjk.IsSpace(line[indent]))
                indent++;
            if (indent == line.Length)
                return;
            // Exports indent the paragraphs that they separate by line breaks.
            if (!keepsLines && line.AsSpan(0, indent).Count('\u3000') + line.AsSpan(0, indent).Count('\u00A0') > 1)
                End();
            (line, at) = (line[indent..], at + indent);
        }
        if (line.Length > 0)
            Add(new LiteralInline(HtmlSpaces.Collapse(line)) { Span = new(at, at + line.Length - 1) });
    }

    private void Begin(LeafBlock? leaf, int at = 0)
    {
        _leaf = leaf ?? (HeadingLevel > 0 ? new HeadingBlock(null!) { Level = HeadingLevel } : new ParagraphBlock());
        _leaf.Span = new(at, at);
        _leaf.Inline = new ContainerInline();
        _place = _leaf.Inline;
        if (leaf is null)
            open.Target().Add(_leaf);
    }

    private void Append(Inline inline, int at)
    {
        if (++_nodes > Limits.Nodes)
            throw new HtmlRefusedException(at, Limits.TooMuchMarkup);
        if (_leaf!.Inline!.FirstChild is null)
            _leaf.Span.Start = at;
        _place!.AppendChild(inline);
    }

    private void Show(int at)
    {
        foreach (var element in open.All)
        {
            element.HasText = true;
            if (element.Shown is not null)
                continue;
            if (element.Link is { } link)
            {
                element.Shown = new LinkInline
                {
                    Url = link.Url,
                    IsClosed = true,
                    Span = link.Span,
                };
                HasLinks = true;
            }
            else if (element.Tag is { } tag && !open.All.Any(other => other.Shown is HtmlInline shown && shown.Tag == tag))
            {
                element.Shown = new HtmlInline(tag) { Span = HtmlPieces.SpanOf(element.Token) };
            }
            if (element.Shown is null)
                continue;
            Append(element.Shown, at);
            if (element.Shown is LinkInline shownLink)
                _place = shownLink;
        }
    }

    private void Hide(int from)
    {
        for (var i = open.All.Count - 1; i >= from; i--)
        {
            var element = open.All[i];
            if (element.Shown is HtmlInline shown)
                Append(new HtmlInline($"</{element.Name}>") { Span = shown.Span }, shown.Span.Start);
            else if (element.Shown is LinkInline link)
                _place = link.Parent;
            element.Shown = null;
        }
    }

    private void TrimEnd()
    {
        if (_place!.LastChild is not LiteralInline literal)
            return;
        var content = literal.Content;
        content.TrimEnd();
        literal.Content = content;
        if (content.IsEmpty)
            literal.Remove();
    }
}
