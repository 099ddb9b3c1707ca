using StaticSite.Loading;

namespace StaticSite.Model.Reading;

/// <summary>Finds the files that are published unchanged.</summary>
internal static class StaticReader
{
    /// <summary>The files below a folder, in order.</summary>
    /// <param name="context">What readers need.</param>
    /// <param name="folder">The folder.</param>
    public static IEnumerable<StaticFile> Read(ReadContext context, string folder = StaticFile.Folder)
    {
        foreach (var item in context.ListAll(folder))
        {
            var path = FileTree.Join(folder, item.Name);
            if (!item.IsFolder)
                yield return new(path);
            else
                foreach (var file in Read(context, path))
                    yield return file;
        }
    }
}
