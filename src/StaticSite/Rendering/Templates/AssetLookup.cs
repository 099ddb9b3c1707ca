using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing.Text;

namespace StaticSite.Rendering.Templates;

/// <summary>Finds what style sheets refer to among the assets of their theme.</summary>
internal sealed class AssetLookup(FileTree theme, AssetBundles bundles, DiagnosticBag diagnostics)
{
    /// <summary>
    /// The name of the asset that a link of a sheet leads to; null if there is none, which is reported, or if it leads elsewhere on the
    /// host.
    /// </summary>
    public string? Find(StyleSheet sheet, StyleReference reference, StyleLink link)
    {
        var folder = FileTree.FolderOf(sheet.Path);
        var isRooted = link.Path.StartsWith('/');
        var path = Resolve(isRooted ? "" : folder, link.Path);
        var name = path is not null && IsAsset(path) ? NameThere(AssetBundles.NameOf(path)) : null;
        if (name is not null && !isRooted || isRooted && name is null)
            return name;
        (Phrase message, Phrase help) =
            name is not null
                ? ($"'{link.Path}' is not the name of a published file; those have a hash in their name", $"write '{From(folder, name)}'")
            : path is null || !IsAsset(path)
                ? (
                    $"'{link.Path}' leads out of '{theme.Name}/{AssetBundles.Folder}'; only files in that folder are published",
                    Near(folder, link.Path, $"move it into '{theme.Name}/{AssetBundles.Folder}'")
                )
            : bundles.WithPart(path).ToArray() is { Length: > 0 } wholes ? OfPart(path, wholes, sheet, reference)
            : (
                $"there is no file '{theme.Name}/{path}'",
                Near(folder, link.Path, "put it there; addresses are relative to the folder of the style sheet")
            );
        diagnostics.Add(Rules.MissingAsset, sheet.SpanOf(reference.Token), message, help);
        return null;
    }

    private (Phrase Message, Phrase Help) OfPart(string path, string[] wholes, StyleSheet sheet, StyleReference reference)
    {
        Phrase message = $"'{theme.Name}/{path}' is a part of {Phrase.List(wholes)} and not published on its own";
        var isWithin = reference.IsImport && wholes.Intersect(bundles.WithPart(sheet.Path), StringComparer.Ordinal).Any();
        Phrase move = $"move it out of '{theme.Name}/{AssetBundles.Folder}/{path.Split('/')[1]}'";
        return (
            message,
            isWithin
                ? (Phrase)
                    $"{(Phrase)"remove the @import, since its rules are included anyway"}; {(Phrase)"or, to import only them"}: {move}"
                : move
        );
    }

    private string? NameThere(string name) =>
        bundles.FilesOf(name) is not null ? name : bundles.Names.FirstOrDefault(other => Nfc.Normalize(other) == Nfc.Normalize(name));

    private Phrase Near(string folder, string written, Phrase otherwise)
    {
        var names = bundles.Names.Select(name => From(folder, name)).ToArray();
        var same = names
            .Where(name => FileTree.NameOf(name).Equals(FileTree.NameOf(written.Replace('\\', '/')), StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return (Suggestion.Nearest(written, same) ?? same.FirstOrDefault() ?? Suggestion.Nearest(written, names)) is { } near
            ? (Phrase)$"did you mean '{near}'?"
            : otherwise;
    }

    private static bool IsAsset(string path) => path.StartsWith(AssetBundles.Folder + "/", StringComparison.Ordinal);

    private static string? Resolve(string folder, string written)
    {
        var parts = new Stack<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in written.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".")
                continue;
            if (part != "..")
                parts.Push(part);
            else if (!parts.TryPop(out _))
                return null;
        }
        return string.Join('/', parts.Reverse());
    }

    private static string From(string folder, string name)
    {
        var (own, other) = (folder.Split('/'), $"{AssetBundles.Folder}/{name}".Split('/'));
        var common = own.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('/', Enumerable.Repeat("..", own.Length - common).Concat(other[common..]));
    }
}
