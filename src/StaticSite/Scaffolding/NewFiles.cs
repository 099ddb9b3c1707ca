using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Scaffolding;

#pragma warning disable RS0030 // this is where files are made for an editor

/// <summary>Makes files where there are none.</summary>
internal static class NewFiles
{
    /// <summary>Makes all of them, or none if one of them already exists.</summary>
    /// <exception cref="ScaffoldException">One of them exists, or the folder cannot be written.</exception>
    public static void Write(string folder, IReadOnlyCollection<NewFile> files)
    {
        if (files.FirstOrDefault(file => IsThere(folder, file)) is { } there)
            throw new ScaffoldException($"{Path.Combine(folder, there.Path)} already exists; nothing was created");
        Write(folder, files, FileMode.CreateNew);
    }

    /// <summary>Whether a file of this path is there.</summary>
    public static bool IsThere(string folder, NewFile file) => Path.Exists(Path.Combine(folder, file.Path));

    /// <summary>Makes them, over those that are there.</summary>
    /// <exception cref="ScaffoldException">The folder cannot be written.</exception>
    public static void Renew(string folder, IEnumerable<NewFile> files) => Write(folder, files, FileMode.Create);

    private static void Write(string folder, IEnumerable<NewFile> files, FileMode mode)
    {
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(folder, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var stream = new FileStream(path, mode);
                stream.Write(Encoding.UTF8.GetBytes(file.Text));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ScaffoldException(Fault.Because($"{folder} cannot be written", e));
        }
    }
}
