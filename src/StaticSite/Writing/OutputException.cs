using StaticSite.Diagnostics;

namespace StaticSite.Writing;

#pragma warning disable RS0030 // this is where files are written

/// <summary>The output cannot be written; becomes a diagnostic.</summary>
internal sealed class OutputException(Rule rule, string path, Phrase problem, Phrase help) : Exception(problem.ToString())
{
    public Rule Rule { get; } = rule;

    public string Path { get; } = path;

    public Phrase Problem { get; } = problem;

    public Phrase Help { get; } = help;

    /// <summary>Two different files have one path.</summary>
    public static OutputException TwoFiles(string path) =>
        new(Rules.DuplicateAddress, path, "two different files would be published here", "rename one of them in the input");

    /// <summary>A file has the path of a folder of another one.</summary>
    public static OutputException FileAndFolder(string path) =>
        new(Rules.DuplicateAddress, path, "both a file and a folder would be published here", "rename one of them in the input");

    /// <summary>Nothing is written through a link.</summary>
    /// <exception cref="OutputException">There is one.</exception>
    public static void RefuseLink(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
            throw new OutputException(Rules.ForeignOutput, path, "this is a symlink; nothing is written through symlinks", "remove it");
    }
}
