using System.Collections.Concurrent;
using System.Diagnostics;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Incremental;

/// <summary>
/// A build may be killed at any moment: readers never see a partial file, and the next build gives the result of a build from scratch.
/// </summary>
public sealed class KilledBuilds
{
    private static OwnProcess Program => OwnProcess.Fastest;

    private const int Rounds = 14;
    private const int Seed = 20220110;

    [Fact]
    public void A_killed_build_leaves_whole_files_and_the_next_build_repairs_everything()
    {
        var random = new Random(Seed);
        using var workspace = new Workspace(Program, "empty");
        SmallArchive.Write(workspace, 10, 5);
        File.WriteAllText(
            Path.Combine(workspace.Theme, "pages/facsimile.html"),
            "{{ for plate in facsimile.plates }}<img src=\"{{ plate.href }}\">{{ end }}\n"
        );
        File.WriteAllText(
            Path.Combine(workspace.Theme, "pages/print.html"),
            "{{ for sheet in sheets }}{{ for article in sheet.page.articles }}<h2>{{ article.title }}</h2>{{ end }}{{ end }}\n"
        );
        File.AppendAllText(workspace.At("newspaper.yaml"), "\nformats: { print: on }\n");
        WriteFacsimile(workspace, 0);
        var watch = Stopwatch.StartNew();
        workspace.Build();
        var longest = (int)watch.ElapsedMilliseconds;
        Assert.Contains(Workspace.Files(workspace.Output).Keys, path => path.StartsWith("assets/page-01-", StringComparison.Ordinal));
        Assert.Contains("2022/01/10/print/index.html", Workspace.Files(workspace.Output).Keys);
        for (var round = 0; round < Rounds; round++)
        {
            Edit(workspace, round);
            var before = Workspace.Files(workspace.Output);
            var after = workspace.BuildFromScratch();
            var torn = Kill(workspace, random, round % 2 == 0 ? null : random.Next(longest), before, after);
            Problems.AssertNone(torn);
            Problems.AssertNone(
                Workspace
                    .Files(workspace.Output)
                    .Where(file =>
                        !file.Key.StartsWith(".staging/", StringComparison.Ordinal)
                        && file.Value != before.GetValueOrDefault(file.Key)
                        && file.Value != after.GetValueOrDefault(file.Key)
                    )
                    .Select(file => $"{file.Key} has neither its old nor its new content")
            );
            workspace.Build();
            Workspace.Same(after, Workspace.Files(workspace.Output));
        }
    }

    // Every document changes; some appear and some disappear.
    private static void Edit(Workspace workspace, int round)
    {
        File.AppendAllText(Path.Combine(workspace.Theme, "assets/css/1-first.css"), $"/* {round} */\n");
        File.WriteAllText(
            workspace.At($"2022/01-0{1 + round % 9}/01/0{6 + round % 3}-new{round}.md"),
            SmallArchive.Article($"第{round}次")
        );
        File.Delete(workspace.At($"2022/01-0{1 + round % 9}/02/0{1 + round % 5}-story{1 + round % 5}.md"));
        WriteFacsimile(workspace, round);
    }

    private static void WriteFacsimile(Workspace workspace, int round)
    {
        using var page = NetVips.Image.Black(120, 160 + round);
        page.WriteToFile(workspace.At("2022/01-01/01/facsimile.png"));
    }

    // Kills a build after some milliseconds, or shortly after it begins to publish; returns the partial files that a concurrent reader saw.
    private static ConcurrentBag<string> Kill(
        Workspace workspace,
        Random random,
        int? wait,
        Dictionary<string, string> before,
        Dictionary<string, string> after
    )
    {
        var torn = new ConcurrentBag<string>();
        var pages = before.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal) && after.ContainsKey(path)).ToArray();
        using var process = Program.Begin(workspace.Root, new Dictionary<string, string>(), workspace.Command);
        var reader = Task.Run(() =>
        {
            for (var i = 0; !process.HasExited; i++)
            {
                var page = pages[i * 31 % pages.Length];
                var seen = Convert.ToBase64String(File.ReadAllBytes(Path.Combine(workspace.Output, page)));
                if (seen != before[page] && seen != after[page])
                    torn.Add($"{page} was seen with {seen.Length} characters");
                Thread.Sleep(1);
            }
        });
        if (wait is { } milliseconds)
            Thread.Sleep(milliseconds);
        else
            while (!process.HasExited && !File.Exists(Path.Combine(workspace.Output, ".staging/.files")))
                Thread.Yield();
        Thread.SpinWait(random.Next(200_000));
        process.Kill();
        process.WaitForExit();
        reader.GetAwaiter().GetResult();
        return torn;
    }
}
