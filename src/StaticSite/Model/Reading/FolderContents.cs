using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Model.Reading;

/// <summary>The names in a page's or an article's folder, by what they are.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Numbered">Markdown files with an order prefix: articles of a page, sections of an article; in order.</param>
/// <param name="Captions">Other Markdown files, but index.md.</param>
/// <param name="Pictures">Pictures.</param>
/// <param name="Folders">Folders.</param>
/// <param name="Others">Everything else.</param>
internal sealed record FolderContents(
    string Folder,
    ImmutableArray<string> Numbered,
    ImmutableArray<string> Captions,
    ImmutableArray<string> Pictures,
    ImmutableArray<string> Folders,
    ImmutableArray<string> Others)
{
    /// <summary>The input's root, whose names mean nothing to a text.</summary>
    public static FolderContents None { get; } = new("", [], [], [], [], []);

    /// <summary>The same without a file, which is something else.</summary>
    public FolderContents Without(string? path)
    {
        var name = path is null ? null : FileTree.NameOf(path);
        return this with { Captions = Captions.Remove(name!), Pictures = Pictures.Remove(name!), Others = Others.Remove(name!) };
    }

    public static FolderContents Of(ReadContext context, string folder)
    {
        var names = context.Input.List(folder).Where(item => !item.IsPrivate).ToLookup(item => item.IsFolder, item => item.Name);
        var markdown = names[false].Where(Names.IsMarkdown).Where(name => name != ArticleReader.Index).ToLookup(name => Names.Prefix(name) is not null);
        var pictures = names[false].Where(Names.IsPicture).ToImmutableArray();
        foreach (var name in markdown[true].Where(name => pictures.Any(picture => Names.Stem(picture) == Names.Stem(name))))
            context.Diagnostics.Add(Rules.NumberedCaption, context.Input.Display(FileTree.Join(folder, name)), $"'{name}' is numbered, so it is text, but a photo has its name", "rename the photo, or take the number off both to make this its caption");
        return new(
            folder,
            [.. markdown[true].OrderBy(Names.Prefix).ThenBy(name => name, StringComparer.Ordinal)],
            [.. markdown[false]],
            pictures,
            [.. names[true]],
            [.. names[false].Where(name => !Names.IsMarkdown(name) && !Names.IsPicture(name))]);
    }
}
