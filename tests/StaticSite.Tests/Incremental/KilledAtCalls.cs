using System.Diagnostics;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Incremental;

/// <summary>
/// A build that is killed at its first, second, third … call of a kind that changes the disk: nothing is torn or lost, and the next build
/// mends everything.
/// </summary>
public sealed class KilledAtCalls
{
    private const int Kills = 60;

    // strace counts the calls of each thread by itself; so after the last call that a thread comes to, the count begins anew.
    [Theory]
    [InlineData("rename,renameat,renameat2")]
    [InlineData("write,pwrite64")]
    [InlineData("mkdir,mkdirat")]
    [InlineData("unlink,unlinkat,rmdir")]
    public void A_build_that_is_killed_at_a_call_leaves_whole_files_and_the_next_one_mends_everything(string calls)
    {
        using var workspace = new Workspace(OwnProcess.Native, "empty");
        SmallArchive.Write(workspace, 6, 4);
        var states = new[] { 0, 1 }.Select(state => Publish(workspace, state)).ToArray();
        var (call, last) = (1, 0);
        for (var (round, kills) = (0, 0); kills < Kills; round++)
        {
            var (before, after) = (states[round % 2 ^ 1], states[round % 2]);
            Edit(workspace, round % 2);
            var isKilled = Kill(workspace, calls, call);
            var now = Workspace.Files(workspace.Output);
            Problems.AssertNone(
                now.Where(file =>
                        !file.Key.StartsWith(".staging/", StringComparison.Ordinal)
                        && file.Value != before.GetValueOrDefault(file.Key)
                        && file.Value != after.GetValueOrDefault(file.Key)
                    )
                    .Select(file => $"after call {call}: {file.Key} is neither as it was nor as it should become")
            );
            Problems.AssertNone(before.Keys.Intersect(after.Keys).Except(now.Keys).Select(path => $"after call {call}: {path} is missing"));
            workspace.Build();
            Workspace.Same(after, Workspace.Files(workspace.Output));
            Assert.True(call > 1 || isKilled, "the first call is not reached");
            last = Math.Max(last, isKilled ? call : 0);
            kills += isKilled ? 1 : 0;
            call = isKilled ? call + 1 : 1;
        }
        Assert.InRange(last, 4, int.MaxValue);
    }

    private static Dictionary<string, string> Publish(Workspace workspace, int state)
    {
        Edit(workspace, state);
        workspace.Build();
        return Workspace.Files(workspace.Output);
    }

    // Every page changes, some come and some go.
    private static void Edit(Workspace workspace, int state)
    {
        File.WriteAllText(Path.Combine(workspace.Theme, "assets/css/1-first.css"), $"/* {state} */\n");
        for (var day = 1; day <= 3; day++)
        {
            File.WriteAllText(workspace.At($"2022/01-0{day}/01/1{state}-new{state}.md"), SmallArchive.Article($"新的{state}"));
            File.Delete(workspace.At($"2022/01-0{day}/01/1{1 - state}-new{1 - state}.md"));
        }
    }

    private static bool Kill(Workspace workspace, string calls, int call)
    {
        string[] command =
        [
            .. $"-f -qq -o /dev/null -e inject={calls}:signal=KILL:when={call}".Split(' '),
            OwnProcess.Native.Path,
            .. workspace.Command,
        ];
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("strace", command) { WorkingDirectory = workspace.Root, RedirectStandardError = true }
            )!;
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.SkipWhen(error.Contains("ptrace", StringComparison.Ordinal), "This machine does not let strace trace.");
            return process.ExitCode != Cli.ExitCode.Done;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no strace.");
            throw;
        }
    }
}
