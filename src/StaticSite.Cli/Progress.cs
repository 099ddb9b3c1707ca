using Spectre.Console;
using StaticSite.Building;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>
/// Shows the progress of a build and the time left, if it takes long: as bars on a terminal, otherwise as an occasional line.
/// </summary>
internal static class Progress
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>Builds, and shows progress unless that is turned off.</summary>
    /// <param name="terminal">Where to say that if it is not a terminal, and the language of messages.</param>
    /// <param name="isQuiet">Whether that is turned off.</param>
    /// <param name="build">The build, which reports its progress.</param>
    public static BuildResult Show(Terminal terminal, bool isQuiet, Func<IProgress<BuildProgress>, BuildResult> build) =>
        isQuiet ? build(new Latest())
        : Console.IsErrorRedirected ? Say(terminal, Interval, build)
        : Draw(terminal, Console.Error, build);

    /// <summary>Builds, and says how far it has come at intervals.</summary>
    public static BuildResult Say(Terminal terminal, TimeSpan interval, Func<IProgress<BuildProgress>, BuildResult> build)
    {
        var latest = new Latest();
        using var timer = new Timer(
            _ => terminal.Error.WriteLine($"{IssuesLeft(latest.Value, terminal)}; {ImagesLeft(latest.Value, terminal)}"),
            null,
            interval,
            interval
        );
        return build(latest);
    }

    /// <summary>Builds, and shows progress on a terminal.</summary>
    /// <param name="terminal">The language of messages.</param>
    /// <param name="error">The terminal.</param>
    /// <param name="build">The build, which reports its progress.</param>
    public static BuildResult Draw(Terminal terminal, TextWriter error, Func<IProgress<BuildProgress>, BuildResult> build)
    {
        var latest = new Latest();
        var running = Task.Run(() => build(latest));
        if (!Finished(running, Patience))
        {
            var settings = new AnsiConsoleSettings { Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(error) };
            AnsiConsole
                .Create(settings)
                .Progress()
                .AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .Start(context =>
                {
                    var issues = context.AddTask(IssuesLeft(latest.Value, terminal));
                    var images = context.AddTask(ImagesLeft(latest.Value, terminal), autoStart: false);
                    while (!Finished(running, Refresh))
                        Show(latest.Value, issues, images, terminal);
                });
        }
        return running.GetAwaiter().GetResult();
    }

    // Images are found issue by issue, so the time left is estimated for both.
    private static void Show(BuildProgress progress, ProgressTask issues, ProgressTask images, Terminal terminal)
    {
        Set(issues, progress.Issues, progress.AllIssues);
        issues.Description = IssuesLeft(progress, terminal);
        if (progress.AllImages == 0)
            return;
        if (!images.IsStarted)
            images.StartTask();
        Set(images, progress.Images, progress.AllImages);
        images.Description = ImagesLeft(progress, terminal);
    }

    private static string IssuesLeft(BuildProgress progress, Terminal terminal) =>
        terminal.Text($"issues: {progress.AllIssues - progress.Issues} of {progress.AllIssues} left");

    private static string ImagesLeft(BuildProgress progress, Terminal terminal) =>
        terminal.Text($"images: {progress.AllImages - progress.Images} of {progress.AllImages} left");

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
