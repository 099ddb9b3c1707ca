using StaticSite.Diagnostics;
using StaticSite.Model;
using StaticSite.Model.Reading;

namespace StaticSite.Checking;

/// <summary>Old addresses can be kept: they begin with a slash and stay within the site.</summary>
internal static class AliasCheck
{
    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics) =>
        Run(issue.AllAliases.Select(alias => alias.Alias), diagnostics);

    /// <summary>Checks those of the standing pages.</summary>
    public static void Run(Newspaper newspaper, DiagnosticBag diagnostics) =>
        Run(newspaper.StandingPages.SelectMany(page => page.Aliases), diagnostics);

    private static void Run(IEnumerable<Sourced<string>> aliases, DiagnosticBag diagnostics)
    {
        foreach (var alias in aliases)
            if (Fault(alias.Value) is var (problem, help))
                diagnostics.Add(Rules.BadAlias, alias.Span, $"the old address '{alias.Value}' {problem}", help);
    }

    /// <summary>No alias is a real address, and none is given twice.</summary>
    public static void Run(Newspaper newspaper, IReadOnlyList<IssueDigest> issues, DiagnosticBag diagnostics)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var alias in issues.SelectMany(issue => issue.Aliases).Concat(PublishedAlias.Of(newspaper.StandingPages)))
        {
            var address = alias.Address.File;
            if (IsReal(newspaper, alias.Address))
                diagnostics.Add(
                    Rules.BadAlias,
                    alias.Location,
                    $"the old address '{alias.Alias}' is a real address of this site",
                    "take it out: what stands there is found without it"
                );
            else if (!taken.TryAdd(address, alias.Target.Path) && taken[address] != alias.Target.Path)
                diagnostics.Add(
                    Rules.BadAlias,
                    alias.Location,
                    $"the old address '{alias.Alias}' leads to '{taken[address]}' already",
                    "keep one of the two"
                );
        }
    }

    // An issue is read again only if an alias looks like one of its addresses.
    private static bool IsReal(Newspaper newspaper, Address address)
    {
        if (newspaper.Schema.Addresses.IsOwn(address.File))
            return true;
        if (newspaper.StandingPages.Any(page => string.Equals(page.Address.File, address.File, StringComparison.OrdinalIgnoreCase)))
            return true;
        return newspaper
            .Entries.Where(entry => entry.IsPublished && address.Path.StartsWith(entry.Address.Path, StringComparison.OrdinalIgnoreCase))
            .SelectMany(entry => IssueReader.Read(newspaper, entry, new DiagnosticBag()).Addresses)
            .Any(real => string.Equals(real.File, address.File, StringComparison.OrdinalIgnoreCase));
    }

    private static (Phrase Problem, Phrase Help)? Fault(string alias)
    {
        const string FromRoot = "write it from the site's root, as /bzrb/20220110/html/content_1.htm";
        if (!alias.StartsWith('/'))
            return ("does not begin with a slash", FromRoot);
        if (alias.Length == 1)
            return ("is the home page", "take it out");
        if (alias.StartsWith("//", StringComparison.Ordinal) || alias.Contains('\\'))
            return ("leads to another site", FromRoot);
        if (alias.AsSpan().IndexOfAny("?#") >= 0 || alias.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
            return ("is not a plain path", FromRoot);
        if (alias.Split('/').Any(part => part is "." or ".."))
            return ("leads out of the site", FromRoot);
        var fault = alias.Split('/').Where(part => part.Length > 0).Select(Names.Fault).FirstOrDefault(fault => fault is not null);
        return fault is null ? null : ($"cannot be a file everywhere: {fault}", "take it out: no host can be relied on to serve it");
    }
}
