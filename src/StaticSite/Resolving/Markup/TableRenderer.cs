using Markdig.Extensions.Tables;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Resolving.Markup;

/// <summary>Tables. Markdig aligns cells by an inline style, which the pages' security policy forbids; here it is a class.</summary>
internal sealed class TableRenderer : MarkupObjectRenderer<Table>
{
    protected override void Write(MarkupRenderer renderer, Table node)
    {
        renderer.EnsureLine();
        var rows = node.OfType<TableRow>().ToList();
        // A wide table scrolls by itself; tabindex lets the keyboard scroll it too, and its heads name it.
        renderer.Write("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"");
        renderer.WriteEscape(
            string.Join(
                ' ',
                rows.Where(row => row.IsHeader).SelectMany(row => row).Select(MarkdownParser.PlainText).Select(text => text.Trim())
            )
        );
        renderer.WriteLine("\"><table>");
        WriteRows(renderer, node, "thead", "th", rows.Where(row => row.IsHeader));
        WriteRows(renderer, node, "tbody", "td", rows.Where(row => !row.IsHeader));
        renderer.WriteLine("</table></div>");
    }

    private static void WriteRows(MarkupRenderer renderer, Table table, string group, string cellTag, IEnumerable<TableRow> rows)
    {
        var any = false;
        foreach (var row in rows)
        {
            renderer.Write(any ? "" : $"<{group}>\n").Write("<tr>");
            any = true;
            for (var i = 0; i < row.Count; i++)
            {
                renderer.Write($"<{cellTag}{(cellTag == "th" ? " scope=\"col\"" : "")}{Alignment(table, i)}>");
                var implicitParagraph = renderer.ImplicitParagraph;
                renderer.ImplicitParagraph = true;
                renderer.Write(row[i]);
                renderer.ImplicitParagraph = implicitParagraph;
                renderer.Write($"</{cellTag}>");
            }
            renderer.WriteLine("</tr>");
        }
        if (any)
            renderer.WriteLine($"</{group}>");
    }

    private static string Alignment(Table table, int column) =>
        column >= table.ColumnDefinitions.Count
            ? ""
            : table.ColumnDefinitions[column].Alignment switch
            {
                TableColumnAlign.Center => " class=\"center\"",
                TableColumnAlign.Right => " class=\"end\"",
                _ => "",
            };
}
