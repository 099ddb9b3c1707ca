using StaticSite.Tests.Golden;
using StaticSite.Tests.Incremental;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Hostile;

/// <summary>
/// Concurrent builds into one output take turns; an input that is edited meanwhile is published in one consistent state or not at all.
/// </summary>
public sealed class ConcurrentBuilds
{
    private static OwnProcess Program => OwnProcess.Fastest;

    private static readonly Dictionary<string, string> NoVariables = [];

    [Fact]
    public void A_build_waits_for_the_lock_of_the_output_and_says_so()
    {
        using var workspace = new Workspace(Program, "empty");
        workspace.Build();
        using (
            var turn = new FileStream(
                Path.Combine(workspace.Root, ".cache/output.lock"),
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.None
            )
        )
        {
            using var waiting = Program.Begin(workspace.Root, NoVariables, workspace.Command);
            Assert.Equal("static-site: waiting for another build to output", waiting.StandardError.ReadLine());
            Assert.False(waiting.HasExited);
            turn.Dispose();
            waiting.WaitForExit();
            Assert.Equal(Cli.ExitCode.Done, waiting.ExitCode);
        }
        Workspace.Same(Workspace.Files(workspace.Output), workspace.BuildFromScratch());
    }

    [Fact]
    public async Task Builds_started_at_the_same_time_all_succeed()
    {
        using var workspace = new Workspace(Program, "empty");
        SmallArchive.Write(workspace, 5, 5);
        for (var round = 0; round < 3; round++)
        {
            File.WriteAllText(workspace.At($"2022/01-01/01/0{6 + round}-new{round}.md"), SmallArchive.Article($"第{round}次"));
            var builds = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Program.Run(workspace.Root, workspace.Command))).ToArray();
            foreach (var said in await Task.WhenAll(builds))
                Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
            Workspace.Same(workspace.BuildFromScratch(), Workspace.Files(workspace.Output));
        }
    }

    [Fact]
    public void An_input_that_changes_during_the_build_is_published_consistently_or_not_at_all()
    {
        using var workspace = new Workspace(Program, "empty");
        SmallArchive.Write(workspace, 5, 5);
        workspace.Build();
        using var stop = new CancellationTokenSource();
        var editor = new Thread(() => EditContinuously(workspace, stop.Token));
        editor.Start();
        try
        {
            for (var i = 0; i < 12; i++)
            {
                var said = Program.Run(workspace.Root, workspace.Command);
                Assert.True(said.Code is Cli.ExitCode.Done or Cli.ExitCode.Refused, said.Error);
                Problems.AssertNone(
                    File.ReadLines(Path.Combine(workspace.Output, ".files"))
                        .Select(line => line.Split("  "))
                        .Where(file => !IsWhole(workspace, file[1], file[0]))
                        .Select(file => file[1])
                );
            }
        }
        finally
        {
            stop.Cancel();
            editor.Join();
        }
        workspace.Build();
        Workspace.Same(workspace.BuildFromScratch(), Workspace.Files(workspace.Output));
    }

    // As editors and git do it: writes in place, replaces by rename, deletes and restores files, renames a folder.
    private static void EditContinuously(Workspace workspace, CancellationToken stop)
    {
        var (file, beside, page, elsewhere) = (
            workspace.At("2022/01-02/01/01-story1.md"),
            workspace.At("2022/01-02/01/.01.tmp"),
            workspace.At("2022/01-03/02"),
            workspace.At("2022/01-03/_02")
        );
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            File.WriteAllText(file, SmallArchive.Article($"第{i}次"));
            File.WriteAllText(beside, SmallArchive.Article($"又第{i}次"));
            File.Move(beside, file, overwrite: true);
            File.Delete(file);
            Directory.Move(page, elsewhere);
            File.WriteAllText(file, SmallArchive.Article("还是这篇"));
            Directory.Move(elsewhere, page);
        }
    }

    private static bool IsWhole(Workspace workspace, string path, string hash) =>
        $"{Loading.ContentHash.Of(File.ReadAllBytes(Path.Combine(workspace.Output, path)))}" == hash;
}
