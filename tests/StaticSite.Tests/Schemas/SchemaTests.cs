using System.Text.Json;
using StaticSite.Scaffolding;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Schemas;

/// <summary>The JSON Schemas agree with the program, as far as a schema can.</summary>
public sealed class SchemaTests
{
    // Diagnostics about single values and keys; a headline may come from the text.
    private static readonly HashSet<string> Visible = ["ED011", "ED012", "ED013", "ED015", "ED016"];

    // Except these: a pattern knows the form of languages, time zones, days, hosts and files, but not which ones exist.
    private static readonly string[] Invisible =
    [
        "is not a language tag",
        "is not the name of a time zone",
        "is not the name of a host",
        "no host can be named",
        "is more than the address of the site",
        "there is no day",
        "is not the image or PDF of a page",
        "is not a page of a file",
        "cannot be the value of a header",
        "is not a list of sources",
        "is not audio or video that browsers play",
    ];

    // A draft that is not published, so its error is not reported.
    private const string UntoldMistake = "2022/01-11/01/04-draft.md";

    public static TheoryData<string> Newspapers =>
        [
            .. new[] { "input" }.Concat(
                new[] { "tests/StaticSite.BrowserTests/Papers", "tests/StaticSite.Tests/Newspapers" }
                    .SelectMany(folder => Directory.GetDirectories(Sources.At(folder)))
                    .Select(folder => Path.Combine(folder, "input"))
                    .Where(Directory.Exists)
                    .Select(folder => Path.GetRelativePath(Sources.Root, folder).Replace('\\', '/'))
            ),
        ];

    public static TheoryData<string, string> Mistakes => [.. Spec.Names("Diagnostics"), .. Spec.Names("FrontMatter")];

    [Fact]
    public void The_committed_schemas_match_the_table()
    {
        foreach (var file in EditorFiles.FromKeys)
            Verified.Text(Sources.At(file.Path), file.Text);
        foreach (var file in EditorFiles.All)
            Assert.True(File.Exists(Sources.At(file.Path)), file.Path);
    }

    [Theory]
    [MemberData(nameof(Newspapers))]
    public void Every_file_of_a_newspaper_without_errors_is_accepted(string input)
    {
        var files = Directory
            .GetFiles(Sources.At(input), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Sources.At(input), file).Replace('\\', '/'));
        var judged = files
            .Where(file => !file.Split('/').Any(part => part.StartsWith('_')) && file != UntoldMistake)
            .Select(file => SchemaValidation.Validate(file, File.ReadAllBytes(Path.Combine(Sources.At(input), file))))
            .Where(problems => problems is not null)
            .ToArray();
        Assert.NotEmpty(judged);
        Assert.Empty(judged.SelectMany(problems => problems!));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_schema_rejects_exactly_the_errors_that_it_can_see(string file, string heading)
    {
        var folder = File.Exists(TestFolder.At("Diagnostics", file + ".md")) ? "Diagnostics" : "FrontMatter";
        var example = Spec.Read(folder, file).Case(heading);
        using var newsroom = new TempFolder();
        foreach (var (path, bytes) in example.Newspaper)
            newsroom.Write("input/" + path, bytes);
        var said = Executable.Jit.Run(newsroom.Root, "check", "--input", "input", "--format", "json", "--now", Printing.Now);
        if (said.Code == Cli.ExitCode.Usage)
            return; // there is no newspaper
        var reported = JsonSerializer
            .Deserialize<JsonElement>(said.Output)
            .EnumerateArray()
            .Where(diagnostic => diagnostic.GetProperty("severity").GetString() == "error")
            .ToLookup(
                diagnostic => diagnostic.GetProperty("path").GetString()!,
                diagnostic => $"{diagnostic.GetProperty("id")}: {diagnostic.GetProperty("message")}"
            );
        foreach (var (path, bytes) in example.Newspaper)
        {
            if (SchemaValidation.Validate(path, bytes) is not { } problems)
                continue;
            var errors = reported[$"input/{path}"].ToArray();
            var isRight =
                problems.Count > 0
                    ? errors.Length > 0
                    : !errors.Any(error => Visible.Contains(error[..5]) && !Invisible.Any(error.Contains));
            Assert.True(
                isRight,
                $"{file}/{heading}/{path}\nthe program: {string.Join("; ", errors)}\nthe schema: {string.Join("; ", problems)}"
            );
        }
    }
}
