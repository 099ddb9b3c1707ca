using System.Text;

namespace StaticSite.Parsing.Markdown.Html;

/// <summary>White space of HTML, of which any number is one space (CSS Text 3, 4.1.1).</summary>
internal static class HtmlSpaces
{
    /// <summary>A line with one space for each run of white space.</summary>
    public static string Collapse(string line)
    {
        if (!line.AsSpan().ContainsAny('\t', '\r') && !line.Contains("  ", StringComparison.Ordinal))
            return line;
        var text = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            var isSpace = c is ' ' or '\t' or '\r';
            if (!isSpace)
                text.Append(c);
            else if (text.Length == 0 || text[^1] != ' ')
                text.Append(' ');
        }
        return text.ToString();
    }
}
