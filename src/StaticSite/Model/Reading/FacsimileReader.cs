using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing;

namespace StaticSite.Model.Reading;

/// <summary>Finds the image or PDF of a printed page (版面图).</summary>
internal static class FacsimileReader
{
    private static readonly string[] Types = [".pdf", ".jpg", ".png", ".webp", ".avif", ".tif"];
    private static readonly string[] Spellings = [.. Types, ".jpeg", ".tiff"];
    private static readonly string[] Names = [.. Spellings.Select(type => "facsimile" + type)];

    /// <summary>
    /// The file that <c>facsimile:</c> names, else the one that is called so, else what newspaper.yaml says for all pages; null if there is
    /// none.
    /// </summary>
    /// <returns>It, if it can be looked at, and its path, if it is known.</returns>
    public static (Facsimile? Facsimile, string? Path) Read(ReadContext context, MapReader? keys, FolderContents contents)
    {
        var named = keys?.Text("facsimile");
        if (Says(named, Facsimile.Auto))
            return (new(null, null, named!.Value.Span), null);
        var isOwn = Says(named, Facsimile.Files);
        var (path, isThere) =
            named is { } written && !isOwn ? Find(context, contents.Folder, written)
            : Names.FirstOrDefault(contents.Has) is { } name ? (FileTree.Join(contents.Folder, name), true)
            : (null, false);
        var number = keys?.Number("page");
        if (number is { Value: < 1 and var wrong, Span: var at })
            context.Diagnostics.Add(Rules.BadValue, at, $"'{wrong}' is not a page of a file", "count from 1");
        var page = number is { Value: > 0 and var right } ? right : (int?)null;
        if (isThere)
            return (new(new(context.Input, path!), page, named?.Span), path);
        var usual = context.Settings.Added.GetValueOrDefault("facsimile");
        return (path is null && !isOwn && usual.Value == Facsimile.Auto.Name ? new(null, null, usual.Span) : null, path);
    }

    private static bool Says(Sourced<string>? named, (string Name, string Chinese) word) =>
        named?.Value is { } value && (value == word.Name || value == word.Chinese);

    private static (string? Path, bool IsThere) Find(ReadContext context, string folder, Sourced<string> named)
    {
        var path = NamedFiles.Find(context, folder, named, Rules.MissingPhoto);
        if (path is null)
            return (null, false);
        if (!Spellings.Contains(Path.GetExtension(named.Value).ToLowerInvariant()))
            context.Diagnostics.Add(
                Rules.BadValue,
                named.Span,
                $"'{named.Value}' is not the image or PDF of a page",
                $"use one of {Phrase.List(Types)}"
            );
        else if (!context.Input.HasFile(path))
            context.Diagnostics.Add(
                Rules.MissingPhoto,
                named.Span,
                $"there is no facsimile '{named.Value}'",
                $"put it into {context.Input.Display(folder)}/"
            );
        else if (MediaContent.Problem(context.Input, path, named.Value) is (var problem, var help))
            context.Diagnostics.Add(Rules.WrongContent, named.Span, problem, help);
        else
            return (path, true);
        return (path, false);
    }
}
