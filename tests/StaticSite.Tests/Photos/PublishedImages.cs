using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NetVips;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Photos;

/// <summary>A published image looks like its source, whatever its format, and its only metadata is about rights and AI.</summary>
public sealed partial class PublishedImages
{
    // The error of a lossy format, in steps of 255.
    private const double Lossy = 3;

    /// <summary>Images as they come from cameras, scanners and print.</summary>
    public static TheoryData<string, string, double> Kinds =>
        new()
        {
            { "photo.jpg", "as a camera saves it", Lossy },
            { "press.jpg", "CMYK with a profile", 7 },
            { "plate.jpg", "CMYK without a profile", 14 },
            { "phone.jpg", "a wider gamut with a profile", Lossy },
            { "scan.png", "with 16 bits a colour", Lossy },
            { "drawing.png", "with a palette", 6 },
            { "old.gif", "with a palette", 6 },
            { "web.webp", "compressed before", 5 },
            { "web.avif", "compressed before", 5 },
            { "scan.jpg", "a PNG named .jpg", Lossy },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Colours_are_preserved(string name, string kind, double tolerance)
    {
        using var newspaper = new NewspaperWithImages(Executable.Fastest);
        var images = newspaper.PublishImage(name, Kind(name));
        Assert.Equal(
            ["heifload_buffer", "jpegload_buffer"],
            images.Select(image => (string)image.Get("vips-loader")).Order(StringComparer.Ordinal)
        );
        foreach (var image in images)
        {
            Assert.True(
                SourceImages.Difference(SourceImages.Upright, image) < tolerance,
                $"{name}, {kind}, {image.Get("vips-loader")}: {SourceImages.Difference(SourceImages.Upright, image):0.00}"
            );
            Assert.Equal((Enums.BandFormat.Uchar, Enums.Interpretation.Srgb, 3), (image.Format, image.Interpretation, image.Bands));
        }
    }

    [Fact]
    public void An_AVIF_may_have_a_generic_HEIF_brand()
    {
        var avif = SourceImages.Upright.WriteToBuffer(".avif");
        "mif1"u8.CopyTo(avif.AsSpan(8));
        using var newspaper = new NewspaperWithImages(Executable.Fastest);
        Assert.Equal(2, newspaper.PublishImage("web.avif", avif).Length);
    }

    [Fact]
    public void A_JPEG_with_a_rare_extension_is_published()
    {
        using var newspaper = new NewspaperWithImages(Executable.Fastest);
        Assert.Equal(2, newspaper.PublishImage("camera.MPO", SourceImages.Upright.WriteToBuffer(".jpg")).Length);
    }

    [Theory]
    [InlineData("grey.jpg", Enums.BandFormat.Uchar)]
    [InlineData("grey.png", Enums.BandFormat.Ushort)]
    public void Grey_stays_grey(string name, Enums.BandFormat depth)
    {
        using var grey = SourceImages.Upright.Colourspace(
            depth == Enums.BandFormat.Ushort ? Enums.Interpretation.Grey16 : Enums.Interpretation.Bw
        );
        using var expected = grey.Colourspace(Enums.Interpretation.Srgb);
        using var newspaper = new NewspaperWithImages(Executable.Fastest);
        Assert.All(
            newspaper.PublishImage(name, grey.WriteToBuffer(Path.GetExtension(name))),
            image => Assert.True(SourceImages.Difference(expected, image) < Lossy)
        );
    }

    [Fact]
    public void Transparency_is_flattened_to_white()
    {
        using var glass = SourceImages
            .Upright.Bandjoin(Image.Black(SourceImages.Upright.Width, SourceImages.Upright.Height))
            .Copy(interpretation: Enums.Interpretation.Srgb);
        using var newspaper = new NewspaperWithImages(Executable.Fastest);
        Assert.All(
            newspaper.PublishImage("glass.png", glass.PngsaveBuffer()),
            image => Assert.True(image.Min() > 250 && !image.HasAlpha())
        );
    }

    // Exif 2.32, 4.6.4, Orientation: the visual position of the stored first row and first column.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(6, "held.avif")]
    public void A_rotated_image_is_published_upright(int orientation, string name = "held.jpg")
    {
        var upright = SourceImages.Upright;
        using var stored = orientation switch
        {
            2 => upright.FlipHor(),
            3 => upright.Rot180(),
            4 => upright.FlipVer(),
            5 => upright.Rot90().FlipHor(),
            6 => upright.Rot270(),
            7 => upright.Rot90().FlipVer(),
            8 => upright.Rot90(),
            _ => upright.Copy(),
        };
        using var marked = stored.Mutate(image => image.Set(GValue.GIntType, "orientation", orientation));
        using var newspaper = new NewspaperWithImages(Executable.Fastest);
        foreach (var image in newspaper.PublishImage(name, marked.WriteToBuffer(Path.GetExtension(name))))
        {
            Assert.Equal((upright.Width, upright.Height), (image.Width, image.Height));
            Assert.True(SourceImages.Difference(upright, image) < Lossy, $"{SourceImages.Difference(upright, image):0.00}");
            Assert.True(!image.Contains("orientation") || (int)image.Get("orientation") == 1);
        }
        var page = File.ReadAllText(Path.Combine(newspaper.Root, "output/2022/01/10/01/a/index.html"));
        Assert.Contains($"width=\"{upright.Width}\" height=\"{upright.Height}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_rights_metadata_is_kept()
    {
        using var photo = SourceImages.Upright.Mutate(image =>
        {
            image.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes("<x:xmpmeta xmlns:x='adobe:ns:meta/'><SECRET/></x:xmpmeta>"));
            image.Set(GValue.BlobType, "iptc-data", Metadata.Iptc((Metadata.City, "SECRET city")));
        });
        var exif = Metadata.Exif(
            [(Metadata.Make, "SECRET camera"), (Metadata.Artist, "张三"), (Metadata.Copyright, "© 某某日报社")],
            [(Metadata.GpsMapDatum, "SECRET place")]
        );
        using var newspaper = new NewspaperWithImages(Executable.Fastest);
        foreach (var image in newspaper.PublishImage("photo.jpg", Metadata.Insert(photo.JpegsaveBuffer(q: 90, profile: "p3"), exif)))
        {
            Assert.Equal(("张三", "© 某某日报社"), Rights(image));
            Assert.DoesNotContain(
                image.GetFields(),
                field => field.StartsWith("exif-", StringComparison.Ordinal) || field is "iptc-data" or "icc-profile-data"
            );
        }
        Assert.All(newspaper.Published, file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("SECRET"u8)));
    }

    [Fact]
    public void Rights_are_read_from_IPTC()
    {
        using var photo = SourceImages.Upright.Mutate(image =>
            image.Set(
                GValue.BlobType,
                "iptc-data",
                Metadata.Iptc(
                    (Metadata.CodedCharacterSet, "\x1B%G"),
                    (Metadata.ByLine, "李四"),
                    (Metadata.CopyrightNotice, "某某社 <版权> & 所有")
                )
            )
        );
        using var newspaper = new NewspaperWithImages(Executable.Fastest);
        Assert.All(
            newspaper.PublishImage("photo.jpg", photo.JpegsaveBuffer(q: 90)),
            image => Assert.Equal(("李四", "某某社 <版权> & 所有"), Rights(image))
        );
    }

    [Fact]
    public void A_published_image_can_be_used_as_input()
    {
        using var photo = SourceImages.Upright.Mutate(image =>
            image.Set(GValue.BlobType, "iptc-data", Metadata.Iptc((Metadata.CodedCharacterSet, "\x1B%G"), (Metadata.ByLine, "李四")))
        );
        using var first = new NewspaperWithImages(Executable.Fastest);
        _ = first.PublishImage("photo.jpg", photo.JpegsaveBuffer(q: 90));
        foreach (var file in first.Published)
        {
            using var second = new NewspaperWithImages(Executable.Fastest);
            Assert.All(
                second.PublishImage("again" + Path.GetExtension(file), File.ReadAllBytes(file)),
                image => Assert.Equal(("李四", null), Rights(image))
            );
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2000)]
    [InlineData(800, 30_000)]
    [InlineData(20_000, 10)]
    public void An_image_of_any_shape_is_published(int width, int height)
    {
        using var shape = (Image.Black(width, height, bands: 3) + new double[] { 180, 60, 40 })
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);
        using var newspaper = new NewspaperWithImages(Executable.Fastest);
        foreach (var image in newspaper.PublishImage("shape.png", shape.PngsaveBuffer()))
        {
            Assert.InRange(image.Width, 1, 1920);
            Assert.InRange(
                (double)image.Height,
                Math.Floor((double)image.Width * height / width),
                Math.Max(1, Math.Ceiling((double)image.Width * height / width))
            );
            Assert.InRange(image[0].Avg(), 170, 190);
        }
    }

