namespace StaticSite.Tests.Golden;

/// <summary>
/// Examples in Markdown. A case is the section below a heading <c>##</c>, or the whole file if it has none. It consists of fenced blocks:
/// the last is the result, the others are files. The info string of a file is a language, a path, and <c>base64</c> if the bytes are not
/// text. A minimal newspaper.yaml is added unless the case has one or says <c>absent</c>. Where the report gives advice that can be
/// followed literally, blocks whose info string ends in <c>after</c> show the files that change by it (<c>absent after</c>: the file is
/// deleted). In paths ␣ stands for a space.
/// </summary>
internal sealed class Spec
{
    private readonly List<string> _lines;

    private Spec(string file)
    {
        File = file;
        _lines = [.. System.IO.File.ReadAllText(file).Split('\n')];
        Cases = [.. SpecCase.ReadAll(_lines)];
    }

    /// <summary>The file.</summary>
    public string File { get; }

    private IReadOnlyList<SpecCase> Cases { get; }

    /// <summary>The case below a heading.</summary>
    public SpecCase Case(string heading) => Cases.Single(example => example.Heading == heading);

    /// <summary>Reads a file below this project.</summary>
    public static Spec Read(string folder, string name) => new(TestFolder.At(folder, name + ".md"));

    /// <summary>Every case in a folder, for a theory: the file name and the heading.</summary>
    public static IEnumerable<(string File, string Case)> Names(string folder) =>
        from path in Directory.EnumerateFiles(TestFolder.At(folder), "*.md").Order(StringComparer.Ordinal)
        from example in new Spec(path).Cases
        select (Path.GetFileNameWithoutExtension(path), example.Heading);

    /// <summary>Runs a case: computes its result and compares it with the one in the file, which is the golden.</summary>
    /// <param name="folder">The folder of the file.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="heading">The case's heading.</param>
    /// <param name="make">Computes the result.</param>
    public static void Run(string folder, string name, string heading, Func<SpecCase, string> make)
    {
        var spec = Read(folder, name);
        var example = spec.Case(heading);
        spec.Verify(example, make(example));
    }

    /// <summary>The same in Chinese: the result is in a second block, whose info string ends in <c>zh</c>.</summary>
    public static void RunInChinese(string folder, string name, string heading, Func<SpecCase, string> make)
    {
        var spec = Read(folder, name);
        var example = spec.Case(heading);
        var block = example.Chinese;
        if (block is null)
        {
            var end = example.Result.End;
            spec._lines.InsertRange(end + 1, ["", $"```{string.Join(' ', example.Result.Info)} zh", "```"]);
            block = new([.. example.Result.Info, "zh"], "", end + 2, end + 3);
        }
        spec.Verify(block, make(example));
    }

    private void Verify(SpecCase example, string actual) => Verify(example.Result, actual);

    private void Verify(SpecBlock result, string actual)
    {
        var lines = _lines[..(result.Start + 1)];
        if (actual.Length > 0)
            lines.AddRange(actual.TrimEnd('\n').Split('\n'));
        lines.AddRange(_lines[result.End..]);
        Verified.Text(File, string.Join('\n', lines));
    }
}
