using System.Globalization;
using System.Text;

namespace StaticSite.Tests.Facsimiles;

/// <summary>Small PDFs, written by hand: each page 400 × 575 mm.</summary>
internal static class Pdf
{
    /// <summary>Pages with what their content streams say, as <c>1 0 0 rg 0 815 567 815 re f</c>.</summary>
    public static byte[] Of(params string[] contents) => Write([], "", contents);

    /// <summary>The same with a password that nobody gives.</summary>
    public static byte[] Encrypted(string content)
    {
        var key = string.Concat(Enumerable.Repeat("6b", 32));
        return Write(
            [$"<</Filter/Standard/V 1/R 2/O<{key}>/U<{key}>/P -4>>"],
            "/Encrypt {0} 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]",
            [content]
        );
    }

    /// <summary>A page whose content is in other objects, in turn: each is drawn by the one before it, as often as is said.</summary>
    public static byte[] Nested(int depth, int times, bool isCircle)
    {
        var forms = new List<string>();
        // Objects 1 to 4 are the catalogue, the pages, the page and its content.
        for (var i = 0; i < depth; i++)
        {
            var inner =
                i + 1 < depth ? 6 + i
                : isCircle ? 5
                : 0;
            var content = inner == 0 ? "0 0 1 rg 0 0 9 9 re f" : string.Concat(Enumerable.Repeat("/X Do ", times));
            var resources = inner == 0 ? "" : $"/X {inner} 0 R";
            forms.Add(
                $"<</Type/XObject/Subtype/Form/BBox[0 0 1134 1630]/Resources<</XObject<<{resources}>>>>"
                    + $"/Length {content.Length}>>stream\n{content}\nendstream"
            );
        }
        return Write(forms, "", ["/X Do"], "/XObject<</X 5 0 R>>");
    }

    /// <summary>
    /// A page with large Chinese text in the encoding of GBK-EUC-H; its font is not in the file, nor what its characters mean.
    /// </summary>
    /// <param name="gbk">The text in GBK, in hexadecimal.</param>
    public static byte[] OfGbk(string gbk) =>
        Write(
            [
                "<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>",
                "<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
                    + "/FontDescriptor 7 0 R>>",
                "<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200"
                    + "/CapHeight 700/StemV 80>>",
            ],
            "",
            [$"BT /F 200 Tf 100 1200 Td <{gbk}> Tj ET"],
            "/Font<</F 5 0 R>>"
        );

    private static byte[] Write(IReadOnlyList<string> more, string trailer, string[] contents, string resources = "")
    {
        var kids = string.Join(' ', contents.Select((_, i) => $"{3 + 2 * i} 0 R"));
        var objects = new List<string> { "<</Type/Catalog/Pages 2 0 R>>", $"<</Type/Pages/Kids[{kids}]/Count {contents.Length}>>" };
        foreach (var content in contents)
        {
            var number = objects.Count + 2;
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 1134 1630]/Contents {number} 0 R/Resources<<{resources}>>>>");
            objects.Add($"<</Length {content.Length}>>stream\n{content}\nendstream");
        }
        objects.AddRange(more);
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (i, one) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{one}\nendobj\n");
        }
        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        var added = string.Format(CultureInfo.InvariantCulture, trailer, objects.Count);
        file.Append(CultureInfo.InvariantCulture, $"trailer<</Root 1 0 R/Size {objects.Count + 1}{added}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
