using System.Text;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Discovery;

/// <summary>A small newspaper that a test publishes, inspects, changes and publishes again.</summary>
internal sealed class PublishedNewspaper : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <param name="settings">The settings in newspaper.yaml, except its title.</param>
    public PublishedNewspaper(string settings = "url: https://paper.example/bz\n") =>
        Write("newspaper.yaml", $"title: 测试报\ncopyright: {{ holder: 某社 }}\n{settings}");

    /// <summary>The moment of the build.</summary>
    public string Now { get; set; } = "2022-01-12T12:00";

    /// <summary>Standard error of the last build.</summary>
    public string Said { get; private set; } = "";

    /// <summary>Writes a file of the input.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.At("input/" + path))!);
        File.WriteAllText(_folder.At("input/" + path), text, new UTF8Encoding(false));
    }

    /// <summary>Gives it its own theme with this text as theme.yaml.</summary>
    public void WriteTheme(string text) => _folder.Write("theme/theme.yaml", Encoding.UTF8.GetBytes(text));

    /// <summary>Puts an image into the input.</summary>
    public void WriteImage(string path, string image = "Newspapers/english/input/2024/05-02/01/bridge.png")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.At("input/" + path))!);
        File.Copy(TestFolder.At(image), _folder.At("input/" + path), overwrite: true);
    }

    /// <summary>Publishes it with its own theme, or the default one.</summary>
    /// <returns>The paths that were added, changed or removed.</returns>
    public string[] Publish() => Publish(Executable.Jit.Run(_folder.Root, Arguments));

    /// <summary>Publishes it by a process that has an environment variable.</summary>
    /// <returns>The paths that were added, changed or removed.</returns>
    public string[] PublishWith(string variable, string value) =>
        Publish(OwnProcess.DotNet.Run(_folder.Root, new Dictionary<string, string> { [variable] = value }, Arguments));

    /// <summary>Checks it by a process that has an environment variable.</summary>
    public void CheckWith(string variable, string value)
    {
        string[] arguments = ["check", "--input", _folder.At("input"), "--now", Now];
        var said = OwnProcess.DotNet.Run(_folder.Root, new Dictionary<string, string> { [variable] = value }, arguments);
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
    }

    private string[] Arguments =>
        [
            "build",
            "--input",
            _folder.At("input"),
            "--output",
            _folder.At("output"),
            "--now",
            Now,
            "--changes",
            _folder.At("changes"),
            .. Directory.Exists(_folder.At("theme")) ? new[] { "--theme", _folder.At("theme") } : [],
        ];

    private string[] Publish(Said said)
    {
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
        Said = said.Error;
        return File.ReadAllLines(_folder.At("changes"));
    }

    /// <summary>Whether a file is published.</summary>
    public bool Has(string path) => File.Exists(PathOf(path));

    /// <summary>A published file.</summary>
    public string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>The path of a published file on disk.</summary>
    public string PathOf(string path) => _folder.At("output/" + path);

    /// <summary>Every published file, by its path in the output.</summary>
    public IEnumerable<string> Files =>
        Directory
            .GetFiles(_folder.At("output"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_folder.At("output"), file).Replace('\\', '/'));

    public void Dispose() => _folder.Dispose();
}
