using System.Text;

namespace StaticSite.Rendering.Templates;

/// <summary>CSS without what only its authors read: comments, and space that means nothing.</summary>
internal static class StyleSheet
{
    /// <summary>The same style sheet in fewer characters.</summary>
    public static string Compact(string css)
    {
        var compact = new StringBuilder(css.Length);
        var isApart = false;
        for (var i = 0; i < css.Length; i++)
        {
            var last = compact.Length == 0 ? '{' : compact[^1];
            if (char.IsWhiteSpace(css[i]))
            {
                isApart = true;
                continue;
            }
            // CSS Syntax 3, 4.3.2: comments; one that is not closed goes to the end.
            if (css.AsSpan(i).StartsWith("/*"))
            {
                i = css.IndexOf("*/", i + 2, StringComparison.Ordinal) is var end and >= 0 ? end + 1 : css.Length;
                isApart = true;
                continue;
            }
            // Space before a colon is a selector's, after it a declaration's.
            if (isApart && !"{};,:(".Contains(last) && !"{};,)".Contains(css[i])) compact.Append(' ');
            isApart = false;
            if (css[i] == '}' && last == ';') compact.Length--;
            var length = css[i] is '"' or '\'' ? StringLength(css, i) : 1;
            compact.Append(css, i, length);
            i += length - 1;
        }
        return compact.ToString();
    }

    // CSS Syntax 3, 4.3.5: up to the same quote, a backslash before a character keeps it.
    private static int StringLength(string css, int start)
    {
        var end = start + 1;
        while (end < css.Length && css[end] != css[start]) end += css[end] == '\\' ? 2 : 1;
        return Math.Min(end + 1, css.Length) - start;
    }
}
