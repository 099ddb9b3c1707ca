using StaticSite.Loading;

namespace StaticSite.Imaging;

/// <summary>
/// How an encoded image is described: a mark, what it is known by, what the image was, its variants, and the hash of all that.
/// </summary>
internal static class PhotoHead
{
    private const ulong Mark = 0x33_6f_74_6f_68_70_64_65; // edphoto3; what is described in another way gets another number
    private const ulong MarkWithoutPlaces = 0x32_6f_74_6f_68_70_64_65; // edphoto2
    private const ulong OldMark = 0x31_6f_74_6f_68_70_64_65; // edphoto1: without the marks of artificial intelligence, too
    private const int HashBytes = 16;

    /// <summary>The description of an image.</summary>
    public static byte[] Write(EncodedPhoto photo)
    {
        var head = new MemoryStream();
        using var writer = new BinaryWriter(head);
        writer.Write(Mark);
        writer.Write(photo.Key);
        writer.Write((byte)photo.Source.Format);
        writer.Write(photo.Source.Width);
        writer.Write(photo.Source.Height);
        writer.Write(photo.Source.IsAnimated);
        Write(writer, photo.Source.Marks ?? AiMarks.None);
        writer.Write(photo.Variants.Length);
        foreach (var variant in photo.Variants)
        {
            writer.Write((byte)EncodedFormat.All.IndexOf(variant.Format));
            writer.Write(variant.Width);
            writer.Write(variant.Height);
            writer.Write(variant.Length);
            writer.Write(variant.Modified);
            writer.Write(variant.Hash);
        }
        writer.Write(photo.Places.Length);
        foreach (var place in photo.Places)
        {
            writer.Write(place.Article);
            writer.Write(place.Left);
            writer.Write(place.Top);
            writer.Write(place.Right);
            writer.Write(place.Bottom);
        }
        writer.Write(ContentHash.Of(head.ToArray()));
        return head.ToArray();
    }

    /// <summary>The image that is described and is known by a key; null if the description is another's or not whole.</summary>
    public static EncodedPhoto? Read(byte[] head, ContentHash key)
    {
        var end = head.Length - HashBytes;
        using var reader = new BinaryReader(new MemoryStream(head));
        if (end < sizeof(ulong) || reader.ReadUInt64() is var mark && mark is not (Mark or MarkWithoutPlaces or OldMark))
            return null;
        reader.BaseStream.Position = end;
        if (reader.ReadHash() != ContentHash.Of(head.AsSpan(0, end)))
            return null;
        reader.BaseStream.Position = sizeof(ulong);
        if (reader.ReadHash() != key)
            return null;
        var source = new ImageHeader((ImageFormat)reader.ReadByte(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean())
        {
            Marks = mark == OldMark ? null : ReadMarks(reader),
        };
        var variants = new PhotoVariant[reader.ReadInt32()];
        for (var i = 0; i < variants.Length; i++)
            variants[i] = new(
                EncodedFormat.All[reader.ReadByte()],
                reader.ReadInt32(),
                reader.ReadInt32(),
                reader.ReadInt32(),
                reader.ReadInt64(),
                reader.ReadHash()
            );
        var places = new PrintedPlace[mark == Mark ? reader.ReadInt32() : 0];
        for (var i = 0; i < places.Length; i++)
            places[i] = new(reader.ReadString(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        return new(key, source, [.. variants]) { Places = [.. places] };
    }

    private static void Write(BinaryWriter writer, AiMarks marks)
    {
        writer.WriteText(marks.Field);
        writer.WriteText(marks.SourceType);
        writer.Write((byte)marks.Lost);
    }

    private static AiMarks ReadMarks(BinaryReader reader) => new(reader.ReadText(), reader.ReadText(), (AiLoss)reader.ReadByte());
}
