using System.Text;

namespace StaticSite.Rendering.Templates;

/// <summary>JavaScript without what only its authors read: indentation, empty lines, and comments on lines of their own.</summary>
internal static class ScriptText
{
    /// <summary>The same script in fewer characters, line by line, so that no semicolon is missed.</summary>
    public static string Compact(string script)
    {
        var compact = new StringBuilder(script.Length);
        var isText = false; // within a template literal
        foreach (var line in script.AsSpan().EnumerateLines())
        {
            var code = isText ? line : line.TrimStart();
            if (!isText && (code.IsEmpty || code.StartsWith("//")))
                continue;
            compact.Append(code).Append('\n');
            if (code.Count('`') % 2 == 1)
                isText = !isText;
        }
        return compact.ToString().TrimEnd('\n');
    }
}
