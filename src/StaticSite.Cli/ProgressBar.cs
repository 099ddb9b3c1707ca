using Spectre.Console;
using StaticSite.Building;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>Shows how far a build has come and what is left of it, on a terminal and only if it takes long.</summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    public static BuildResult Show(Terminal terminal, Func<IProgress<BuildProgress>, BuildResult> build)
    {
        var latest = new Latest();
        if (Console.IsErrorRedirected)
            return build(latest);
        var running = Task.Run(() => build(latest));
        if (!Finished(running, Patience))
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
            console
                .Progress()
                .AutoClear(true)
                .Start(context =>
                {
                    var issues = context.AddTask("");
                    var images = context.AddTask("", autoStart: false);
                    while (!Finished(running, Refresh))
                        Show(latest.Value, issues, images, terminal);
                });
        }
        return running.GetAwaiter().GetResult();
    }

    // Images are found issue by issue, so their number is shown; the time left is estimated from the issues.
    private static void Show(BuildProgress progress, ProgressTask issues, ProgressTask images, Terminal terminal)
    {
        Set(issues, progress.Issues, progress.AllIssues);
        issues.Description = terminal.Text($"issues: {progress.AllIssues - progress.Issues} of {progress.AllIssues} left");
        if (progress.AllImages == 0)
            return;
        if (!images.IsStarted)
            images.StartTask();
        Set(images, progress.Images, progress.AllImages);
        images.Description = terminal.Text($"images: {progress.AllImages - progress.Images} of {progress.AllImages} left");
    }

    private static void Set(ProgressTask task, int done, int all)
    {
        task.MaxValue = Math.Max(1, all);
        task.Value = done;
    }

    private static bool Finished(Task task, TimeSpan patience) => Task.WaitAny([task], patience) == 0;

    private sealed class Latest : IProgress<BuildProgress>
    {
        private readonly Lock _lock = new();

        public BuildProgress Value { get; private set; }

        public void Report(BuildProgress value)
        {
            lock (_lock)
                if (value.Issues + value.Images > Value.Issues + Value.Images)
                    Value = value;
        }
    }
}
