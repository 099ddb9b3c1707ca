using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Diagnostics;

/// <summary>Advice works: a newspaper changed as its report suggests builds without that message and without a new one.</summary>
public sealed class AdviceSpecs
{
    public static TheoryData<string, string> Cases =>
        [.. Spec.Names(DiagnosticSpecs.Folder).Where(name => Spec.Read(DiagnosticSpecs.Folder, name.File).Case(name.Case).HasAfter)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Following_the_advice_removes_the_message(string file, string heading)
    {
        var example = Spec.Read(DiagnosticSpecs.Folder, file).Case(heading);
        var theme = example.ThemeAfter();
        using var newsroom = new Newsroom(Executable.Jit) { Theme = theme.Count > 0 ? "theme" : null };
        newsroom.Write("input", example.NewspaperAfter());
        newsroom.Write("theme", theme);

        var before = Messages(example.Result.Text);
        var after = Messages(newsroom.Publish());

        Assert.Empty(after.Except(before));
        Assert.DoesNotContain(after, message => message.StartsWith(file, StringComparison.Ordinal));
    }

    // The rule and message of each diagnostic: "ED022: there is no photo 'a.jpg'".
    private static HashSet<string> Messages(string report) =>
        report
            .Split('\n')
            .Select(line =>
                line.IndexOf(" ED", StringComparison.Ordinal) is var at and > 0 && !line.StartsWith(' ') ? line[(at + 1)..] : null
            )
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
}
