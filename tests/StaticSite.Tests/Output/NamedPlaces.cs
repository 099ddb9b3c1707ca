using System.Text;
using StaticSite.Tests.Diagnostics;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Output;

/// <summary>A place on the command line that cannot be written to is named, with the option that chose it.</summary>
public sealed class NamedPlaces : IDisposable
{
    private readonly TempFolder _folder = new();

    public NamedPlaces()
    {
        Write("input/newspaper.yaml", "title: 测试报\nurl: https://paper.example\n");
        Write("input/2022/01-10/01/01-a.md", "---\ntitle: 标题\n---\n正文。\n");
    }

    [Fact]
    [Reports("ED071")]
    public void The_list_of_changes_is_not_taken_for_the_output()
    {
        var said = Build("--changes", _folder.At("nowhere/changes"));
        Assert.Equal(Cli.ExitCode.Refused, said.Code);
        Assert.StartsWith(
            "nowhere/changes: error ED071: the list of changes cannot be written: no such file or folder\n"
                + "  = with --changes, name a file in an existing, writable folder\n",
            said.Error,
            StringComparison.Ordinal
        );
        Directory.CreateDirectory(_folder.At("nowhere"));
        Assert.Equal(Cli.ExitCode.Done, Build("--changes", _folder.At("nowhere/changes")).Code);
    }

    [Fact]
    [Reports("ED070")]
    public void An_output_that_is_a_file_is_called_one()
    {
        Write("output", "x");
        var said = Build();
        Assert.StartsWith(
            "output: error ED070: the output folder is a file\n  = name a folder with --output; it is created if it does not exist\n",
            said.Error,
            StringComparison.Ordinal
        );
        Assert.Equal("x", File.ReadAllText(_folder.At("output")));
    }

    [Fact]
    public void An_output_that_cannot_be_created_is_named()
    {
        Write("taken", "x");
        var said = Build("--output", _folder.At("taken/site"), "--cache", _folder.At("cache"));
        Assert.Equal(Cli.ExitCode.Refused, said.Code);
        Assert.Matches(
            "^taken/site: error ED071: the output cannot be written: .+\n"
                + "  = check the permissions of the folder and the free space on the disk\n",
            said.Error
        );
    }

    public void Dispose() => _folder.Dispose();

    private Said Build(params string[] options) =>
        Executable.Jit.Run(
            _folder.Root,
            [
                "build",
                "--input",
                _folder.At("input"),
                .. options.Contains("--output") ? [] : new[] { "--output", _folder.At("output") },
                "--now",
                "2022-01-12",
                .. options,
            ]
        );

    private void Write(string path, string text) => _folder.Write(path, Encoding.UTF8.GetBytes(text));
}
