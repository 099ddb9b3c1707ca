using StaticSite.Diagnostics;

namespace StaticSite.Loading;

/// <summary>
/// How the bytes above 7F of a text form pairs. The encodings of East Asia use the same bytes; the ranges of their most common characters
/// tell them apart.
/// </summary>
internal struct LegacyPairs
{
    // Fewer characters tell nothing.
    private const int Enough = 8;

    private int _all,
        _alone,
        _lowTrail,
        _shiftKana,
        _eucKana,
        _hangul,
        _laterHanzi;
    private bool _isGbk,
        _isShiftJis;

    /// <summary>Goes through a text.</summary>
    public static LegacyPairs Count(ReadOnlySpan<byte> bytes)
    {
        var pairs = new LegacyPairs { _isGbk = true, _isShiftJis = true };
        pairs.CountGbk(bytes);
        pairs.CountShiftJis(bytes);
        return pairs;
    }

    /// <summary>The encoding, in words; null if it is none of those that are known.</summary>
    public readonly Term? Name =>
        _alone > 0 && _alone * 10 >= _all * 9 ? ("Windows-1252 or another single-byte encoding", "Windows-1252 一类的单字节编码")
        : _isShiftJis && _shiftKana * 5 > _all ? "Shift-JIS"
        : !_isGbk ? null
        : _lowTrail * 7 > _all
            ? _all >= Enough ? "Big5"
                : ("GBK or Big5", "GBK 或 Big5")
        : _eucKana * 5 > _all ? "EUC-JP"
        : _hangul >= Enough && _laterHanzi * 20 < _hangul ? "EUC-KR"
        : "GBK";

    // GB 18030: two bytes, 81–FE and 40–7E or 80–FE, or four, of which the second and the fourth are digits. Big5, EUC-KR and EUC-JP lie
    // within.
    private void CountGbk(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            var lead = bytes[i];
            if (lead < 0x80)
                continue;
            _all++;
            var trail = i + 1 < bytes.Length ? bytes[i + 1] : (byte)0;
            // A letter of a European word comes alone.
            if (trail < 0x80 && (i == 0 || bytes[i - 1] < 0x80))
                _alone++;
            // GB 2312 has both bytes above A0, and its commoner characters at B0–D7; Hangul ends at C8; Big5 fills 40–7E as well.
            if (trail is >= 0x40 and < 0x7F)
                _lowTrail++;
            else if (lead is 0xA4 or 0xA5)
                _eucKana++;
            else if (lead is >= 0xB0 and <= 0xC8)
                _hangul++;
            else if (lead is > 0xC8 and < 0xF8)
                _laterHanzi++;
            if (lead is 0x80 or 0xFF)
                _isGbk = false;
            else if (trail is >= 0x40 and not 0x7F and not 0xFF)
                i++;
            else if (i + 3 < bytes.Length && trail is >= 0x30 and <= 0x39 && bytes[i + 3] is >= 0x30 and <= 0x39)
                i += 3;
            else
                _isGbk = false;
        }
    }

    // JIS X 0208 in Microsoft's form: 81–9F or E0–FC and 40–7E or 80–FC; one byte for katakana of half width, A1–DF. Kana have 82 and 83.
    private void CountShiftJis(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length && _isShiftJis; i++)
        {
            var lead = bytes[i];
            if (lead is < 0x80 or >= 0xA1 and <= 0xDF)
                continue;
            var trail = ++i < bytes.Length ? bytes[i] : (byte)0;
            if (lead is 0x80 or 0xA0 or > 0xFC || trail is < 0x40 or 0x7F or > 0xFC)
                _isShiftJis = false;
            else if (lead == 0x82 && trail >= 0x9F || lead == 0x83 && trail <= 0x96)
                _shiftKana++;
        }
    }
}
