using System.Diagnostics;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Incremental;

/// <summary>A build that is killed at its first, second, third … call of a kind that changes the disk: nothing is torn or lost, and the next build mends everything.</summary>
public sealed class KilledAtCalls
{
    [Theory]
    [InlineData("rename,renameat,renameat2", 70)]
    [InlineData("write,pwrite64", 50)]
    [InlineData("mkdir,mkdirat", 60)]
    [InlineData("unlink,unlinkat,rmdir", 60)]
    public void A_build_that_is_killed_at_a_call_leaves_whole_files_and_the_next_one_mends_everything(string calls, int most)
    {
        using var desk = new Desk(OwnProcess.Native, "empty");
        SmallArchive.Write(desk, 6, 4);
        var states = new[] { 0, 1 }.Select(state => Publish(desk, state)).ToArray();
        for (var (call, killed) = (1, true); call <= most && killed; call++)
        {
            var (before, after) = (states[call % 2 ^ 1], states[call % 2]);
            Edit(desk, call % 2);
            killed = Kill(desk, calls, call);
            var now = Desk.Files(desk.Output);
            Problems.AssertNone(now.Where(file => !file.Key.StartsWith(".staging/", StringComparison.Ordinal) && file.Value != before.GetValueOrDefault(file.Key) && file.Value != after.GetValueOrDefault(file.Key))
                .Select(file => $"after call {call}: {file.Key} is neither as it was nor as it should become"));
            Problems.AssertNone(before.Keys.Intersect(after.Keys).Except(now.Keys).Select(path => $"after call {call}: {path} is missing"));
            desk.Build();
            Desk.Same(after, Desk.Files(desk.Output));
            Assert.True(call > 10 || killed, $"call {call} was not reached");
        }
    }

    private static Dictionary<string, string> Publish(Desk desk, int state)
    {
        Edit(desk, state);
        desk.Build();
        return Desk.Files(desk.Output);
    }

    // Every page changes, some come and some go.
    private static void Edit(Desk desk, int state)
    {
        File.WriteAllText(Path.Combine(desk.Theme, "assets/css/1-first.css"), $"/* {state} */\n");
        for (var day = 1; day <= 3; day++)
        {
            File.WriteAllText(desk.At($"2022/01-0{day}/01/1{state}-new{state}.md"), SmallArchive.Article($"新的{state}"));
            File.Delete(desk.At($"2022/01-0{day}/01/1{1 - state}-new{1 - state}.md"));
        }
    }

    private static bool Kill(Desk desk, string calls, int call)
    {
        string[] command = [.. $"-f -qq -o /dev/null -e inject={calls}:signal=KILL:when={call}".Split(' '), OwnProcess.Native.Path, .. desk.Command];
        try
        {
            using var process = Process.Start(new ProcessStartInfo("strace", command) { WorkingDirectory = desk.Root, RedirectStandardError = true })!;
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
