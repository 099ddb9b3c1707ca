namespace StaticSite.Tests.Golden;

/// <summary>A case of a spec file.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Blocks">The blocks, in order.</param>
internal sealed record SpecCase(string Heading, IReadOnlyList<SpecBlock> Blocks)
{
    /// <summary>The block that holds what must come out.</summary>
    public SpecBlock Result =>
        Blocks.Last(block => !block.IsChinese) is { IsAfter: false } result
            ? result
            : throw new InvalidDataException($"The case '{Heading}' has no block for its result.");

    /// <summary>The same in Chinese; null if it has not been accepted yet, or is not asked for.</summary>
    public SpecBlock? Chinese => Blocks[^1].IsChinese ? Blocks[^1] : null;

    /// <summary>The command lines of the case.</summary>
    public string[] Commands => Blocks.Single(block => block.Info[0] == "console").Text.TrimEnd('\n').Split('\n');

    /// <summary>The files in a folder, by their path in it.</summary>
    public IReadOnlyDictionary<string, byte[]> Files(string folder) =>
        Blocks
            .Where(block => block != Result && !block.IsChinese)
            .Where(block => block.Path.StartsWith(folder + "/", StringComparison.Ordinal) && !block.IsAbsent && !block.IsAfter)
            .ToDictionary(block => block.Path[(folder.Length + 1)..], block => block.Bytes, StringComparer.Ordinal);

    /// <summary>The newspaper; a newspaper.yaml is added unless the case has one or says that there is none.</summary>
    public IReadOnlyDictionary<string, byte[]> Newspaper =>
        Blocks.Any(block => block.Path == "input/newspaper.yaml" && !block.IsAfter)
            ? Files("input")
            : Printing.WithSettings(Files("input"));

    /// <summary>Whether the case shows the newspaper after the advice of the report has been followed.</summary>
    public bool HasAfter => Blocks.Any(block => block.IsAfter);

    /// <summary>The newspaper after the advice of the report has been followed.</summary>
    public IReadOnlyDictionary<string, byte[]> NewspaperAfter() => After("input", Newspaper);

    /// <summary>Its own theme after the advice of the report has been followed; empty if it has none.</summary>
    public IReadOnlyDictionary<string, byte[]> ThemeAfter() => After("theme", Files("theme"));

    private Dictionary<string, byte[]> After(string folder, IReadOnlyDictionary<string, byte[]> before)
    {
        var files = new Dictionary<string, byte[]>(before, StringComparer.Ordinal);
        foreach (var block in Blocks.Where(block => block.IsAfter && block.Path.StartsWith(folder + "/", StringComparison.Ordinal)))
        {
            var path = block.Path[(folder.Length + 1)..];
            if (block.IsAbsent)
                files.Remove(path);
            else
                files[path] = block.Bytes;
        }
        return files;
    }

    public static IEnumerable<SpecCase> ReadAll(List<string> lines)
    {
        var heading = "";
        var blocks = new List<SpecBlock>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                if (blocks.Count > 0)
                    yield return new(heading, blocks);
                (heading, blocks) = (lines[i][3..], []);
            }
            else if (SpecBlock.Read(lines, i) is { } block)
            {
                blocks.Add(block);
                i = block.End;
            }
        }
        if (blocks.Count > 0)
            yield return new(heading, blocks);
    }
}
