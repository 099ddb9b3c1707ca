using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Editing;

/// <summary>
/// Maps the characters of a text to the bytes of its file. <see cref="SourceReader"/> drops the byte-order mark and invisible characters,
/// and turns every line end into one line feed.
/// </summary>
internal sealed class ByteMap
{
    private readonly List<(int Start, int End)> _characters = [];
    private readonly int _length;

    /// <param name="bytes">The file, in UTF-8.</param>
    public ByteMap(ReadOnlySpan<byte> bytes)
    {
        _length = bytes.Length;
        for (var at = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0; at < bytes.Length; )
        {
            Rune.DecodeFromUtf8(bytes[at..], out var rune, out var width);
            if (bytes[at..].StartsWith("\r\n"u8))
                width = 2;
            if (!rune.IsBmp || !InvisibleCharacters.Characters.Contains((char)rune.Value))
                for (var i = 0; i < rune.Utf16SequenceLength; i++)
                    _characters.Add((at, at + width));
            at += width;
        }
    }

    /// <summary>How long the text is, in UTF-16 code units.</summary>
    public int Count => _characters.Count;

    /// <summary>The bytes of a stretch of the text. What is dropped before or after it is not among them.</summary>
    public Range this[int offset, int length]
    {
        get
        {
            var start = offset < Count ? _characters[offset].Start : _length;
            return start..(length == 0 ? start : _characters[offset + length - 1].End);
        }
    }
}
