using System.Text;

namespace StaticSite.Tests.Golden;

/// <summary>A fenced block.</summary>
/// <param name="Info">The words of its info string.</param>
/// <param name="Text">Its content.</param>
/// <param name="Start">The line of its opening fence, from 0.</param>
/// <param name="End">The line of its closing fence.</param>
internal sealed record SpecBlock(string[] Info, string Text, int Start, int End)
{
    // An image is made by its extension, of a size if one is said: image, image=1200x800.
    private const string ImageWord = "picture";

    /// <summary>The path in its info string, in which ␣ stands for a space; empty if there is none.</summary>
    public string Path => Info.ElementAtOrDefault(1)?.Replace('␣', ' ') ?? "";

    /// <summary>Whether it says that a file which is otherwise added by default is missing.</summary>
    public bool IsAbsent => Info.Contains("absent");

    /// <summary>Whether it is a file as it is after the editor has followed the advice of the report.</summary>
    public bool IsAfter => Info[^1] == "after";

    /// <summary>Whether it is a result in Chinese.</summary>
    public bool IsChinese => Info[^1] == "zh";

    /// <summary>The file's bytes.</summary>
    public byte[] Bytes =>
        Info.Contains("base64") ? Convert.FromBase64String(Text)
        : Array.Find(Info, word => word.StartsWith(ImageWord, StringComparison.Ordinal)) is { } image
            ? Images.Of(Path, image.Length > ImageWord.Length ? image[(ImageWord.Length + 1)..] : null)
        : Encoding.UTF8.GetBytes(Text);

    public static SpecBlock? Read(List<string> lines, int start)
    {
        var fence = new string([.. lines[start].TakeWhile(c => c == '`')]);
        if (fence.Length < 3)
            return null;
        var end = lines.FindIndex(start + 1, line => line.TrimEnd() == fence);
        if (end < 0)
            throw new InvalidDataException($"The block in line {start + 1} is not closed.");
        var text = string.Concat(lines[(start + 1)..end].Select(line => line + "\n"));
        return new(lines[start][fence.Length..].Split(' '), text, start, end);
    }
}
