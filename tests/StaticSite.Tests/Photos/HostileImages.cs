using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text.RegularExpressions;
using NetVips;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Incremental;
using Xunit;

namespace StaticSite.Tests.Photos;

/// <summary>
/// A bad image is reported at the line that refers to it, or is published correctly: it never causes a crash, a partial file or gigabytes
/// of memory.
/// </summary>
public sealed partial class HostileImages
{
    private static OwnProcess Program => OwnProcess.Fastest;

    private const int Seed = 20220110;
    private const int Damaged = 30; // of each format
    private const long MostMemory = 1L << 30;

    private static readonly string[] Extensions = [".jpg", ".png", ".gif", ".webp", ".avif"];

    [Fact]
    public void An_image_may_be_damaged_anywhere()
    {
        using var newspaper = new NewspaperWithImages(Program);
        var random = new Random(Seed);
        foreach (var extension in Extensions)
        {
            var whole = SourceImages.Upright.ThumbnailImage(96).WriteToBuffer(extension);
            for (var i = 0; i < Damaged; i++)
                newspaper.AddImage($"p{i}{extension}", Damage(whole, random));
        }
        var left = Extensions.Length * Damaged;
        for (var round = 0; round < 3; round++)
        {
            var bad = Named().Matches(newspaper.Publish()).Select(match => match.Groups[1].Value).Distinct().ToArray();
            if (bad.Length == 0)
                break;
            foreach (var name in bad)
                newspaper.RemoveImage(name);
            left -= bad.Length;
        }
        Assert.InRange(left, 10, Extensions.Length * Damaged - 10);
        Assert.Equal(left, newspaper.Published.Select(file => Path.GetFileNameWithoutExtension(file).Split('-')[1]).Distinct().Count());
        Assert.All(newspaper.Published, file => Assert.True(Image.NewFromBuffer(File.ReadAllBytes(file)).Avg() >= 0));
    }

    [Theory]
    [InlineData("inside.jpg")]
    [InlineData("inside.png")]
    [InlineData("liar.avif")]
    public void Damage_found_only_by_decoding_prevents_publishing(string name)
    {
        using var newspaper = new NewspaperWithImages(Program);
        newspaper.AddImage(name, Spoiled(name));
        Assert.Contains($"01-a.md:3:11: error ED080: '{name}' cannot be decoded\n", newspaper.Publish(), StringComparison.Ordinal);
        Assert.Empty(Workspace.Files(Path.Combine(newspaper.Root, "output")));
    }

    [Fact]
    public void Extra_bytes_between_the_parts_of_an_image_are_harmless()
    {
        using var newspaper = new NewspaperWithImages(Program);
        var image = SourceImages.Upright.JpegsaveBuffer();
        var end = image.Length - 2;
        Assert.Equal(2, newspaper.PublishImage("padded.jpg", [.. image[..end], 0, 0, 0, 0, .. image[end..]]).Length);
    }

    [Fact]
    public void A_decompression_bomb_stays_within_bounds()
    {
        using var newspaper = new NewspaperWithImages(Program);
        newspaper.AddImage("bomb.png", Bomb(10_500)); // 110 megapixels, all black
        newspaper.AddImage("huge.png", Bomb(1, claimed: 50_000));
        newspaper.AddImage("photo.jpg", Images.Of("photo.jpg"));
        var (refused, before) = Build(newspaper);
        Assert.Contains("'huge.png' has 50000 × 50000 pixels", refused.Error, StringComparison.Ordinal);
        newspaper.RemoveImage("huge.png");
        var (said, peak) = Build(newspaper);
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
        Assert.InRange(Math.Max(before, peak), 1, MostMemory);
    }

    [Fact]
    public void Damaged_metadata_is_harmless()
    {
        using var newspaper = new NewspaperWithImages(Program);
        var exif = Metadata.Exif([(Metadata.Artist, "张三")], [(Metadata.GpsMapDatum, "x")]);
        exif[14] = 0xFF; // more entries than exist
        exif[15] = 0xFF;
        Assert.Equal(
            2,
            newspaper
                .PublishImage("a.jpg", Metadata.Insert(SourceImages.Upright.JpegsaveBuffer(q: 90, keep: Enums.ForeignKeep.None), exif))
                .Length
        );
    }

    // The result of a build, and its peak memory in bytes.
    private static (Said Said, long Peak) Build(NewspaperWithImages newspaper)
    {
        using var build = Program.Begin(newspaper.Root, new Dictionary<string, string>(), "build", "--now", Printing.Now);
        var error = build.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!build.WaitForExit(5))
            peak = Math.Max(peak, PeakOf(build.Id));
        return (new(build.ExitCode, "", error.Result), peak);
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        if (random.Next(3) == 0)
            return whole[..random.Next(whole.Length)];
        var damaged = whole.ToArray();
        for (var flips = random.Next(1, 4); flips > 0; flips--)
            damaged[random.Next(random.Next(2) == 0 ? Math.Min(64, whole.Length) : whole.Length)] ^= (byte)(1 << random.Next(8));
        return damaged;
    }

    private static byte[] Spoiled(string name)
    {
        var image = SourceImages.Upright.WriteToBuffer(Path.GetExtension(name));
        switch (name)
        {
            case "inside.jpg": // a scan without its data
                image.AsSpan(image.Length / 3, image.Length / 2).Clear();
                break;
            case "inside.png": // an invalid deflate stream
                image.AsSpan(image.AsSpan().IndexOf("IDAT"u8) + 4, 40).Fill(0xFF);
                break;
            default: // a size that does not match the data
                var size = image.AsSpan(image.AsSpan().IndexOf("ispe"u8) + 8);
                BinaryPrimitives.WriteInt32BigEndian(size, 16);
                BinaryPrimitives.WriteInt32BigEndian(size[4..], 16);
                break;
        }
        return image;
    }

    // PNG, 11.2: a grey image with all pixels zero.
    private static byte[] Bomb(int side, int? claimed = null)
    {
        var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, claimed ?? side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), claimed ?? side);
        header[8] = 8;
        Chunk("IHDR"u8, header);
        var data = new MemoryStream();
        using (var packed = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
            for (var row = 0; row < side; row++)
                packed.Write(new byte[side + 1]);
        Chunk("IDAT"u8, data.ToArray());
        Chunk("IEND"u8, []);
        return file.ToArray();

        void Chunk(ReadOnlySpan<byte> type, byte[] content)
        {
            Span<byte> number = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
            file.Write(number);
            byte[] body = [.. type, .. content];
            file.Write(body);
            BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(body));
            file.Write(number);
        }
    }

    // The peak memory of a process in bytes; 0 if it has exited.
    private static long PeakOf(int process)
    {
        try
        {
            return long.Parse(Peak().Match(File.ReadAllText($"/proc/{process}/status")).Groups[1].Value, CultureInfo.InvariantCulture)
                * 1024;
        }
        catch (Exception e) when (e is IOException or FormatException)
        {
            return 0;
        }
    }

    [GeneratedRegex(@"VmHWM:\s+(\d+) kB")]
    private static partial Regex Peak();

    [GeneratedRegex("error ED08[012]: [^'\n]*'([^']+)'")]
    private static partial Regex Named();
}
