using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace StaticSite.Benchmarks.Stages;

/// <summary>The command that times the stages of a build one by one.</summary>
internal static class StagesCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var filter = new Option<string>("--filter")
        {
            Description = "Which of them.",
            DefaultValueFactory = _ => "*",
            HelpName = "PATTERN",
        };
        var command = new Command("stages", "Time the stages of a build one by one, with BenchmarkDotNet.") { filter };
        // In this process: the project that would otherwise be generated cannot see the internals.
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
