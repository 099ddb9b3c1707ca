using System.Diagnostics;
using System.Globalization;
using StaticSite.Tests.Diagnostics;

// Times the program as a whole process, as an editor or a pipeline runs it. Run it in Release:
//   dotnet run -c Release --project tests/StaticSite.Benchmarks
const int Runs = 9;

var folder = Directory.CreateTempSubdirectory("static-site-").FullName;
try
{
    foreach (var (path, text) in ThreeHundredMistakes.Files.Append(("newspaper.yaml", "title: 测试报\nurl: https://paper.example\n")))
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
    var runs = Enumerable.Range(0, Runs).Select(_ => Check(folder)).ToArray();
    Console.WriteLine(runs[0].Summary);
    Console.WriteLine($"check, 300 mistakes, {Runs} runs: median {runs.Select(run => run.Wall).Order().ElementAt(Runs / 2).ToString("0.00", CultureInfo.InvariantCulture)} s");
}
finally
{
    Directory.Delete(folder, true);
}

static (double Wall, string Summary) Check(string input)
{
    var program = Path.Combine(AppContext.BaseDirectory, "static-site.dll");
    var watch = Stopwatch.StartNew();
    using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "check", "--input", input]) { RedirectStandardError = true, WorkingDirectory = input })!;
    var report = process.StandardError.ReadToEnd();
    process.WaitForExit();
    return (watch.Elapsed.TotalSeconds, report.TrimEnd().Split('\n')[^1]);
}
