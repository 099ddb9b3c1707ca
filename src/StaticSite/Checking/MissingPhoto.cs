using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>What to do about a missing photo.</summary>
internal static class MissingPhoto
{
    /// <summary>
    /// The file that a caption's photo may have become: of its name but of a kind that pages do not show, or the only image in its folder
    /// that has no caption and that nothing names.
    /// </summary>
    public static string? Find(Issue issue, Photo photo)
    {
        if (photo is not { File: null, Remote: null, CaptionPath: not null })
            return null;
        var folder = FileTree.FolderOf(photo.Path);
        var bare = issue
            .Articles.SelectMany(article => article.Photos)
            .Where(other => other is { File: not null, NamedAt: null, Caption: null });
        var unused = issue
            .Pages.SelectMany(page => page.UnusedFiles)
            .Concat(issue.Articles.SelectMany(article => article.FolderFiles))
            .Concat(bare.Select(other => other.Path).Where(path => photo.NamedAt is not null || HasStem(path, photo.Path)))
            .Where(path => FileTree.FolderOf(path) == folder)
            .ToArray();
        if (Array.Find(unused, path => Names.IsOriginal(path) && HasStem(path, photo.Path)) is { } original)
            return original;
        var images = Array.FindAll(unused, Names.IsImage);
        return Array.Find(images, path => HasStem(path, photo.Path)) ?? (images.Length == 1 ? images[0] : null);
    }

    /// <summary>Whether an image is a missing photo by its name, whatever its letter case, kind and folder.</summary>
    public static bool MayBe(string path, Photo missing) =>
        (Names.IsImage(path) || Names.IsOriginal(path)) && HasStem(path, missing.Path.Replace('\\', '/'));

    /// <summary>What to do about a photo that a text names.</summary>
    /// <param name="input">The newspaper.</param>
    /// <param name="issue">The issue; null for a standing page.</param>
    /// <param name="folder">The folder of the text.</param>
    /// <param name="path">Where the photo should be.</param>
    public static Phrase Help(FileTree input, Issue? issue, string folder, string path)
    {
        var (place, name) = (FileTree.FolderOf(path), FileTree.NameOf(path));
        var last = name[(name.LastIndexOf('\\') + 1)..];
        var near = input.List(place).Where(entry => entry is { IsFolder: false, IsIgnored: false }).Select(entry => entry.Name).ToArray();
        if (Array.Find(near, other => Names.IsOriginal(other) && HasStem(other, name)) is { } original)
            return $"export '{original}' as JPEG, and name the JPEG here";
        if (Array.Find(near, other => other.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } other)
            return $"write '{InputPath.From(folder, FileTree.Join(place, other))}'; upper and lower case matter";
        if (
            name.Contains('\\')
            && InputPath.Find(input, folder, path.Replace('\\', '/')[(folder.Length + 1)..]) is { } slashed
            && input.HasFile(slashed)
        )
            return $"write '{InputPath.From(folder, slashed)}', with slashes";
        if (Elsewhere(input, issue, last) is { } found)
            return $"write '{InputPath.From(folder, found)}'; there is one with this name";
        var images = Array.FindAll(near, Names.IsImage);
        if (images.Length > 0)
            return Suggestion.Help(name, images);
        return place == folder && last == name
            ? (Phrase)$"put it into {input.Display(folder)}/"
            : $"put it into {input.Display(folder)}/ and write '{last}'";
    }

    private static bool HasStem(string one, string other) =>
        Names.Stem(FileTree.NameOf(one)).Equals(Names.Stem(FileTree.NameOf(other)), StringComparison.OrdinalIgnoreCase);

    // In the folders of the issue's pages and articles, or among the images that all share.
    private static string? Elsewhere(FileTree input, Issue? issue, string name)
    {
        var pages = issue?.Pages.Select(page => page.Folder) ?? [];
        var folders = pages.SelectMany(page => Below(page, entry => entry is { IsFolder: true, IsIgnored: false }).Prepend(page));
        return folders
            .Append("images")
            .SelectMany(folder => Below(folder, entry => !entry.IsFolder && entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault();

        IEnumerable<string> Below(string folder, Func<TreeEntry, bool> isOne) =>
            input.List(folder).Where(isOne).Select(entry => FileTree.Join(folder, entry.Name));
    }
}
