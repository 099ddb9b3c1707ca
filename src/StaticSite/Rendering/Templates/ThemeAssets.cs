using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Templates;

/// <summary>A theme's style sheets, scripts and other assets, each published under a name that holds its content's hash.</summary>
internal sealed record ThemeAsset(string Name, Address Address, byte[] Bytes);

/// <summary>
/// Makes the assets of a theme: every file there is published, nothing is listed in code. What a style sheet refers to is made before it,
/// since its text names the published files; so its hash changes with theirs.
/// </summary>
internal sealed class ThemeAssets
{
    private readonly FileTree _theme;
    private readonly DiagnosticBag _diagnostics;
    private readonly AssetBundles _bundles;
    private readonly AssetLookup _lookup;
    private readonly Dictionary<string, ThemeAsset?> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StyleSheet?> _sheets = new(StringComparer.Ordinal);
    private readonly Stack<string> _making = new();

    private ThemeAssets(FileTree theme, DiagnosticBag diagnostics)
    {
        (_theme, _diagnostics, _bundles) = (theme, diagnostics, new(theme));
        _lookup = new(theme, _bundles, diagnostics);
    }

    /// <summary>The assets, by name, and the style sheets that they are made of.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="diagnostics">Where to report what is wrong with its style sheets.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static (IReadOnlyList<ThemeAsset> Assets, IReadOnlyList<StyleSheet> Sheets) Read(FileTree theme, DiagnosticBag diagnostics)
    {
        var assets = new ThemeAssets(theme, diagnostics);
        return ([.. assets._bundles.Names.Select(assets.Make).OfType<ThemeAsset>()], [.. assets._sheets.Values.OfType<StyleSheet>()]);
    }

    // Null while it is being made: it refers to itself.
    private ThemeAsset? Make(string name)
    {
        if (_made.TryGetValue(name, out var made))
            return made;
        _made[name] = null;
        _making.Push(name);
        var files = _bundles.FilesOf(name)!;
        var bytes = Path.GetExtension(name) switch
        {
            ".css" => Encoding.UTF8.GetBytes(Join(name, [.. files.Select(Sheet).OfType<StyleSheet>()])),
            ".js" => Encoding.UTF8.GetBytes(
                string.Join('\n', files.Select(path => ScriptText.Compact(Encoding.UTF8.GetString(_theme.ReadBytes(path)))))
            ),
            _ => _theme.ReadBytes(files[0]),
        };
        _making.Pop();
        return _made[name] = new(name, HashedAddress.Of(name, ContentHash.Of(bytes)), bytes);
    }

    private StyleSheet? Sheet(string path)
    {
        if (_sheets.TryGetValue(path, out var sheet))
            return sheet;
        return _sheets[path] = SourceReader.Read(_theme, path, _diagnostics) is { } source
            ? StyleReader.Read(path, source, _diagnostics)
            : null;
    }

    // Where a part imports another sheet, the statements that precede the rules of all parts come first.
    private string Join(string name, StyleSheet[] sheets)
    {
        var addresses = sheets.Select(sheet => AddressesIn(sheet, name)).ToArray();
        return sheets.Any(sheet => sheet.Imports)
            ? string.Concat(sheets.Zip(addresses, (sheet, own) => sheet.CompactPrelude(own)))
                + string.Join('\n', sheets.Zip(addresses, (sheet, own) => sheet.CompactRules(own)))
            : string.Join('\n', sheets.Zip(addresses, (sheet, own) => sheet.CompactPrelude(own) + sheet.CompactRules(own)));
    }

    private Dictionary<int, string> AddressesIn(StyleSheet sheet, string name)
    {
        var addresses = new Dictionary<int, string>();
        foreach (var reference in sheet.References)
            if (AddressOf(sheet, reference, name) is { } address)
                addresses[reference.Token] = address;
        return addresses;
    }

    private string? AddressOf(StyleSheet sheet, StyleReference reference, string name)
    {
        var link = StyleLink.Read(reference.Target);
        if (link is null)
            return null;
        return _lookup.Find(sheet, reference, link) is { } target && Target(sheet, reference, target) is { } address
            ? link.ToText(sheet, reference, name, address)
            : null;
    }

    private Address? Target(StyleSheet sheet, StyleReference reference, string name)
    {
        if (Make(name) is { } made)
            return made.Address;
        if (_making.Contains(name))
            ReportCircle(sheet, reference, name);
        return null;
    }

    private void ReportCircle(StyleSheet sheet, StyleReference reference, string name)
    {
        var way = _making.TakeWhile(other => other != name).Reverse().ToArray();
        _diagnostics.Add(
            Rules.MissingAsset,
            sheet.SpanOf(reference.Token),
            way.Length == 0 ? (Phrase)$"'{name}' refers to itself" : $"'{name}' refers to itself through {Phrase.List(way)}",
            "remove one of these references"
        );
    }
}
