using Spectre.Console;

namespace StaticSite.Cli;

/// <summary>Shows how far a build has come, on a terminal and only if it takes long.</summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    public static BuildResult Show(Func<IProgress<BuildProgress>, BuildResult> build)
    {
        var latest = new Latest();
        if (Console.IsErrorRedirected) return build(latest);
        var running = Task.Run(() => build(latest));
        if (!Finished(running, Patience))
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
            console.Progress().AutoClear(true).Start(context =>
            {
                var bar = context.AddTask("issues");
                while (!Finished(running, Refresh))
                {
                    bar.MaxValue = Math.Max(1, latest.Value.Total);
                    bar.Value = latest.Value.Done;
                }
            });
        }
        return running.GetAwaiter().GetResult();
    }

    private static bool Finished(Task task, TimeSpan patience) => Task.WaitAny([task], patience) == 0;

    private sealed class Latest : IProgress<BuildProgress>
    {
        private readonly Lock _lock = new();

        public BuildProgress Value { get; private set; }

        public void Report(BuildProgress value)
        {
            lock (_lock)
                if (value.Done > Value.Done) Value = value;
        }
    }
}
