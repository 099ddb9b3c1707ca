using StaticSite.Building;
using StaticSite.Cli;
using StaticSite.Diagnostics;
using Xunit;

namespace StaticSite.Tests.CommandLine;

/// <summary>A long build shows how far it has come.</summary>
public sealed class ProgressTests
{
    private static readonly BuildResult Done = new([], IsRefused: false, Issues: 4, HeldBack: 0, Files: 9, Changed: 9);

    [Theory]
    [InlineData(MessageLanguage.Chinese, "期：还剩 3，共 4", "图片：还剩 5，共 7")]
    [InlineData(MessageLanguage.English, "issues: 3 of 4 left", "images: 5 of 7 left")]
    public void A_long_build_shows_what_is_left(MessageLanguage language, string issues, string images)
    {
        using var screen = new Screen(issues, images);
        var silent = new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Null, _ => null) { Language = language };
        Assert.Same(Done, Progress.Draw(silent, screen, BuildOn(screen)));
        using var log = new Screen(issues, images);
        var terminal = new Terminal(TextReader.Null, TextWriter.Null, log, _ => null) { Language = language };
        Assert.Same(Done, Progress.Say(terminal, TimeSpan.FromMilliseconds(1), BuildOn(log)));
    }

    private static Func<IProgress<BuildProgress>, BuildResult> BuildOn(Screen screen) =>
        progress =>
        {
            progress.Report(new(1, 4, 2, 7));
            screen.WaitForAll();
            return Done;
        };

    // Waits until all texts have been written.
    private sealed class Screen(params string[] texts) : StringWriter
    {
        private readonly ManualResetEventSlim _hasAll = new();

        public void WaitForAll() => Assert.True(_hasAll.Wait(TimeSpan.FromMinutes(5)), ToString());

        public override void Write(char[] buffer, int index, int count)
        {
            lock (_hasAll)
                base.Write(buffer, index, count);
            Look();
        }

        public override void Write(string? value)
        {
            lock (_hasAll)
                base.Write(value);
            Look();
        }

        public override void WriteLine(string? value)
        {
            lock (_hasAll)
                base.WriteLine(value);
            Look();
        }

        public override string ToString()
        {
            lock (_hasAll)
                return base.ToString();
        }

        private void Look()
        {
            if (ToString() is var text && texts.All(text.Contains))
                _hasAll.Set();
        }

        protected override void Dispose(bool disposing)
        {
            _hasAll.Dispose();
            base.Dispose(disposing);
        }
    }
}
