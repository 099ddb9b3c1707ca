using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Model.Reading;

/// <summary>The names in a page's or an article's folder, by what they are.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Numbered">Markdown files with an order prefix: articles of a page, sections of an article; in order.</param>
/// <param name="Captions">Other Markdown files, except index.md.</param>
/// <param name="Images">Images.</param>
/// <param name="Folders">Folders.</param>
/// <param name="Others">Everything else.</param>
/// <param name="Index">The name of its index.md; null if it has none.</param>
internal sealed record FolderContents(
    string Folder,
    ImmutableArray<string> Numbered,
    ImmutableArray<string> Captions,
    ImmutableArray<string> Images,
    ImmutableArray<string> Folders,
    ImmutableArray<string> Others,
    string? Index
)
{
    /// <summary>The input's root, whose names mean nothing to a text.</summary>
    public static FolderContents None { get; } = new("", [], [], [], [], [], null);

    /// <summary>The same without a file, which is something else.</summary>
    public FolderContents Without(string? path)
    {
        if (path is null)
            return this;
        var name = FileTree.NameOf(path);
        return this with { Captions = Captions.Remove(name), Images = Images.Remove(name), Others = Others.Remove(name) };
    }

    /// <summary>Whether a file of this name is there, be it an image or something other than text.</summary>
    public bool Has(string name) => Images.Contains(name) || Others.Contains(name);

    /// <summary>The number after the last one in use.</summary>
    public int NextNumber => Numbered.Concat(Folders).Select(Names.Prefix).Max() is { } last ? last + 1 : 1;

    /// <summary>Reports names that begin with the same number, so that only their letters put them in order.</summary>
    public void ReportSameOrder(ReadContext context)
    {
        var names = Numbered.Concat(Folders.Where(folder => !IsNamedForImages(folder))).ToArray();
        for (var i = 1; i < names.Length; i++)
        {
            if (Names.Prefix(names[i]) is not { } number)
                continue;
            if (names.Take(i).FirstOrDefault(other => Names.Prefix(other) == number) is not { } same)
                continue;
            var path = context.Input.Display(FileTree.Join(Folder, names[i]));
            context.Diagnostics.Add(
                Rules.SameOrder,
                path,
                $"'{same}' begins with the same number",
                "give each its own number; it is the order on the page"
            );
        }
    }

    /// <summary>
    /// Whether it only keeps the images and recordings of the texts next to it, as <c>images/</c> or <c>01-name.assets/</c> does. A folder
    /// with a number is an article's, even if its index.md is missing.
    /// </summary>
    public bool IsForImages =>
        Index is null
        && Numbered.IsEmpty
        && Folders.IsEmpty
        && (
            IsNamedForImages(FileTree.NameOf(Folder))
            || (
                Names.Prefix(FileTree.NameOf(Folder)) is null
                && (!Images.IsEmpty || Others.Any(MediaReader.IsMedia))
                && !CaptionsWithoutImage.Any()
            )
        );

    // As the handbook advises, or as Typora names the folder of 01-name.md: 01-name.assets.
    private static bool IsNamedForImages(string name) => name == "images" || name.EndsWith(".assets", StringComparison.Ordinal);

    private IEnumerable<string> CaptionsWithoutImage => Captions.Where(caption => !Images.Any(image => Names.HaveSameStem(image, caption)));

    /// <summary>The paths of everything in it but captions of its images.</summary>
    public IEnumerable<string> Files => Images.Concat(Others).Concat(CaptionsWithoutImage).Select(name => FileTree.Join(Folder, name));

    /// <summary>Looks into a folder, and reports names that keep files from being read as they are meant.</summary>
    /// <param name="context">Where to read and to report.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="settings">The YAML file that it may hold, or null.</param>
    public static FolderContents Of(ReadContext context, string folder, string? settings = null)
    {
        List<string> numbered = [],
            captions = [],
            images = [],
            folders = [],
            others = [];
        string? index = null;
        var items = context.List(folder);
        foreach (var item in items)
        {
            if (item.IsFolder)
                folders.Add(item.Name);
            else if (Names.IsImage(item.Name))
                images.Add(item.Name);
            else if (Text(item.Name) is not { } name)
                continue;
            else if (name == ArticleReader.Index)
                index ??= item.Name;
            else if (Names.IsMarkdown(name))
                (Names.Prefix(name) is null ? captions : numbered).Add(item.Name);
            else
                others.Add(item.Name);
        }
        captions.RemoveAll(IsMisnumbered);
        foreach (var name in numbered)
            if (images.Find(image => Names.HaveSameStem(image, name)) is { } photo)
            {
                Report(
                    Rules.NumberedCaption,
                    name,
                    $"'{name}' has a number, so it is an article, but a photo has the same name",
                    $"rename the photo, like '{Names.WithoutPrefix(photo)}', also where a text names it; "
                        + $"to make this its caption, remove the number from both"
                );
                images.Remove(photo);
            }
        var articles = numbered.OrderBy(Names.Prefix).ThenBy(name => name, StringComparer.Ordinal);
        return new(folder, [.. articles], [.. captions], [.. images], [.. folders], [.. others], index);

        void Report(Rule rule, string name, Phrase message, Phrase help) =>
            context.Diagnostics.Add(rule, context.Input.Display(FileTree.Join(folder, name)), message, help);

        // The name that a file is read by; null if it is not read.
        string? Text(string name)
        {
            var meant = settings is null ? Misnamed.Meant(name, ArticleReader.Index) : Misnamed.Meant(name, ArticleReader.Index, settings);
            if (meant is not null && !items.Contains(new(meant, IsFolder: false)))
            {
                Misnamed.Report(context.Input, FileTree.Join(folder, name), meant, context.Diagnostics);
                return Names.IsMarkdown(meant) ? meant : null;
            }
            if (Misnamed.AsText(name, items) is not { } text)
                return name;
            Report(
                Rules.AlmostName,
                name,
                $"'{name}' looks like an article, but only Markdown is read",
                $"save its text as Markdown, '{text}', and remove this file"
            );
            return null;
        }

        bool IsMisnumbered(string name)
        {
            if (Misnamed.Renumbered(name) is not { } meant || images.Exists(image => Names.HaveSameStem(image, name)))
                return false;
            Report(
                Rules.UnnumberedArticle,
                name,
                $"'{name}' begins with a number without a hyphen after it",
                $"rename it to '{meant}'; a caption has the name of its photo"
            );
            return true;
        }
    }
}
