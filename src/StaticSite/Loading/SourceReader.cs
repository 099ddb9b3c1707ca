using System.Buffers;
using System.Text;
using System.Text.Unicode;
using StaticSite.Diagnostics;

namespace StaticSite.Loading;

/// <summary>Reads text files: UTF-8, with or without a byte-order mark, any line ends.</summary>
public static class SourceReader
{
    /// <summary>The text with line feeds only, or null with a diagnostic if it is not UTF-8 or cannot be read.</summary>
    public static SourceText? Read(FileTree tree, string path, DiagnosticBag diagnostics)
    {
        byte[] bytes;
        try
        {
            bytes = tree.ReadBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Rules.MissingFile, tree.Display(path), $"the file cannot be read: {e.Message}", "check that it exists and may be read");
            return null;
        }
        return Decode(bytes, tree.Display(path), diagnostics);
    }

    private static SourceText? Decode(ReadOnlySpan<byte> bytes, string shown, DiagnosticBag diagnostics)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        else if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            diagnostics.Add(Rules.NotUtf8, shown, "the file is UTF-16, not UTF-8", "save it as UTF-8");
            return null;
        }
        if (ToText(bytes, out var read) is not { } text)
        {
            diagnostics.Add(Rules.NotUtf8, shown, $"the file is not UTF-8: byte {read + 1} does not fit", "save it as UTF-8; older Chinese files are often GBK");
            return null;
        }
        if (text.Contains('\r')) text = text.ReplaceLineEndings("\n");
        return new(shown, text);
    }

    // In one pass: it finds what is invalid as it goes.
    private static string? ToText(ReadOnlySpan<byte> bytes, out int read)
    {
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        var status = Utf8.ToUtf16(bytes, buffer, out read, out var written, replaceInvalidSequences: false);
        var text = status == OperationStatus.Done ? new string(buffer, 0, written) : null;
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }
}
