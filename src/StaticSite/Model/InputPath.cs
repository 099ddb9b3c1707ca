using System.Text;
using StaticSite.Loading;
using StaticSite.Parsing.Text;

namespace StaticSite.Model;

/// <summary>Paths as editors write them: from the folder of the file, or with a leading slash from input/.</summary>
internal static class InputPath
{
    /// <summary>The path that a link leads to, from the input's root and without its fragment; null if it leads out of the input.</summary>
    public static string? Resolve(string folder, string written) =>
        Join(folder, written.AsSpan().IndexOfAny('#', '?') is var end and >= 0 ? written[..end] : written, Uri.UnescapeDataString);

    /// <summary>
    /// The path of a file that is named: the name as it is written, else read as an address, in which <c>%20</c> is a space and <c>#</c>
    /// ends the path, else in another Unicode form. If there is no such file, where it should be; null if that is outside the input.
    /// </summary>
    public static string? Find(FileTree input, string folder, string written)
    {
        var literal = Join(folder, written, part => part);
        if (literal is null || input.HasFile(literal))
            return literal;
        var address = written.AsSpan().IndexOfAny("#?%") >= 0 ? Resolve(folder, written) : literal;
        if (address is null)
            return null;
        return AsThere(input, address) ?? AsThere(input, literal) ?? (Names.IsImage(literal) ? literal : address);
    }

    /// <summary>
    /// The path of a file with its name as the disk spells it, since macOS decomposes letters; null if there is no such file.
    /// </summary>
    public static string? AsThere(FileTree input, string path)
    {
        if (input.HasFile(path))
            return path;
        var (folder, wanted) = (FileTree.FolderOf(path), Nfc.Normalize(FileTree.NameOf(path)));
        if (Ascii.IsValid(wanted))
            return null;
        return input.List(folder).FirstOrDefault(entry => !entry.IsFolder && Nfc.Normalize(entry.Name) == wanted).Name is { } name
            ? FileTree.Join(folder, name)
            : null;
    }

    /// <summary>The first part of a path that keeps it from being published, or null.</summary>
    public static string? PrivatePart(string path) => path.Split('/').FirstOrDefault(TreeEntry.IsPrivate);

    /// <summary>
    /// How a file in a folder names another one: <c>b.md</c>, <c>../06/b.md</c>, or from the root if they have little in common.
    /// </summary>
    public static string From(string folder, string path)
    {
        var (own, other) = (folder.Split('/', StringSplitOptions.RemoveEmptyEntries), path.Split('/'));
        var common = own.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return common < Math.Min(2, own.Length)
            ? "/" + path
            : string.Join('/', Enumerable.Repeat("..", own.Length - common).Concat(other[common..]));
    }

    private static string? Join(string folder, string written, Func<string, string> read)
    {
        var parts = new List<string>(written.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in written.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".")
                continue;
            if (part != "..")
                parts.Add(read(part));
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return null;
        }
        return string.Join('/', parts);
    }
}
