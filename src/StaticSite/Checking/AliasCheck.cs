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
                diagnostics.Add(Rules.BadAlias, alias.Span, problem, help);
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
                    $"the old address '{alias.Alias}' is in use on this site",
                    "remove it; that page needs no redirect"
                );
            else if (!taken.TryAdd(address, alias.Target.Path) && taken[address] != alias.Target.Path)
                diagnostics.Add(
                    Rules.BadAlias,
                    alias.Location,
                    $"the old address '{alias.Alias}' already leads to '{taken[address]}'",
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
        if (newspaper.StaticFiles.Any(file => string.Equals(file.Address.Path, address.File, StringComparison.OrdinalIgnoreCase)))
            return true;
        return newspaper
            .Entries.Where(entry => entry.IsPublished && address.Path.StartsWith(entry.Address.Path, StringComparison.OrdinalIgnoreCase))
            .SelectMany(entry => IssueReader.Read(newspaper, entry, new DiagnosticBag()).Addresses)
            .Any(real => string.Equals(real.File, address.File, StringComparison.OrdinalIgnoreCase));
    }

    private static (Phrase Problem, Phrase Help)? Fault(string alias)
    {
        const string FromRoot = "write it from the root of the site, like /bzrb/20220110/html/content_1.htm";
        if (!alias.StartsWith('/'))
            return ($"the old address '{alias}' does not begin with a slash", FromRoot);
        if (alias.Length == 1)
            return ($"the old address '{alias}' is the home page", "remove it");
        if (alias.StartsWith("//", StringComparison.Ordinal) || alias.Contains('\\'))
            return ($"the old address '{alias}' is on another site", FromRoot);
        if (alias.AsSpan().ContainsAny("?#") || alias.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
            return ($"the old address '{alias}' is not a plain path", FromRoot);
        if (alias.Split('/').Any(part => part is "." or ".."))
            return ($"the old address '{alias}' is outside the site", FromRoot);
        var fault = alias.Split('/').Where(part => part.Length > 0).Select(Names.Fault).FirstOrDefault(fault => fault is not null);
        return fault is null
            ? null
            : (
                Phrase.Because($"the old address '{alias}' cannot be a file on every system", fault),
                "remove it; not every host can serve it"
            );
    }
}
