using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StaticSite.Newspapers;
using StaticSite.Statiq;
using Statiq.Common;
using Statiq.Core;

// Runs the pipeline on Statiq's engine. Arguments: the newspaper's folder, its theme or "", the output of `static-site build`, the moment
// of the build.
if (args is not [var input, var theme, var expected, var now])
    return Fail("usage: INPUT THEME EXPECTED NOW");
var root = Directory.CreateTempSubdirectory("static-site-statiq-").FullName;
try
{
    await SameBytes();
    await OwnModule();
    await OwnTemplate();
    await OtherPipeline();
    await OneFolderOfMany();
    await Errors();
    await NoTheme();
    await Warnings();
    Console.WriteLine("all passed");
    return 0;
}
catch (Failure failure)
{
    return Fail(failure.Message);
}
catch (Exception e)
{
    return Fail(string.Join('\n', Log.Lines.Append(e.Unwrap(true).First().Message)));
}
finally
{
    Directory.Delete(root, recursive: true);
}

async Task SameBytes()
{
    var outputs = await Run("same", Path.GetFullPath(input), Options());
    var files = Files(Path.Combine(root, "same/output"));
    var built = Files(expected);
    built.Remove(".files");
    Same("the list of files", string.Join('\n', built.Keys), string.Join('\n', files.Keys));
    foreach (var (path, bytes) in built)
        Same(path, Convert.ToHexString(bytes), Convert.ToHexString(files[path]));
    var kinds = outputs.FromPipeline("Edition").GroupBy(document => document.GetString("Kind") ?? "File");
    Console.WriteLine($"{files.Count} files, as static-site build makes them");
    Console.WriteLine("documents: " + string.Join(", ", kinds.Select(kind => $"{kind.Count()} {kind.Key}")));
}

async Task OwnModule()
{
    await Run("module", SmallNewspaper(), Options(), edition => edition.PostProcessModules.Add(new Stamp()));
    var page = File.ReadAllText(Path.Combine(root, "module/output/2022/01/08/01/a/index.html"));
    await Run("unstamped", SmallNewspaper(), Options());
    var unstamped = File.ReadAllText(Path.Combine(root, "unstamped/output/2022/01/08/01/a/index.html"));
    Same("the page of an article", unstamped + "<!-- 头条, 第01版 -->", page);
    Console.WriteLine("a module between the phases changes pages");
}

async Task OwnTemplate()
{
    var own = Path.Combine(root, "template/own/pages");
    Directory.CreateDirectory(own);
    File.WriteAllText(Path.Combine(own, "article.html"), "<p>自己的模板：{{ article.title }}</p>\n");
    await Run("template", SmallNewspaper(), Options() with { Theme = "own", Destination = "news" });
    var page = File.ReadAllText(Path.Combine(root, "template/output/news/2022/01/08/01/a/index.html"));
    Same("the page of an article", "True", $"{page.Contains("<p>自己的模板：头条</p>", StringComparison.Ordinal)}");
    Console.WriteLine("a template is replaced, and the site is below a folder");
}

async Task OtherPipeline()
{
    var other = new Pipeline
    {
        ProcessModules =
        {
            new ReplaceDocuments("Edition"),
            new FilterDocuments(Config.FromDocument(document => document.GetString("Kind") == "Article")),
        },
    };
    other.Dependencies.Add("Edition");
    var outputs = await Run("other", SmallNewspaper(), Options(), other: other);
    Same("titles", "头条", string.Join(", ", outputs.FromPipeline("Other").Select(document => document.GetString("Title"))));
    Console.WriteLine("another pipeline uses the documents");
}

async Task OneFolderOfMany()
{
    SmallNewspaper("other");
    var folder = Path.GetDirectoryName(SmallNewspaper())!;
    await Run(
        "folders",
        folder,
        Options() with
        {
            Folder = "./small/",
        },
        edition =>
            edition.InputModules.Add(
                new ConcatDocuments(new ReadFiles("other/**/*"), new ConcatDocuments(new CreateDocuments("of no file")))
            )
    );
    await Run("whole", Path.Combine(folder, "small"), Options());
    Same(
        "the list of files",
        string.Join('\n', Files(Path.Combine(root, "whole/output")).Keys),
        string.Join('\n', Files(Path.Combine(root, "folders/output")).Keys)
    );
    Console.WriteLine("a folder among others is the newspaper's, and documents from elsewhere are skipped");
}

async Task NoTheme()
{
    try
    {
        await Run("theme", SmallNewspaper(), Options() with { Theme = "none" });
    }
    catch (Exception e)
    {
        Same("the error", $"there is no folder '{Path.Combine(root, "theme/none")}'", e.Unwrap(true).First().Message);
        return;
    }
    throw new Failure("a theme that does not exist does not end the execution");
}

