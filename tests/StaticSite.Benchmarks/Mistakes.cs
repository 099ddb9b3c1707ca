using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using StaticSite.Tests.Diagnostics;

namespace StaticSite.Benchmarks;

/// <summary>Times <c>check</c> on a small newspaper with many errors, as a whole process.</summary>
internal static class Mistakes
{
    private const int Runs = 9;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("mistakes", "Time the check of a newspaper with 300 errors.");
        command.SetAction(_ => Run());
        return command;
    }

    private static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("static-site-").FullName;
        try
        {
            foreach (
                var (path, text) in ThreeHundredMistakes.Files.Append(("newspaper.yaml", "title: 测试报\nurl: https://paper.example\n"))
            )
            {
                var file = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }
            var runs = Enumerable.Range(0, Runs).Select(_ => Check(folder)).ToArray();
            Console.WriteLine(runs[0].Summary);
            var median = runs.Select(run => run.Wall).Order().ElementAt(Runs / 2).ToString("0.00", CultureInfo.InvariantCulture);
            Console.WriteLine($"check, 300 errors, {Runs} runs: median {median} s");
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static (double Wall, string Summary) Check(string input)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "static-site.dll");
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [program, "check", "--input", input]) { RedirectStandardError = true, WorkingDirectory = input }
        )!;
        var report = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (watch.Elapsed.TotalSeconds, report.TrimEnd().Split('\n')[^1]);
    }
}
