using System.Buffers;
using System.Text;
using System.Text.Unicode;
using StaticSite.Diagnostics;

namespace StaticSite.Loading;

/// <summary>Reads text files: UTF-8, with or without a byte-order mark, any line ends, at most 16 MB.</summary>
internal static class SourceReader
{
    private const int MaxLength = 16 << 20;

    /// <summary>What to do about a file or folder that cannot be read.</summary>
    internal const string Unreadable = "check its permissions, and its target if it is a symlink";

    /// <summary>The text with line feeds only, or null with a diagnostic if it is not UTF-8, too large or cannot be read.</summary>
    public static SourceText? Read(FileTree tree, string path, DiagnosticBag diagnostics)
    {
        byte[] bytes;
        try
        {
            bytes = tree.ReadBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Rules.MissingFile, tree.Display(path), Fault.Because("the file cannot be read", e), Unreadable);
            return null;
        }
        if (FileKind.NameOf(bytes) is not { } kind)
            return Decode(bytes, tree.Display(path), diagnostics);
        diagnostics.Add(
            Rules.WrongContent,
            tree.Display(path),
            $"the file is {kind}, not text",
            FileKind.Help(kind, "save its text as plain text in UTF-8")
        );
        return null;
    }

    /// <summary>The text of some bytes, or null with a diagnostic if they are not UTF-8 or too many.</summary>
    internal static SourceText? Decode(ReadOnlySpan<byte> bytes, string shown, DiagnosticBag diagnostics)
    {
        if (bytes.Length > MaxLength)
        {
            diagnostics.Add(
                Rules.TooMuch,
                shown,
                $"the file has {bytes.Length:N0} bytes; a text may have at most {MaxLength:N0}",
                "split it into several files, or check that it is text"
            );
            return null;
        }
        var mark = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        bytes = bytes[mark..];
        var text = ToText(bytes, out var read);
        // UTF-16 of Latin text is UTF-8 too, with a zero for every second character.
        if (text is null || bytes.Count((byte)0) > bytes.Length / 4)
        {
            var at = (text is null ? read : bytes.IndexOf((byte)0)) + mark + 1;
            diagnostics.Add(
                Rules.NotUtf8,
                shown,
                Encodings.NameOf(bytes) is { } encoding
                    ? (Phrase)$"the file is {encoding}, not UTF-8; byte {at} is the first invalid one"
                    : $"the file is not UTF-8; byte {at} is the first invalid one",
                "save it as UTF-8"
            );
            return null;
        }
        if (text.Contains('\r'))
            text = text.ReplaceLineEndings("\n");
        return LeaveOut(MergeConflicts.TakeFirst(new(shown, text), diagnostics), diagnostics);
    }

    private static SourceText LeaveOut(SourceText source, DiagnosticBag diagnostics)
    {
        if (!source.Text.AsSpan().ContainsAny(InvisibleCharacters.Characters))
            return source;
        var unseen = new InvisibleCharacterFilter();
        var seen = unseen.LeaveOut(source);
        unseen.Report(diagnostics);
        return new(source.Path, seen);
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
