using StaticSite.Parsing.Text;

namespace StaticSite.Resolving;

/// <summary>Headlines as HTML: lines may break between clauses, and the theme keeps each clause together.</summary>
internal static class Headline
{
    public static Html ToHtml(string headline)
    {
        var clauses = Clause.Split(headline);
        // Most are one clause, which is shown as it is.
        if (clauses is [{ Mark: null } only] && HtmlBuilder.IsPlain(only.Text))
            return new(only.Text, []);
        var html = new HtmlBuilder();
        foreach (var clause in clauses)
        {
            html.AppendText(clause.Text);
            if (clause.Mark is null)
                continue;
            html.AppendText(clause.Mark);
            if (clause.Mark != " ")
                html.Append("<wbr>");
        }
        return html.ToHtml();
    }
}
