using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Writing;

#pragma warning disable RS0030 // this is where files are written

/// <summary>
/// The list of addresses that a build adds, changes or removes, for those who keep copies of them: a line each, the change first.
/// </summary>
internal static class ChangeList
{
    /// <summary>Writes the list; it is complete or not there at all.</summary>
    /// <param name="file">Where.</param>
    /// <param name="different">The files with their hashes before and after.</param>
    /// <param name="addressOf">The address that a path is known by.</param>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void Write(
        string file,
        IEnumerable<(string Path, ContentHash? Before, ContentHash? After)> different,
        Func<string, string> addressOf
    )
    {
        var beside = file + ".new";
        try
        {
            using (var writer = new StreamWriter(beside, append: false, new UTF8Encoding(false)))
                foreach (var (path, before, after) in different)
                    writer.Write($"{(before is null ? "added" : after is null ? "removed" : "changed")} {addressOf(path)}\n");
            File.Move(beside, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(
                Rules.CannotWrite,
                file,
                Fault.Because("the list of changes cannot be written", e),
                "with --changes, name a file in an existing, writable folder"
            );
        }
    }
}
