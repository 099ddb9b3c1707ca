using System.Text;
using StaticSite.Loading;

namespace StaticSite.Tests.Golden;

/// <summary>
/// Examples in Markdown. A case is what stands below a heading <c>##</c> (or the whole file if it has none): fenced blocks, of which
/// the last is the result and the others are files: their info string is a language, a path, and <c>base64</c> if the bytes are not text.
/// A minimal newspaper.yaml need not be written; a case for a newspaper without one says <c>absent</c>.
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
    public SpecCase Case(string heading) => Cases.First(example => example.Heading == heading);

    /// <summary>Reads a file below this project.</summary>
    public static Spec Read(string folder, string name) => new(TestFolder.At(folder, name + ".md"));

    /// <summary>Every case in a folder, for a theory: the file's name and the case's heading.</summary>
    public static IEnumerable<(string File, string Case)> Names(string folder) =>
        from path in Directory.EnumerateFiles(TestFolder.At(folder), "*.md").Order(StringComparer.Ordinal)
        from example in new Spec(path).Cases
        select (Path.GetFileNameWithoutExtension(path), example.Heading);

    /// <summary>Compares a case's result with what was made: the file itself is the golden.</summary>
    public void Verify(SpecCase example, string actual)
    {
        var result = example.Result;
        var lines = _lines[..(result.Start + 1)];
        if (actual.Length > 0) lines.AddRange(actual.TrimEnd('\n').Split('\n'));
        lines.AddRange(_lines[result.End..]);
        Verified.Text(File, string.Join('\n', lines));
    }
}

/// <summary>An example.</summary>
/// <param name="Heading">What it shows.</param>
/// <param name="Blocks">Its blocks in order.</param>
internal sealed record SpecCase(string Heading, IReadOnlyList<SpecBlock> Blocks)
{
    /// <summary>The block that holds what must come out.</summary>
    public SpecBlock Result => Blocks[^1];

    /// <summary>The files below a folder, by their path in it.</summary>
    public IReadOnlyDictionary<string, byte[]> Files(string folder) => Blocks.SkipLast(1)
        .Where(block => block.Path.StartsWith(folder + "/", StringComparison.Ordinal) && !block.IsAbsent)
        .ToDictionary(block => block.Path[(folder.Length + 1)..], block => block.Bytes, StringComparer.Ordinal);

    /// <summary>The newspaper; it has a newspaper.yaml unless the case gives one or says that there is none.</summary>
    public MemoryTree Newspaper => new("input", Blocks.Any(block => block.Path == "input/newspaper.yaml") ? Files("input") : Printing.WithSettings(Files("input")));

    /// <summary>The theme, or null.</summary>
    public MemoryTree? Theme => Files("theme") is { Count: > 0 } files ? new("theme", files) : null;

    public static IEnumerable<SpecCase> ReadAll(List<string> lines)
    {
        var heading = "";
        var blocks = new List<SpecBlock>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                if (blocks.Count > 0) yield return new(heading, blocks);
                (heading, blocks) = (lines[i][3..], []);
            }
            else if (SpecBlock.Read(lines, i) is { } block)
            {
                blocks.Add(block);
                i = block.End;
            }
        }
        if (blocks.Count > 0) yield return new(heading, blocks);
    }
}

/// <summary>A fenced block.</summary>
/// <param name="Info">The words after its fence.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Start">The line of its opening fence, from 0.</param>
/// <param name="End">The line of its closing fence.</param>
internal sealed record SpecBlock(string[] Info, string Text, int Start, int End)
{
    /// <summary>The path in its info string; empty if there is none.</summary>
    public string Path => Info.ElementAtOrDefault(1) ?? "";

    /// <summary>Whether it says that a file which tests supply by themselves is not there.</summary>
    public bool IsAbsent => Info.Contains("absent");

    /// <summary>The file's bytes.</summary>
    public byte[] Bytes => Info.Contains("base64") ? Convert.FromBase64String(Text) : Encoding.UTF8.GetBytes(Text);

    public static SpecBlock? Read(List<string> lines, int start)
    {
        var fence = new string([.. lines[start].TakeWhile(c => c == '`')]);
        if (fence.Length < 3) return null;
        var end = lines.FindIndex(start + 1, line => line.TrimEnd() == fence);
        if (end < 0) throw new InvalidDataException($"The block in line {start + 1} is not closed.");
        var text = string.Concat(lines[(start + 1)..end].Select(line => line + "\n"));
        return new(lines[start][fence.Length..].Split(' '), text, start, end);
    }
}
