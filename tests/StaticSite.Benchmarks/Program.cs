using System.CommandLine;
using StaticSite.Benchmarks;
using StaticSite.Benchmarks.Compare;
using StaticSite.Benchmarks.Found;
using StaticSite.Benchmarks.Headlines;
using StaticSite.Benchmarks.Hostile;
using StaticSite.Benchmarks.Photos;
using StaticSite.Benchmarks.Previewing;
using StaticSite.Benchmarks.Searching;
using StaticSite.Benchmarks.Serving;
using StaticSite.Benchmarks.Stages;

// dotnet run -c Release --project tests/StaticSite.Benchmarks -- compare
var root = new RootCommand("Benchmarks: whole builds compared with other generators, the stages of a build, and more.")
{
    GoalsCommand.Create(),
    CompareCommand.Create(),
    StagesCommand.Create(),
    PhotosCommand.Create(),
    PreviewBenchmark.Create(),
    FoundBenchmark.Create(),
    SearchCommand.Create(),
    ServeBenchmark.Create(),
    HeadlineCommand.Create(),
    HostileCommand.Create(),
    Mistakes.Create(),
};
try
{
    return root.Parse(args).Invoke(new() { EnableDefaultExceptionHandler = false });
}
catch (CompetitionException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
