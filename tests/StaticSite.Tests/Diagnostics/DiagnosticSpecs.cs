using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Diagnostics;

/// <summary>Every rule has a Markdown file in this folder with newspapers that break it, and the complete report for each.</summary>
[Collection(Folder)]
public abstract class DiagnosticSpecs(Executable program)
{
    internal const string Folder = "Diagnostics";

    public static TheoryData<string, string> Cases => [.. Spec.Names(Folder)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_newspaper_gets_its_expected_report(string file, string heading) =>
        Spec.Run(Folder, file, heading, example => Report(example, program));

    public sealed class Jit() : DiagnosticSpecs(Executable.Jit)
    {
        /// <summary>The same report in Chinese. How the program is compiled does not matter to that.</summary>
        [Theory]
        [MemberData(nameof(Cases))]
        public void A_broken_newspaper_gets_this_report_in_Chinese(string file, string heading) =>
            Spec.RunInChinese(Folder, file, heading, example => Report(example, Executable.Jit, isInChinese: true));
    }

    public sealed class Native() : DiagnosticSpecs(Executable.Native);

    private static string Report(SpecCase example, Executable program, bool isInChinese = false)
    {
        var theme = example.Files("theme");
        using var newsroom = new Newsroom(program) { Theme = theme.Count > 0 ? "theme" : null, IsInChinese = isInChinese };
        newsroom.Write("input", example.Newspaper);
        newsroom.Write("theme", theme);
        // Only a build renders the templates of a theme.
        return theme.Count > 0 ? newsroom.Publish() : newsroom.Check();
    }
}
