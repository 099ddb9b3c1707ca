using NetVips;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Photos;
using Xunit;

namespace StaticSite.Tests.Starting;

/// <summary>A new caption file starts with the photo's own metadata, but not its place or its camera.</summary>
public sealed class CaptionsFromPhotos
{
    private const ushort Description = 0x010E;
    private const int Caption = 0x278;

    [Fact]
    public void From_Exif_in_any_script() =>
        Assert.Equal(
            "---\ncredit: 张三\nalt:\n---\n\n风雪中 坚守。\n",
            CaptionFor(
                Metadata.Insert(
                    Images.Of("a.jpg"),
                    Metadata.Exif(
                        [(Description, "风雪中\r\n坚守。"), (Metadata.Artist, "张三"), (Metadata.Make, "SECRET camera")],
                        [(Metadata.GpsMapDatum, "SECRET place")]
                    )
                )
            )
        );

    [Fact]
    public void From_Exif_with_the_camera_time() =>
        Assert.Equal(
            "---\ncredit:\nalt:\ntaken: 2022-01-10T06:05\n---\n\nin the snow\n",
            CaptionFor(
                SourceImages
                    .Upright.Mutate(image => image.Set(GValue.GStrType, "exif-ifd2-DateTimeOriginal", "2022:01:10 06:05:04"))
                    .JpegsaveBuffer()
            )
        );

    [Fact]
    public void IPTC_takes_precedence() =>
        Assert.Equal(
            "---\ncredit: \"李四: 某社\"\nalt:\n---\n\n图说。\n",
            CaptionFor(
                SourceImages
                    .Upright.Mutate(image =>
                        image.Set(
                            GValue.BlobType,
                            "iptc-data",
                            Metadata.Iptc((Metadata.CodedCharacterSet, "\x1B%G"), (Metadata.ByLine, "李四: 某社"), (Caption, "图说。"))
                        )
                    )
                    .JpegsaveBuffer()
            )
        );

    [Fact]
    public void From_the_file_name_if_the_metadata_is_damaged() =>
        Assert.Equal("---\ncredit:\nalt:\n---\n\nin the snow\n", CaptionFor([0xFF, 0xD8, 0xFF, 0xE1, 0]));

    private static string CaptionFor(byte[] photo)
    {
        using var folder = new TempFolder();
        folder.Write("input/newspaper.yaml", "title: 报\n"u8.ToArray());
        folder.Write("input/2026/03-02/05/in-the-snow.jpg", photo);
        var said = OwnProcess.DotNet.Run(folder.Root, "new", "photo", "input/2026/03-02/05/in-the-snow.jpg");
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
        return File.ReadAllText(folder.At("input/2026/03-02/05/in-the-snow.md"));
    }
}
