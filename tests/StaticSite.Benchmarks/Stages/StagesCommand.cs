using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace StaticSite.Benchmarks.Stages;

/// <summary>Times the stages of a build.</summary>
internal static class StagesCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var filter = new Option<string>("--filter")
        {
            Description = "Filters the stages by name.",
            DefaultValueFactory = _ => "*",
            HelpName = "PATTERN",
        };
        var command = new Command("stages", "Time each stage of a build with BenchmarkDotNet.") { filter };
        // In this process: a generated project could not see the internals.
        command.SetAction(parsed =>
            BenchmarkSwitcher
                .FromTypes([typeof(IssueStages), typeof(TextStages)])
                .Run(
                    ["--filter", parsed.GetValue(filter)!, "--artifacts", Path.Combine(AppContext.BaseDirectory, "results")],
                    DefaultConfig
                        .Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
                        .AddDiagnoser(MemoryDiagnoser.Default)
                )
        );
        return command;
    }
}
