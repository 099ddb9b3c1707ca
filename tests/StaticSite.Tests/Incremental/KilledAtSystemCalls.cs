using System.Diagnostics;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Incremental;

/// <summary>
/// A build that is killed at its first, second, third … system call that changes the disk leaves no torn or lost file, and the next build
/// repairs everything.
/// </summary>
public sealed class KilledAtSystemCalls
{
    private const int Kills = 40;

    // strace counts the calls of each thread separately, so counting starts again after the last call of a thread.
    [Theory]
    [InlineData("rename,renameat,renameat2")]
    [InlineData("write,pwrite64")]
    [InlineData("mkdir,mkdirat")]
    [InlineData("unlink,unlinkat,rmdir")]
    public void A_build_killed_at_a_system_call_leaves_whole_files_and_the_next_build_repairs_everything(string calls)
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
                    .Select(file => $"after call {call}: {file.Key} has neither its old nor its new content")
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

    // Every document changes; some appear and some disappear.
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
            Assert.SkipWhen(error.Contains("ptrace", StringComparison.Ordinal), "strace is not allowed to trace on this machine.");
            return process.ExitCode != Cli.ExitCode.Done;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("strace is not installed.");
            throw;
        }
    }
}
