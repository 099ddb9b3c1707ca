using System.Buffers.Binary;
using System.Text;

namespace StaticSite.Tests.Photos;

/// <summary>Metadata as cameras and agencies write it.</summary>
internal static class Metadata
{
    /// <summary>Tags of Exif 2.32.</summary>
    public const ushort Make = 0x010F,
        Artist = 0x013B,
        Copyright = 0x8298,
        GpsMapDatum = 0x12;

    /// <summary>Datasets of IPTC-NAA IIM 4.2: the record, then the dataset.</summary>
    public const int CodedCharacterSet = 0x15A,
        ByLine = 0x250,
        City = 0x25A,
        CopyrightNotice = 0x274;

    private const ushort GpsDirectory = 0x8825,
        Ascii = 2,
        Long = 4;
    private const int EntryBytes = 12,
        FirstDirectory = 8;

    /// <summary>Exif with a main directory and a GPS directory of text tags.</summary>
    public static byte[] Exif((ushort Tag, string Text)[] main, (ushort Tag, string Text)[] place)
    {
        var placeAt = FirstDirectory + 2 + (main.Length + 1) * EntryBytes + 4;
        var textsAt = placeAt + 2 + place.Length * EntryBytes + 4;
        var (directories, texts) = (new MemoryStream(), new MemoryStream());
        directories.Write([.. "II"u8, 42, 0, FirstDirectory, 0, 0, 0]);
        Add([.. main.Select(text => (text.Tag, Ascii, text.Text, 0)), (GpsDirectory, Long, "", placeAt)]);
        Add([.. place.Select(text => (text.Tag, Ascii, text.Text, 0))]);
        return [.. "Exif\0\0"u8, .. directories.ToArray(), .. texts.ToArray()];

        void Add((ushort Tag, ushort Type, string Text, int Value)[] entries)
        {
            directories.Write([(byte)entries.Length, 0]);
            foreach (var (tag, type, text, value) in entries.OrderBy(entry => entry.Tag))
            {
                var bytes = Encoding.UTF8.GetBytes(text + "\0");
                var entry = new byte[EntryBytes];
                BinaryPrimitives.WriteUInt16LittleEndian(entry, tag);
                BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(2), type);
                BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(4), type == Ascii ? bytes.Length : 1);
                BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(8), type == Ascii ? textsAt + (int)texts.Length : value);
                directories.Write(entry);
                if (type == Ascii)
                    texts.Write(bytes);
            }
            directories.Write(new byte[4]);
        }
    }

    /// <summary>IPTC as JPEG files have it: datasets in resource 0x0404.</summary>
    public static byte[] Iptc(params (int Dataset, string Text)[] entries)
    {
        var data = entries
            .SelectMany(entry =>
                Encoding.UTF8.GetBytes(entry.Text) is var text
                    ? (byte[])[0x1C, (byte)(entry.Dataset >> 8), (byte)entry.Dataset, (byte)(text.Length >> 8), (byte)text.Length, .. text]
                    : []
            )
            .ToArray();
        return
        [
            .. "Photoshop 3.0\0"u8,
            .. "8BIM"u8,
            4,
            4,
            0,
            0,
            0,
            0,
            (byte)(data.Length >> 8),
            (byte)data.Length,
            .. data,
            .. data.Length % 2 == 1 ? new byte[1] : [],
        ];
    }

    /// <summary>A JPEG with Exif in its first segment.</summary>
    public static byte[] Insert(byte[] jpeg, byte[] exif) =>
        [.. jpeg[..2], 0xFF, 0xE1, (byte)(exif.Length + 2 >> 8), (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
}
