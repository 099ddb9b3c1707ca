using StaticSite.Parsing.Headlines;

namespace StaticSite.Resolving;

/// <summary>
/// Headlines as HTML: lines may break between clauses and, in longer ones, between words. A part that browsers would break is an element.
/// </summary>
internal static class Headline
{
    /// <summary>A headline.</summary>
    public static Html ToHtml(IReadOnlyList<Clause> clauses)
    {
        if (clauses is [var single])
            return ToHtml(single);
        var html = new HtmlBuilder();
        foreach (var (i, clause) in clauses.Index())
        {
            if (i > 0 && clauses[i - 1].Mark != " ")
                html.Append("<wbr>");
            Append(html, clause);
            html.AppendText(clause.Mark);
        }
        return html.ToHtml();
    }

    /// <summary>A clause without its mark.</summary>
    public static Html ToHtml(Clause clause)
    {
        // Most are short, and are shown as they are.
        if (clause.Parts is [var only] && HtmlBuilder.IsPlain(only))
            return new(only, []);
        var html = new HtmlBuilder();
        if (clause.Parts.Count == 1)
            html.AppendText(clause.Text);
        else
            Append(html, clause);
        return html.ToHtml();
    }

    private static void Append(HtmlBuilder html, Clause clause)
    {
        var isOpen = false;
        foreach (var part in clause.Parts)
            if (!clause.HasSpaces && LineBreaks.IsFragile(part))
            {
                html.Append("<span>").AppendText(part).Append("</span>");
                isOpen = false;
            }
            else
            {
                if (isOpen)
                    html.Append("<wbr>");
                html.AppendText(part);
                isOpen = !LineBreaks.IsSeen(part);
            }
    }
}
