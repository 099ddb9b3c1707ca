using StaticSite.Tests.Diagnostics;
using StaticSite.Tests.FrontMatter;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Markdown;
using Xunit;

namespace StaticSite.Tests.Mutation;

/// <summary>
/// The golden specs for mutation testing (tests/mutation), one test for each file instead of one for each case: the coverage of a test is
/// measured in a run of its own, and a mutant is killed by the first case that differs. Reports in Chinese are left out: they differ from
/// the others in their words only, and take as long.
/// </summary>
public sealed class SpecFiles
{
    public static TheoryData<string> Diagnostics => FilesOf(DiagnosticSpecs.Cases);

    public static TheoryData<string> FrontMatter => FilesOf(FrontMatterSpecs.Cases);

    public static TheoryData<string> Markdown => FilesOf(MarkdownSpecs.Cases);

    [Theory]
    [MemberData(nameof(Diagnostics))]
    public void Broken_newspapers_get_their_expected_reports(string file) =>
        RunAll(DiagnosticSpecs.Cases, file, new DiagnosticSpecs.Jit().A_broken_newspaper_gets_its_expected_report);

    [Theory]
    [MemberData(nameof(FrontMatter))]
    public void Front_matter_is_published_as_expected(string file) =>
        RunAll(FrontMatterSpecs.Cases, file, new FrontMatterSpecs.Jit().Front_matter_is_published_as_expected);

    [Theory]
    [MemberData(nameof(Markdown))]
    public void Texts_are_published_as_the_expected_HTML(string file) =>
        RunAll(MarkdownSpecs.Cases, file, new MarkdownSpecs.Jit().A_text_is_published_as_the_expected_HTML);

    [Fact]
    public void ASCII_marks_in_Chinese_text_become_Chinese_marks() =>
        RunAll(PunctuationSpecs.Chinese, new PunctuationSpecs.Jit().ASCII_marks_in_Chinese_text_become_Chinese_marks);

    [Fact]
    public void English_text_is_not_changed() => RunAll(PunctuationSpecs.Kept, new PunctuationSpecs.Jit().English_text_is_not_changed);

    private static TheoryData<string> FilesOf(TheoryData<string, string> cases) => [.. cases.Select(row => row.Data.Item1).Distinct()];

    private static void RunAll(TheoryData<string, string> cases, string file, Action<string, string> run)
    {
        foreach (var row in cases.Where(row => row.Data.Item1 == file))
            run(file, row.Data.Item2);
    }

    private static void RunAll(TheoryData<string> rows, Action<string> run)
    {
        foreach (var row in rows)
            run(row.Data);
    }
}
