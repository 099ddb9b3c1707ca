using NetVips;
using StaticSite.Benchmarks.Compare;
using StaticSite.Tests.Golden;

namespace StaticSite.Benchmarks.Photos;

/// <summary>The cost of encoding an image, and the worst result.</summary>
/// <param name="Cpu">CPU time in seconds.</param>
/// <param name="CpuBefore">That of the program before; null if there is none.</param>
/// <param name="Likeness">The smallest SSIM of the variants.</param>
internal sealed record EncodingCost(double Cpu, double? CpuBefore, double Likeness);

/// <summary>Measures encoding one image, and the result.</summary>
internal static class Encoding
{
    private const string Now = "2022-02-01";

    /// <summary>Builds a newspaper of one article with and without an image, in turn, and prints the difference and the variants.</summary>
    /// <param name="workshop">Where.</param>
    /// <param name="program">The path of static-site.</param>
    /// <param name="before">The path of another version to compare with, or null.</param>
    /// <param name="image">The path of the image; null for one of 24 megapixels, made from the sample's.</param>
    /// <param name="rounds">The number of rounds.</param>
    /// <param name="output">Where the figures are written.</param>
    public static EncodingCost Run(Workshop workshop, string program, string? before, string? image, int rounds, TextWriter output)
    {
        var (with, without) = (Newspaper(workshop, "with", "![图](photo.jpg)"), Newspaper(workshop, "without", "文。"));
        var photo = Path.Combine(with, "input/2022/01-10/01/photo.jpg");
        if (image is null)
            SampleImages.WriteLarge(photo);
        else
            File.Copy(image, photo);
        var costs = Enumerable
            .Range(0, rounds)
            .Select(_ => (Before: before is null ? null : Difference(before), Now: Difference(program)))
            .ToArray();
        var now = Measurement.Median([.. costs.Select(cost => cost.Now)]);
        double? cpuBefore = before is null ? null : Measurement.Median(costs.Select(cost => cost.Before!.Cpu));
        using var original = Image.NewFromFile(photo);
        output.WriteLine(
            $"\n{original.Width} × {original.Height}, {Figures.Megabytes(new FileInfo(photo).Length)} MB:"
                + $" CPU {Figures.Of(now.Cpu)} s (before: {Figures.Of(cpuBefore)} s), wall {Figures.Of(now.Wall)} s,"
                + $" peak {Figures.Megabytes(now.Peak)} MB; medians of {rounds} runs\n"
        );
        output.WriteLine("| variant | kB | SSIM |\n| --- | --: | --: |");
        var least = 1.0;
        foreach (var file in Directory.GetFiles(Path.Combine(with, "output/assets"), "photo-*").Order(StringComparer.Ordinal))
        {
            using var variant = Image.NewFromFile(file);
            using var shrunk = Image.Thumbnail(photo, variant.Width, height: variant.Height, size: Enums.Size.Force, outputProfile: "srgb");
            var likeness = Likeness.Ssim(shrunk, variant);
            least = Math.Min(least, likeness);
            output.WriteLine(
                $"| {Path.GetExtension(file)[1..]} {variant.Width} × {variant.Height} |"
                    + $" {Figures.Of(new FileInfo(file).Length / 1e3)} | {likeness:0.000} |"
            );
        }
        return new(now.Cpu, cpuBefore, least);

        // What a build costs more with the image than without.
        Measurement Difference(string version)
        {
            var (full, bare) = (Build(workshop, version, with), Build(workshop, version, without));
            return new(full.Wall - bare.Wall, full.Cpu - bare.Cpu, full.Peak);
        }
    }

    private static string Newspaper(Workshop workshop, string name, string text)
    {
        var folder = workshop.At(name);
        Directory.CreateDirectory(Path.Combine(folder, "input/2022/01-10/01"));
        File.WriteAllText(Path.Combine(folder, "input/newspaper.yaml"), "title: 测试报\nurl: https://paper.example\n");
        File.WriteAllText(Path.Combine(folder, "input/2022/01-10/01/01-a.md"), $"---\ntitle: 一\n---\n{text}\n");
        return folder;
    }

    private static Measurement Build(Workshop workshop, string program, string folder)
    {
        workshop.Discard(Path.Combine(folder, ".cache"));
        workshop.Discard(Path.Combine(folder, "output"));
        return Programs.Measure(workshop, folder, program, "build", "--now", Now);
    }
}
