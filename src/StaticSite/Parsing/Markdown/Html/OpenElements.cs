using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticSite.Parsing.Markdown.Html;

/// <summary>An element that is open.</summary>
internal sealed class OpenElement(HtmlToken token)
{
    /// <summary>Its tag.</summary>
    public HtmlToken Token { get; } = token;

    /// <summary>Its name.</summary>
    public string Name => Token.Name;

    /// <summary>The block that it becomes, or null if it is inline.</summary>
    public ContainerBlock? Block { get; init; }

    /// <summary>The link that it becomes, or null.</summary>
    public LinkInline? Link { get; init; }

    /// <summary>What is written for it, or null.</summary>
    public string? Tag { get; init; }

    /// <summary>What represents it in the paragraph that is being written, or null.</summary>
    public Inline? Shown { get; set; }

    /// <summary>Whether it has held text.</summary>
    public bool HasText { get; set; }

    /// <summary>Whether it has held an image.</summary>
    public bool HasImage { get; set; }
}

/// <summary>The elements that are open. Parts of lists and tables that are left out are made (HTML, 13.1.2.4).</summary>
internal sealed class OpenElements(ContainerBlock root)
{
    private readonly List<OpenElement> _elements = [];

    /// <summary>The elements, the innermost last.</summary>
    public IReadOnlyList<OpenElement> All => _elements;

    /// <summary>Opens an element of a line, or a quotation.</summary>
    public void Push(OpenElement element)
    {
        if (element.Block is { } block)
            Target().Add(block);
        _elements.Add(element);
        if (_elements.Count > Limits.Depth)
            throw TooDeep(element.Token);
    }

    /// <summary>Opens a list, a table or a part of one; a part outside a list or table is left out.</summary>
    public void PushPart(HtmlToken tag, string attributes)
    {
        var parents = Elements.ParentsOf(tag.Name);
        if (!parents.IsEmpty)
        {
            var parent = IndexOf(parents, tag.Name);
            if (parent < 0 && tag.Name is "td" or "th" && IndexOf(Elements.ParentsOf("tr"), "tr") >= 0)
            {
                PushPart(tag with { Name = "tr" }, "");
                parent = _elements.Count - 1;
            }
            if (parent < 0)
                return;
            PopTo(parent + 1);
        }
        var block = new ElementBlock(tag.Name, attributes) { Span = HtmlPieces.SpanOf(tag) };
        if (parents.IsEmpty)
            Target().Add(block);
        else
            _elements[^1].Block!.Add(block);
        _elements.Add(new(tag) { Block = block });
        if (_elements.Count > Limits.Depth)
            throw TooDeep(tag);
    }

    /// <summary>Closes an element that became a block, and all in it.</summary>
    public void Pop(string name)
    {
        if (IndexOf([name], name) is >= 0 and var index)
            PopTo(index);
    }

    /// <summary>Takes an element of a line away.</summary>
    public void Remove(OpenElement element) => _elements.Remove(element);

    /// <summary>Ends a block of HTML, and with it inline elements and elements that are not closed later.</summary>
    public void EndBlock(Func<string, bool> isClosedLater)
    {
        _elements.RemoveAll(element => element.Block is null);
        if (_elements.Count > 0 && !isClosedLater(_elements[0].Name))
            _elements.Clear();
    }

    /// <summary>Where a paragraph belongs: in a cell or an item, which is made if need be.</summary>
    public ContainerBlock Target()
    {
        while (true)
        {
            var innermost = _elements.FindLast(element => element.Block is not null);
            if (innermost is null)
                return root;
            if (Elements.PartOf(innermost.Name) is not { } part)
                return innermost.Block!;
            PushPart(innermost.Token with { Name = part }, "");
        }
    }

    // A part belongs to the nearest list or table, never to one around the cell or quotation that contains it.
    private int IndexOf(ReadOnlySpan<string> names, string sought)
    {
        var isOfTable = sought is "table" or "caption" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th";
        for (var i = _elements.Count - 1; i >= 0; i--)
        {
            var name = _elements[i].Name;
            if (_elements[i].Block is null)
                continue;
            if (names.Contains(name))
                return i;
            if (isOfTable ? name == "table" : name is "td" or "th" or "caption" or "blockquote")
                return -1;
        }
        return -1;
    }

    private static HtmlRefusedException TooDeep(HtmlToken tag) => new(tag.Start, Limits.TooDeep);

    private void PopTo(int count) => _elements.RemoveRange(count, _elements.Count - count);
}
