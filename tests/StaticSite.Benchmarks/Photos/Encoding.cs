using NetVips;
using StaticSite.Benchmarks.Compare;
using StaticSite.Tests.Golden;

namespace StaticSite.Benchmarks.Photos;

/// <summary>Measures encoding one image, and the result.</summary>
internal static class Encoding
{
    private const string Now = "2022-02-01";

    /// <summary>Builds a newspaper of one article with and without an image, in turn, and prints the difference and the variants.</summary>
    public static void Run(Workshop workshop, string program, string? image, int rounds, TextWriter output)
    {
        var (with, without) = (Newspaper(workshop, "with", "![图](photo.jpg)"), Newspaper(workshop, "without", "文。"));
        var photo = Path.Combine(with, "input/2022/01-10/01/photo.jpg");
        if (image is null)
            SampleImages.WriteLarge(photo);
        else
            File.Copy(image, photo);
        var costs = Enumerable
            .Range(0, rounds)
            .Select(_ => (With: Build(workshop, program, with), Without: Build(workshop, program, without)))
            .ToArray();
        var (full, bare) = (
            Measurement.Median([.. costs.Select(cost => cost.With)]),
            Measurement.Median([.. costs.Select(cost => cost.Without)])
        );
        using var original = Image.NewFromFile(photo);
        output.WriteLine(
            $"\n{original.Width} × {original.Height}, {Figures.Megabytes(new FileInfo(photo).Length)} MB:"
                + $" CPU {Figures.Of(full.Cpu - bare.Cpu)} s, wall {Figures.Of(full.Wall - bare.Wall)} s,"
                + $" peak {Figures.Megabytes(full.Peak)} MB; medians of {rounds} runs\n"
        );
        output.WriteLine("| variant | kB | SSIM |\n| --- | --: | --: |");
        foreach (var file in Directory.GetFiles(Path.Combine(with, "output/assets"), "photo-*").Order(StringComparer.Ordinal))
        {
            using var variant = Image.NewFromFile(file);
            using var shrunk = Image.Thumbnail(photo, variant.Width, height: variant.Height, size: Enums.Size.Force, outputProfile: "srgb");
            output.WriteLine(
                $"| {Path.GetExtension(file)[1..]} {variant.Width} × {variant.Height} |"
                    + $" {Figures.Of(new FileInfo(file).Length / 1e3)} | {Likeness.Ssim(shrunk, variant):0.000} |"
            );
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
