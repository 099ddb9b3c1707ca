using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Photos;

/// <summary>AI marks in an image are copied to every variant of it and shown on the page; they cannot be removed.</summary>
public sealed class AiMarkTests
{
    private const string Field = "XMP-TC260:AIGC",
        Type = "XMP-iptcExt:DigitalSourceType";

    [Theory]
    [InlineData(".jpg", false)]
    [InlineData(".jpg", true)]
    [InlineData(".png", false)]
    [InlineData(".webp", true)]
    [InlineData(".avif", false)]
    public void The_AIGC_field_is_copied_verbatim_to_every_variant(string extension, bool isAttribute)
    {
        using var newspaper = Show("ai" + extension, AiMarkedImages.OfField(extension, isAttribute: isAttribute));
        Assert.Equal(2, newspaper.Published.Length);
        Assert.All(newspaper.Published, file => Assert.Equal(AiMarkedImages.Field, ExifTool.Read(file, Field)));
        Assert.Contains("<b>人工智能生成</b>", Page(newspaper), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".avif")]
    public void The_digital_source_type_is_copied_to_every_variant(string extension)
    {
        using var newspaper = Show("ai" + extension, AiMarkedImages.OfType(extension, AiMarkedImages.Composite));
        Assert.All(newspaper.Published, file => Assert.Equal(AiMarkedImages.Composite, ExifTool.Read(file, Type)));
        Assert.Contains("<b>人工智能辅助生成</b>", Page(newspaper), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".avif")]
    public void A_C2PA_manifest_becomes_the_digital_source_type(string extension)
    {
        using var newspaper = Show("ai" + extension, AiMarkedImages.OfManifest(extension, AiMarkedImages.Generated));
        Assert.All(newspaper.Published, file => Assert.Equal(AiMarkedImages.Generated, ExifTool.Read(file, Type)));
        Assert.Contains("<b>人工智能生成</b>", Page(newspaper), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"AIGC":{"Label":"1","ContentProducer":"a"}}""", """{"Label":"1","ContentProducer":"a"}""")]
    [InlineData("""{"Label":"2","ProduceID":"b"}""", """{"Label":"2","ProduceID":"b"}""")]
    public void The_field_is_read_from_Exif_comments_and_PNG_text(string written, string field)
    {
        foreach (
            var (name, image) in new[] { ("comment.jpg", AiMarkedImages.OfComment(written)), ("text.png", AiMarkedImages.OfText(written)) }
        )
        {
            using var newspaper = Show(name, image);
            Assert.All(newspaper.Published, file => Assert.Equal(field, ExifTool.Read(file, Field)));
        }
    }

    [Fact]
    public void An_editor_may_mark_an_unmarked_image()
    {
        using var newspaper = Show("plain.jpg", SourceImages.Upright.ThumbnailImage(320).JpegsaveBuffer());
        var before = newspaper.Published;
        Assert.All(before, file => Assert.Equal("", ExifTool.Read(file, Type)));
        newspaper.Write("2022/01-10/01/plain.md", "---\nai: 生成\n---\n图说。\n");
        newspaper.Publish();
        Assert.Equal(before.Length, newspaper.Published.Length);
        Assert.Empty(before.Intersect(newspaper.Published));
        Assert.All(newspaper.Published, file => Assert.Equal(AiMarkedImages.Generated, ExifTool.Read(file, Type)));
        Assert.Contains("<b>人工智能生成</b>", Page(newspaper), StringComparison.Ordinal);
        newspaper.Write("2022/01-10/01/plain.md", "图说。\n");
        newspaper.Publish();
        Assert.Equal(before, newspaper.Published);
        Assert.DoesNotContain("人工智能", Page(newspaper), StringComparison.Ordinal);
    }

    [Fact]
    public void An_editors_words_become_the_label_and_the_marks_stay()
    {
        using var newspaper = Show("ai.jpg", AiMarkedImages.OfField(".jpg"));
        newspaper.Write("2022/01-10/01/ai.md", "---\nai: 示意图，由人工智能绘制\n---\n图说。\n");
        newspaper.Publish();
        Assert.Contains("<b>示意图，由人工智能绘制</b>", Page(newspaper), StringComparison.Ordinal);
        Assert.All(newspaper.Published, file => Assert.Equal(AiMarkedImages.Field, ExifTool.Read(file, Field)));
    }

    [Fact]
    public void A_type_unrelated_to_AI_is_kept_without_a_label()
    {
        using var newspaper = Show("camera.jpg", AiMarkedImages.OfType(".jpg", AiMarkedImages.Vocabulary + "digitalCapture"));
        Assert.All(newspaper.Published, file => Assert.Equal(AiMarkedImages.Vocabulary + "digitalCapture", ExifTool.Read(file, Type)));
        Assert.DoesNotContain("人工智能", Page(newspaper), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[[[[[[[[[[")]
    [InlineData("\"")]
    [InlineData("{\"Label\":{\"Label\":[]}}")]
    [InlineData("</rdf:RDF><script>alert(1)</script>")]
    public void An_unclear_field_is_kept_and_labelled(string field)
    {
        using var newspaper = Show("ai.jpg", AiMarkedImages.OfField(".jpg", field));
        Assert.All(newspaper.Published, file => Assert.Equal(field, ExifTool.Read(file, Field)));
        Assert.Contains("<b>疑似人工智能生成</b>", Page(newspaper), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".avif")]
    public void A_value_that_is_not_text_is_ignored(string extension)
    {
        using var newspaper = Show("ai" + extension, AiMarkedImages.OfLists(extension));
        Assert.DoesNotContain("人工智能", Page(newspaper), StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_is_too_long_is_reported_and_labelled()
    {
        using var newspaper = Show(
            "ai.webp",
            AiMarkedImages.OfField(".webp", $$"""{"Label":"1","ContentProducer":"{{new string('&', 20_000)}}"}""")
        );
        Assert.Contains("ED117", newspaper.Publish(), StringComparison.Ordinal);
        Assert.All(newspaper.Published, file => Assert.Equal(AiMarkedImages.Generated, ExifTool.Read(file, Type)));
        Assert.Contains("<b>人工智能生成</b>", Page(newspaper), StringComparison.Ordinal);
    }

    // A variant cached by an earlier version has another header, without AI marks.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Variants_from_an_earlier_version_are_reused_only_for_unmarked_images(bool isMarked)
    {
        using var newspaper = Show(
            "one.jpg",
            isMarked ? AiMarkedImages.OfType(".jpg", AiMarkedImages.Generated) : SourceImages.Upright.ThumbnailImage(320).JpegsaveBuffer()
        );
        var published = newspaper.Published.ToDictionary(file => file, File.ReadAllBytes);
        var kept = MakeOld(newspaper.Cache);
        Directory.Delete(Path.Combine(newspaper.Root, "output"), recursive: true);
        File.Delete(Path.Combine(newspaper.Root, ".cache/output.manifest"));
        newspaper.Publish();
        Assert.Equal(published, newspaper.Published.ToDictionary(file => file, File.ReadAllBytes));
        Assert.Equal(!isMarked, PhotoHead.Read(File.ReadAllBytes(Path.Combine(kept, "head")), KeyOf(kept))!.Variants.Length > 0);
    }

    // Describes the image as an earlier version did: known by its content alone, with the variants in the cache.
    private static string MakeOld(string cache)
    {
        const int MarksAt = 34,
            MarksLength = 3,
            HashLength = 16;
        var folders = Directory
            .GetFiles(cache, "head", SearchOption.AllDirectories)
            .Select(file => Path.GetDirectoryName(file)!)
            .OrderBy(folder => Directory.GetFiles(folder).Length)
            .ToArray();
        var (plain, full) = (folders[0], folders[^1]);
        var photo = PhotoHead.Read(File.ReadAllBytes(Path.Combine(full, "head")), KeyOf(full))!;
        var head = PhotoHead.Write(photo with { Key = KeyOf(plain), Source = photo.Source with { Marks = AiMarks.None } });
        byte[] old = [.. head[..7], (byte)'1', .. head[8..MarksAt], .. head[(MarksAt + MarksLength)..^HashLength]];
        using (var stream = File.Create(Path.Combine(plain, "head")))
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(old);
            writer.Write(ContentHash.Of(old));
        }
        if (plain == full)
            return plain;
        foreach (var variant in Directory.GetFiles(full).Where(file => Path.GetFileName(file) != "head"))
            File.Copy(variant, Path.Combine(plain, Path.GetFileName(variant)));
        Directory.Delete(full, recursive: true);
        return plain;
    }

    // The hash in the header, since the folder is named after it.
    private static ContentHash KeyOf(string folder)
    {
        using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(Path.Combine(folder, "head"))[8..]));
        return reader.ReadHash();
    }

    private static NewspaperWithImages Show(string name, byte[] image)
    {
        var newspaper = new NewspaperWithImages(Executable.Fastest);
        newspaper.AddImage(name, image);
        Assert.DoesNotContain("error", newspaper.Publish(), StringComparison.Ordinal);
        return newspaper;
    }

    private static string Page(NewspaperWithImages newspaper) =>
        File.ReadAllText(Path.Combine(newspaper.Root, "output/2022/01/10/01/a/index.html"));
}