async Task Errors()
{
    var folder = SmallNewspaper("errors");
    File.WriteAllText(Path.Combine(folder, "2022/01-08/01/02-b.md"), "---\ntitle: 乙\n");
    try
    {
        await Run("errors", folder, Options());
    }
    catch (Exception e)
    {
        Same("the error", "the newspaper has 1 error; nothing is published", e.Unwrap(true).First().Message);
        Same("the output", "0", $"{Files(Path.Combine(root, "errors/output")).Count}");
        Same("the log", "True", $"{Log.Lines.Any(line => line.Contains("01/02-b.md:1:1: error ED", StringComparison.Ordinal))}");
        Console.WriteLine($"an error ends the execution: {Log.Lines.First(line => line.Contains("error ED", StringComparison.Ordinal))}");
        return;
    }
    throw new Failure("an error of the newspaper does not end the execution");
}

async Task Warnings()
{
    var folder = SmallNewspaper("warnings");
    File.WriteAllText(Path.Combine(folder, "newspaper.yaml"), "title: 测试报\n");
    try
    {
        await Run("warnings", folder, Options() with { Newspaper = Options().Newspaper with { WarningsAreErrors = true } });
    }
    catch (Exception e)
    {
        Same("the error", "the newspaper has warnings, which are errors here; nothing is published", e.Unwrap(true).First().Message);
        Same("the output", "0", $"{Files(Path.Combine(root, "warnings/output")).Count}");
        Console.WriteLine("a warning ends the execution if it is to");
        return;
    }
    throw new Failure("a warning does not end the execution");
}

EditionOptions Options() =>
    new()
    {
        Theme = theme.Length == 0 ? null : Path.GetFullPath(theme),
        Newspaper = new() { Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture) },
    };

string SmallNewspaper(string name = "small")
{
    var folder = Path.Combine(root, "papers", name);
    Directory.CreateDirectory(Path.Combine(folder, "2022/01-08/01"));
    File.WriteAllText(Path.Combine(folder, "newspaper.yaml"), "title: 测试报\nurl: https://paper.example\n");
    File.WriteAllText(Path.Combine(folder, "2022/01-08/01/01-a.md"), "---\ntitle: 头条\n---\n正文。\n");
    return folder;
}

async Task<IPipelineOutputs> Run(
    string name,
    string folder,
    EditionOptions options,
    Action<IPipeline>? change = null,
    IPipeline? other = null
)
{
    var files = new FileSystem
    {
        RootPath = Path.Combine(root, name),
        OutputPath = "output",
        TempPath = "temp",
        CachePath = "cache",
    };
    files.InputPaths.Clear();
    files.InputPaths.Add(folder);
    var services = new ServiceCollection();
    services.AddSingleton<ILoggerProvider>(new Log());
    using var engine = new Engine(null, services, new Settings(), null, files);
    var bootstrapper = new Bootstrapper().AddEdition(options);
    bootstrapper.Configure(engine);
    change?.Invoke(engine.Pipelines["Edition"]);
    if (other is not null)
        engine.Pipelines.Add("Other", other);
    return await engine.ExecuteAsync();
}

static SortedDictionary<string, byte[]> Files(string folder) =>
    new(
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes)
            : [],
        StringComparer.Ordinal
    );

static void Same(string what, string expected, string actual)
{
    if (expected != actual)
        throw new Failure($"{what} differs: expected {Shorten(expected)}, got {Shorten(actual)}");
    static string Shorten(string text) => text.Length > 300 ? text[..300] + "…" : text;
}

static int Fail(string message)
{
    Console.Error.WriteLine(message);
    return 1;
}

/// <summary>A module of a site's own: it ends each page of an article with its title and its page.</summary>
internal sealed class Stamp : Module
{
    protected override async Task<IEnumerable<IDocument>> ExecuteInputAsync(IDocument input, IExecutionContext context)
    {
        if (input.Get("Record") is not Article article)
            return input.Yield();
        var html = await input.GetContentStringAsync() + $"<!-- {article.Title}, 第{article.Page}版 -->";
        return input.Clone(context.GetContentProvider(html, MediaTypes.Html)).Yield();
    }
}

internal sealed class Failure(string message) : Exception(message);

/// <summary>Keeps warnings and errors.</summary>
internal sealed class Log : ILoggerProvider, ILogger
{
    public static List<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    void ILogger.Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
            lock (Lines)
                Lines.Add(formatter(state, exception));
    }

    public void Dispose() { }
}
