using System.Text;
using StaticSite.Tests.Golden;

namespace StaticSite.Tests.Editing;

/// <summary>A newspaper of one article, to check and fix from the command line.</summary>
internal sealed class CheckedNewspaper : IDisposable
{
    /// <summary>The path of the article.</summary>
    public const string Article = "input/2022/01-10/01/01-a.md";

    private readonly TempFolder _folder = new();
    private readonly Executable _program;

    public CheckedNewspaper(Executable program, byte[] article)
    {
        _program = program;
        foreach (var (path, bytes) in Printing.Files(("2022/01-10/issue.yaml", "number: 1\n")))
            _folder.Write("input/" + path, bytes);
        _folder.Write(Article, article);
    }

    public CheckedNewspaper(Executable program, string article)
        : this(program, Encoding.UTF8.GetBytes(article)) { }

    /// <summary>The article's bytes on disk.</summary>
    public byte[] Bytes => File.ReadAllBytes(At(Article));

    /// <summary>The article's text on disk.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>A path below its folder.</summary>
    public string At(string path) => _folder.At(path);

    /// <summary>Runs <c>check</c> with options.</summary>
    public Said Check(params string[] options) =>
        _program.Run(_folder.Root, ["check", "--input", "input", "--now", Printing.Now, .. options]);

    public void Dispose() => _folder.Dispose();
}
