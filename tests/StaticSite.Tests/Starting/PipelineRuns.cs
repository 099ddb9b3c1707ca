using System.Diagnostics;
using System.Text.RegularExpressions;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Sample;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace StaticSite.Tests.Starting;

/// <summary>
/// The commands of each pipeline, run in their order in a clean clone, as far as they go without the service. The program comes from a
/// server on this machine.
/// </summary>
public sealed partial class PipelineRuns(ServedRelease release) : IClassFixture<ServedRelease>
{
    [Theory]
    [InlineData("github", ".github/workflows/publish.yml", 2)]
    [InlineData("cloudflare", ".github/workflows/cloudflare.yml", 2)]
    [InlineData("gitlab", ".gitlab-ci.yml", 3)]
    [InlineData("netlify", "netlify.toml", 1)]
    [InlineData("cron", "bin/publish", 1)]
    public void A_clean_clone_is_checked_and_built_with_the_pinned_program(string host, string file, int commands)
    {
        using var folder = Newspaper(host);
        Run(folder.Root, "git", "clone", "--quiet", folder.At("paper"), folder.At("clone"));
        var before = release.Requests;

        var scripts = ScriptsIn(file, File.ReadAllText(folder.At($"clone/{file}")));
        Assert.Equal(commands, scripts.Length);
        foreach (var script in scripts)
            Run(folder.At("clone"), "bash", "-e", "-c", script);
        Assert.Contains("雪中坚守", File.ReadAllText(folder.At("clone/output/2022/01/10/index.html")), StringComparison.Ordinal);
        Assert.Equal(before + 1, release.Requests);

        // What is kept is not downloaded again.
        foreach (var script in scripts)
            Run(folder.At("clone"), "bash", "-e", "-c", script);
        Assert.Equal(before + 1, release.Requests);
    }

    [Fact]
    public void What_is_not_the_released_program_is_not_run()
    {
        using var folder = Newspaper("cron");
        var launcher = folder.At("paper/bin/static-site");
        File.WriteAllText(launcher, FirstDigit().Replace(File.ReadAllText(launcher), match => match.Value == "0" ? "1" : "0", 1));
        var (code, said) = Result(folder.At("paper"), "sh", "bin/static-site", "--version");
        Assert.Equal(2, code);
        Assert.Contains("is not what was released", said, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "static-site",
            Directory.EnumerateFiles(folder.At("paper/.cache"), "*", SearchOption.AllDirectories).Select(Path.GetFileName)
        );
    }

    [Fact]
    public void The_action_installs_what_has_the_hash_that_it_is_given()
    {
        using var folder = new TempFolder();
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Sources.At("action.yml"))));
        var install = Items((YamlMappingNode)yaml.Documents[0].RootNode["runs"], "steps")
            .Cast<YamlMappingNode>()
            .Single(step => step.Children.ContainsKey("run") && $"{step["name"]}" == "Install");
        var script = $"{install["run"]}";
        string[] variables =
        [
            $"FROM={release.Address}",
            $"NAME={release.Name}",
            $"RUNNER_TEMP={folder.Root}",
            $"GITHUB_PATH={folder.At("path")}",
        ];

        var (refused, _) = Result(folder.Root, "env", [.. variables, $"SHA256={new string('0', 64)}", "bash", "-e", "-c", script]);
        Assert.NotEqual(0, refused);
        Assert.False(File.Exists(folder.At("path")));

        Run(folder.Root, "env", [.. variables, $"SHA256={release.Hash}", "bash", "-e", "-c", script]);
        Run(folder.Root, Path.Combine(File.ReadAllText(folder.At("path")).Trim(), "static-site"), "--version");
    }

    // A newspaper in a repository, with a pipeline.
    private TempFolder Newspaper(string host)
    {
        var folder = new TempFolder();
        var paper = folder.At("paper");
        OwnProcess.DotNet.Run(folder.Root, "new", "newspaper", paper, "--title", "江城早报", "--language", "zh-CN", "--copyright", "社");
        folder.Write("paper/input/2022/01-10/01/01-xue.md", "---\ntitle: 雪中坚守\n---\n正文。\n"u8.ToArray());
        var made = OwnProcess.DotNet.Run(paper, "new", "pipeline", host, "--from", release.Address, "--checksums", release.Checksums);
        Assert.True(made.Code == Cli.ExitCode.Done, made.Error);
        Run(paper, "git", "init", "--quiet", "--initial-branch", "main");
        Run(paper, "git", "add", "--all");
        Run(paper, "git", "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "--quiet", "--message", "Start");
        return folder;
    }

    private static string[] ScriptsIn(string file, string text)
    {
        if (file == "bin/publish")
            return ["sh bin/publish"];
        if (file == "netlify.toml")
            return [TomlCommand().Match(text).Groups[1].Value];
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        return file == ".gitlab-ci.yml"
            ? [.. root.Children.Values.OfType<YamlMappingNode>().SelectMany(job => Items(job, "script")).Select(line => $"{line}")]
            :
            [
                .. from job in ((YamlMappingNode)root["jobs"]).Children.Values
                from step in Items((YamlMappingNode)job, "steps").Cast<YamlMappingNode>()
                where step.Children.ContainsKey("run")
                select $"{step["run"]}",
            ];
    }

    private static IEnumerable<YamlNode> Items(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var items) ? (YamlSequenceNode)items : [];

    private static void Run(string folder, string program, params string[] arguments)
    {
        var (code, said) = Result(folder, program, arguments);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)}\n{said}");
    }

    private static (int Code, string Said) Result(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Result + error);
    }

    [GeneratedRegex("command = '''(.*?)'''", RegexOptions.Singleline)]
    private static partial Regex TomlCommand();

    [GeneratedRegex("^[0-9a-f](?=[0-9a-f]{63}  )", RegexOptions.Multiline)]
    private static partial Regex FirstDigit();
}
