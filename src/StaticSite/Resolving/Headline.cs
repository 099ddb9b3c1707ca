using StaticSite.Parsing.Headlines;

namespace StaticSite.Resolving;

/// <summary>Headlines as HTML: lines may break between clauses and, in longer ones, between words.</summary>
internal static class Headline
{
    /// <summary>A headline.</summary>
    public static Html ToHtml(IReadOnlyList<Clause> clauses)
    {
        // Most are one short clause, which is shown as it is.
        if (clauses is [{ Parts.Count: 1 } only] && HtmlBuilder.IsPlain(only.Text))
            return new(only.Text, []);
        var html = new HtmlBuilder();
        foreach (var (i, clause) in clauses.Index())
        {
            if (i > 0 && clauses[i - 1].Mark != " ")
                html.Append("<wbr>");
            foreach (var (j, part) in clause.Parts.Index())
            {
                if (j > 0 && !LineBreaks.IsSeen(clause.Parts[j - 1]))
                    html.Append("<wbr>");
                html.AppendText(part);
            }
            html.AppendText(clause.Mark);
        }
        return html.ToHtml();
    }

    /// <summary>A clause without its mark. A part that browsers would break is an element.</summary>
    public static Html ToHtml(Clause clause)
    {
        if (clause.Parts is [var only] && HtmlBuilder.IsPlain(only))
            return new(only, []);
        var html = new HtmlBuilder();
        var isOpen = false;
        foreach (var part in clause.Parts)
            if (clause is { HasSpaces: false, Parts.Count: > 1 } && LineBreaks.IsFragile(part))
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
        return html.ToHtml();
    }
}
