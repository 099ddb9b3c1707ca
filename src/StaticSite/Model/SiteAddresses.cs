using System.Collections.Immutable;

namespace StaticSite.Model;

/// <summary>The one table of the addresses that are the program's own, to which output formats add theirs.</summary>
/// <param name="formats">The addresses of output formats.</param>
internal sealed class SiteAddresses(IEnumerable<ReservedAddress> formats)
{
    private static readonly ReservedAddress[] Own =
    [
        new("index", AddressPlace.Site),
        new("404", AddressPlace.Site),
        new("assets", AddressPlace.Site),
        new("admin", AddressPlace.Site),
        new("images", AddressPlace.Site),
        new("archive", AddressPlace.Site, IsPage: true),
        new("corrections", AddressPlace.Site, IsPage: true),
        new("text", AddressPlace.Page),
        new("full", AddressPlace.Page),
        // For formats to come, so that nothing has to move then.
        new("issue.epub", AddressPlace.Issue),
        new("issue.pdf", AddressPlace.Issue),
        new("manifest.json", AddressPlace.Issue),
    ];

    private readonly ImmutableArray<ReservedAddress> _all = [.. Own, .. formats];

    /// <summary>Whether a standing page may not be called this.</summary>
    public bool IsReservedOnSite(string name) => Names.IsYear(name) || Has(name, AddressPlace.Site);

    /// <summary>Whether an article may not be called this.</summary>
    public bool IsReservedInPage(string name) => Has(name, AddressPlace.Page);

    /// <summary>Whether a name at the site's root is a page that has no file of its own, and to which a text may link.</summary>
    /// <param name="name">The name.</param>
    /// <param name="formats">The names of the output formats that are published.</param>
    public bool IsGeneratedPage(string name, ImmutableArray<string> formats) =>
        _all.Any(address => address.IsPage && address.Name == name && (address.Format is null || formats.Contains(address.Format)));

    /// <summary>
    /// Whether what is published at a path belongs to the program and not to the newspaper: nothing else may be published there.
    /// </summary>
    /// <param name="path">From the site's root, with slashes.</param>
    public bool IsOwn(string path) => path is "index.html" or "404.html" || Find(path) is not null;

    /// <summary>The name of the output format that publishes at a path; null for the program's own pages.</summary>
    /// <param name="path">From the site's root, with slashes.</param>
    public string? FormatOf(string path) => Find(path)?.Format;

    /// <summary>The addresses of a place, for documentation.</summary>
    public IEnumerable<string> At(AddressPlace place) =>
        _all.Where(address => address.Place == place).Select(address => address.Name).Distinct().Order(StringComparer.Ordinal);

    private bool Has(string name, AddressPlace place) => Find(name, place) is not null;

    private ReservedAddress? Find(string path)
    {
        var parts = path.TrimEnd('/').Split('/');
        if (!Names.IsYear(parts[0]))
            return Find(parts[0], AddressPlace.Site);
        return (parts.Length > 3 ? Find(parts[3], AddressPlace.Issue) : null)
            ?? (parts.Length > 4 ? Find(parts[4], AddressPlace.Page) : null);
    }

    private ReservedAddress? Find(string name, AddressPlace place) =>
        _all.FirstOrDefault(address => address.Place == place && address.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A name in addresses that is the program's own.</summary>
/// <param name="Name">A file or a folder.</param>
/// <param name="Place">Where.</param>
/// <param name="IsPage">Whether it is a page at the site's root to which texts may link.</param>
internal sealed record ReservedAddress(string Name, AddressPlace Place, bool IsPage = false)
{
    /// <summary>The name of the output format that it belongs to; null for the program's own.</summary>
    public string? Format { get; init; }
}

/// <summary>The position of a name in an address.</summary>
internal enum AddressPlace
{
    /// <summary>At the site's root.</summary>
    Site,

    /// <summary>Below an issue.</summary>
    Issue,

    /// <summary>Below a page.</summary>
    Page,
}
