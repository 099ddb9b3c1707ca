using System.CommandLine;
using StaticSite.Benchmarks.Compare;
using StaticSite.Tests.Hostile;

namespace StaticSite.Benchmarks.Hostile;

/// <summary>Measures building a newspaper with one pathological text, whether it is published or refused.</summary>
internal static class HostileCommand
{
    private const int Megabyte = 1 << 20;
    private const int FrontMatter = (64 << 10) - 200;
    private const int Refused = 1;
    private const double MostSeconds = 2,
        MostGrowth = 2.5;
    private const long MostMemory = 512 << 20;

    // Below this, process start and clock resolution dominate.
    private const double Grain = 0.3;

    public static Command Create()
    {
        var command = new Command("hostile", "Build texts on which parsers are known to use excessive time or memory.");
        command.SetAction(_ => Run(Console.Out, Console.Error));
        return command;
    }

    private static int Run(TextWriter output, TextWriter log)
    {
        using var workshop = new Workshop(null, 1L << 30);
        var program = Entrants.MakePrograms(workshop);
        output.WriteLine("| text | size | CPU s | twice the size, CPU s | peak MB | |\n| --- | --: | --: | --: | --: | --- |");
        // Accepted texts cost most just below the limits, so each text is measured at small sizes too.
        var rows =
            from size in (int[])[1 << 15, 1 << 18, Megabyte]
            from pattern in PathologicalTexts.Markdown
            select Measure(workshop, program, pattern.Key, size, length => $"---\ntitle: 标题\n---\n{pattern.Value(length)}\n");
        rows = rows.Concat(
            from pattern in PathologicalTexts.FrontMatter
            select Measure(workshop, program, pattern.Key, FrontMatter / 2, length => $"---\n{pattern.Value(length)}\n---\n正文。\n")
        );
        var misses = 0;
        foreach (var (name, size, once, twice) in rows)
        {
            var isMiss =
                once.Cpu > MostSeconds
                || twice.Cpu > MostSeconds && size < Megabyte
                || twice.Peak > MostMemory
                || twice.Cpu > Grain && twice.Cpu > MostGrowth * once.Cpu;
            if (isMiss)
                misses++;
            log.WriteLine($"{name} {size}: {once.Cpu:0.00}");
            output.WriteLine(
                $"| {name} | {size >> 10} kB | {Figures.Of(once.Cpu)} | {Figures.Of(twice.Cpu)} |"
                    + $" {Figures.Of(twice.Peak / (1 << 20))} | {(isMiss ? "**miss**" : "pass")} |"
            );
        }
        output.WriteLine($"\n{misses} above {MostSeconds} s, {MostMemory >> 20} MB or {MostGrowth} times the time for twice the text.");
        return misses == 0 ? 0 : 1;
    }

    private static (string Name, int Size, Measurement Once, Measurement Twice) Measure(
        Workshop workshop,
        string program,
        string name,
        int size,
        Func<int, string> text
    ) => (name, size, Build(workshop, program, text(size)), Build(workshop, program, text(2 * size)));

    private static Measurement Build(Workshop workshop, string program, string text)
    {
        var folder = workshop.At("newspaper");
        workshop.Discard(folder);
        Directory.CreateDirectory(Path.Combine(folder, "input/2022/01-10/01"));
        File.WriteAllText(Path.Combine(folder, "input/newspaper.yaml"), "title: 报\nurl: https://paper.example\n");
        File.WriteAllText(Path.Combine(folder, "input/2022/01-10/issue.yaml"), "number: 1\n");
        File.WriteAllText(Path.Combine(folder, "input/2022/01-10/01/01-a.md"), text);
        return Measurement.Median([
            .. Enumerable
                .Range(0, 3)
                .Select(i =>
                    Programs.Measure(workshop, folder, Refused, program, "build", "--output", $"output{i}", "--now", "2030-01-01")
                ),
        ]);
    }
}