    [Fact]
    public void An_image_may_have_any_name()
    {
        using var newspaper = new NewspaperWithImages(Executable.Fastest);
        Assert.Equal(2, newspaper.PublishImage("雪中 执勤 (1).jpg", Kind("photo.jpg")).Length);
        var named = Addresses()
            .Matches(File.ReadAllText(Path.Combine(newspaper.Root, "output/2022/01/10/01/a/index.html")))
            .SelectMany(set => set.Groups[1].Value.Split(", "))
            .Select(one => one.Split(' ')[0]);
        Assert.Equal(
            newspaper.Published.Select(Path.GetFileName).Order(StringComparer.Ordinal),
            named.Select(address => Uri.UnescapeDataString(Path.GetFileName(address))).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Photos_of_the_sample_stay_sharp()
    {
        using var newspaper = new NewspaperWithImages(Executable.Fastest);
        var original = File.ReadAllBytes(Sources.At("input/2022/01-10/05/01-qingqi-fenjin/in-the-snow.jpg"));
        _ = newspaper.PublishImage("snow.jpg", original);
        var likeness = newspaper.Published.ToDictionary(
            file => Path.GetFileName(file),
            file =>
            {
                using var variant = Image.NewFromBuffer(File.ReadAllBytes(file)).CopyMemory();
                using var shrunk = Image
                    .ThumbnailBuffer(original, variant.Width, height: variant.Height, size: Enums.Size.Force)
                    .CopyMemory();
                return Likeness.Ssim(shrunk, variant);
            }
        );
        Assert.Equal(6, likeness.Count);
        Assert.All(likeness, one => Assert.True(one.Value >= 0.93, $"{one.Key}: {one.Value:0.000}"));
        Assert.True(likeness.Values.Average() >= 0.945, string.Join(" ", likeness.Select(one => $"{one.Key} {one.Value:0.000}")));
    }

    // A Dublin Core property in XMP.
    private static (string? Creator, string? Rights) Rights(Image image)
    {
        var packet = XDocument.Parse(Encoding.UTF8.GetString((byte[])image.Get("xmp-data")).TrimEnd('\0'));
        return (Of("creator"), Of("rights"));
        string? Of(string property) => packet.Descendants(XName.Get(property, "http://purl.org/dc/elements/1.1/")).SingleOrDefault()?.Value;
    }

    private static byte[] Kind(string name)
    {
        var upright = SourceImages.Upright;
        switch (name)
        {
            case "press.jpg":
                return upright.IccTransform("cmyk", inputProfile: "srgb").JpegsaveBuffer(q: 92);
            case "plate.jpg":
                return upright.IccTransform("cmyk", inputProfile: "srgb").JpegsaveBuffer(q: 92, keep: Enums.ForeignKeep.None);
            case "phone.jpg":
                return upright.IccTransform("p3", inputProfile: "srgb").JpegsaveBuffer(q: 92);
            case "scan.png":
                return upright.Colourspace(Enums.Interpretation.Rgb16).PngsaveBuffer();
            case "drawing.png":
                return upright.PngsaveBuffer(palette: true);
            case "scan.jpg":
                return upright.PngsaveBuffer();
            case "photo.jpg":
                return upright.JpegsaveBuffer(q: 92);
            default:
                return upright.WriteToBuffer(Path.GetExtension(name));
        }
    }

    [GeneratedRegex("(?:src|srcset)=\"([^\"]*-[0-9]+\\.[^\"]*)\"")]
    private static partial Regex Addresses();
}
