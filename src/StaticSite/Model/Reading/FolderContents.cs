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
/// <param name="HasIndex">Whether there is an index.md.</param>
internal sealed record FolderContents(
    string Folder,
    ImmutableArray<string> Numbered,
    ImmutableArray<string> Captions,
    ImmutableArray<string> Pictures,
    ImmutableArray<string> Folders,
    ImmutableArray<string> Others,
    bool HasIndex)
{
    /// <summary>The input's root, whose names mean nothing to a text.</summary>
    public static FolderContents None { get; } = new("", [], [], [], [], [], HasIndex: false);

    /// <summary>The same without a file, which is something else.</summary>
    public FolderContents Without(string? path)
    {
        if (path is null) return this;
        var name = FileTree.NameOf(path);
        return this with { Captions = Captions.Remove(name), Pictures = Pictures.Remove(name), Others = Others.Remove(name) };
    }

    /// <summary>Whether a file of this name is there, be it a picture or something else than text.</summary>
    public bool Has(string name) => Pictures.Contains(name) || Others.Contains(name);

    /// <summary>Reports names that begin with the same number, so that only their letters put them in order.</summary>
    public void ReportSameOrder(ReadContext context)
    {
        for (var i = 1; i < Numbered.Length; i++)
            if (Names.Prefix(Numbered[i]) == Names.Prefix(Numbered[i - 1])) Report(Numbered[i], Numbered[i - 1]);
        for (var i = 0; i < Folders.Length; i++)
            if (Names.Prefix(Folders[i]) is { } number && Numbered.Concat(Folders.Take(i)).FirstOrDefault(other => Names.Prefix(other) == number) is { } same) Report(Folders[i], same);

        void Report(string name, string same) =>
            context.Diagnostics.Add(Rules.SameOrder, context.Input.Display(FileTree.Join(Folder, name)), $"'{same}' begins with the same number", "give each its own number: it is the order on the page");
    }

    public static FolderContents Of(ReadContext context, string folder)
    {
        var (numbered, captions, pictures, folders, others) = (new List<string>(), new List<string>(), new List<string>(), new List<string>(), new List<string>());
        var hasIndex = false;
        foreach (var item in context.Input.List(folder))
        {
            if (item.IsPrivate) continue;
            if (item.IsFolder) folders.Add(item.Name);
            else if (item.Name == ArticleReader.Index) hasIndex = true;
            else if (Names.IsMarkdown(item.Name)) (Names.Prefix(item.Name) is null ? captions : numbered).Add(item.Name);
            else (Names.IsPicture(item.Name) ? pictures : others).Add(item.Name);
        }
        foreach (var name in numbered)
            if (pictures.Exists(picture => Names.Stem(picture) == Names.Stem(name)))
                context.Diagnostics.Add(Rules.NumberedCaption, context.Input.Display(FileTree.Join(folder, name)), $"'{name}' is numbered, so it is text, but a photo has its name", "rename the photo, or take the number off both to make this its caption");
        return new(folder, [.. numbered.OrderBy(Names.Prefix).ThenBy(name => name, StringComparer.Ordinal)], [.. captions], [.. pictures], [.. folders], [.. others], hasIndex);
    }
}
