using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using StaticSite.Benchmarks.Compare;
using StaticSite.BrowserTests;
using StaticSite.Tests.Sample;

namespace StaticSite.Benchmarks.Searching;

/// <summary>An archive that is built with and without the search.</summary>
internal sealed partial class SearchedArchive
{
    private const string Now = "2100-01-01";

    private readonly Workshop _workshop;
    private readonly TextWriter _log;
    private readonly string _program;
    private readonly string _input;

    /// <summary>Publishes the program and generates the archive, unless there is one.</summary>
    public SearchedArchive(Workshop workshop, int issues, TextWriter log)
    {
        (_workshop, _log, _program, _input) = (workshop, log, Entrants.MakePrograms(workshop), workshop.At("archive"));
        if (Directory.Exists(_input))
            return;
        var generator = Sources.At("tests/StaticSite.Benchmarks/gen_corpus.py");
        Shell.Run(workshop.Root, "python3", generator, "--issues", $"{issues}", "--edition", "--out", _input);
    }

    /// <summary>The folder of the site with the search.</summary>
    public string Site => _workshop.At("on");

    /// <summary>The files that the search adds.</summary>
    public IReadOnlyList<FileInfo> Files =>
        [
            .. ((string[])["assets/search", "search"])
                .Select(folder => new DirectoryInfo(Path.Combine(Site, folder)))
                .SelectMany(folder => folder.EnumerateFiles("*", SearchOption.AllDirectories)),
        ];

    /// <summary>Builds it in turn with and without the search.</summary>
    public (Measurement With, Measurement Without) Compare(int rounds)
    {
        var costs = new Dictionary<string, List<Measurement>> { ["on"] = [], ["off"] = [] };
        for (var round = 0; round < rounds; round++)
            foreach (var (search, runs) in costs)
            {
                _workshop.Discard(_workshop.At(search));
                _workshop.Discard(_workshop.At(".cache", search + ".manifest"));
                runs.Add(Build(search));
                _log.WriteLine($"search {search}: {Figures.Cost(runs[^1])}");
            }
        return (Measurement.Median(costs["on"]), Measurement.Median(costs["off"]));
    }

    /// <summary>The texts as issue.json has them.</summary>
    public TextScan Scan()
    {
        var scan = new TextScan();
        foreach (var file in Directory.EnumerateFiles(Site, "issue.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var issue = JsonDocument.Parse(File.ReadAllBytes(file));
            var folder = Path.GetRelativePath(Site, Path.GetDirectoryName(file)!).Replace('\\', '/');
            var date = DateOnly.Parse(folder[..10].Replace('/', '-'), CultureInfo.InvariantCulture);
            foreach (var article in issue.RootElement.GetProperty("articles").EnumerateArray())
                scan.Add($"{folder}/{article.GetProperty("address").GetString()}", date, TextsOf(article));
        }
        return scan;
    }

    /// <summary>Adds issues one after the other and changes an article, and counts the files of the search that change.</summary>
    public void AddIssues(int days, Action<string, object> write)
    {
        var edits = new Edits(_input);
        var changed = new List<double>();
        for (var day = 0; day < days; day++)
        {
            edits.Make(Step.NewIssue);
            changed.Add(Changed());
        }
        if (days > 0)
        {
            write("files changed by a new issue, median", Measurement.Median(changed));
            write("files changed by a new issue, most", changed.Max());
        }
        edits.Make(Step.OneArticle);
        write("files changed by an edit", Changed());
        edits.Undo();
        BuildBoth();
        var (with, without) = (new List<double>(), new List<double>());
        for (var i = 0; i < 5; i++)
        {
            edits.Make(Step.OneArticle);
            with.Add(Build("on").Wall);
            without.Add(Build("off").Wall);
            edits.Undo();
            BuildBoth();
        }
        write("one article changed, wall / without", Measurement.Median(with) / Measurement.Median(without));
    }

    private void BuildBoth()
    {
        Build("on");
        Build("off");
    }

    private double Changed()
    {
        var list = _workshop.At("changed");
        Build("on", "--changes", list);
        return File.ReadLines(list).Count(line => SearchFile().IsMatch(line));
    }

    private Measurement Build(string search, params string[] options)
    {
        var settings = Path.Combine(_input, "newspaper.yaml");
        var lines = File.ReadAllLines(settings).Where(line => !line.StartsWith("formats:", StringComparison.Ordinal));
        File.WriteAllLines(settings, lines.Append($"formats: {{ search: {search} }}"));
        string[] command = [_program, "build", "--input", _input, "--output", _workshop.At(search), "--now", Now, "--quiet", .. options];
        return Programs.Measure(_workshop, _workshop.Root, command);
    }

    private static IEnumerable<string> TextsOf(JsonElement article)
    {
        foreach (var name in (string[])["title", "kicker", "subtitle", "deck"])
            if (article.TryGetProperty(name, out var line))
                yield return line.GetString()!;
        if (article.TryGetProperty("authors", out var authors))
            foreach (var author in authors.EnumerateArray())
                yield return author.GetProperty("name").GetString()!;
        string[] html =
        [
            article.TryGetProperty("lead", out var lead) ? lead.GetString()! : "",
            .. article.TryGetProperty("sections", out var sections)
                ? sections.EnumerateArray().Select(section => section.GetProperty("html").GetString()!)
                : [],
        ];
        if (sections.ValueKind == JsonValueKind.Array)
            foreach (var section in sections.EnumerateArray())
                if (section.TryGetProperty("title", out var title))
                    yield return title.GetString()!;
        foreach (var text in html.SelectMany(part => Block().Split(part)))
            if (WebUtility.HtmlDecode(Tag().Replace(text, "")) is { Length: > 0 } plain)
                yield return plain;
    }

    [GeneratedRegex("</?(?:p|h[1-6]|li|ul|ol|blockquote|figure|figcaption|small|td|th|tr|table|div)\\b[^>]*>")]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("(^|/)(assets/search|search)/")]
    private static partial Regex SearchFile();
}
