using StaticSite.Diagnostics;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>Old addresses can be kept: they begin with a slash and stay within the site.</summary>
internal static class AliasCheck
{
    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        foreach (var alias in issue.Articles.SelectMany(article => article.Aliases))
            if (Problem(alias.Value) is { } problem)
                diagnostics.Add(Rules.BadAlias, alias.Span, $"the old address '{alias.Value}' {problem}", "write it from the site's root, as /bzrb/20220110/html/content_1.htm");
    }

    private static string? Problem(string alias)
    {
        if (!alias.StartsWith('/')) return "does not begin with a slash";
        if (alias.Length == 1) return "is the home page";
        if (alias.StartsWith("//", StringComparison.Ordinal) || alias.Contains('\\')) return "leads to another site";
        if (alias.AsSpan().IndexOfAny("?#") >= 0 || alias.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))) return "is not a plain path";
        return alias.Split('/').Any(part => part is "." or "..") ? "leads out of the site" : null;
    }
}
