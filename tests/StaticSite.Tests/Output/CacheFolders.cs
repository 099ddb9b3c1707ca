using System.Text;
using StaticSite.Building;
using StaticSite.Loading;
using StaticSite.Tests.Diagnostics;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Incremental;
using Xunit;

namespace StaticSite.Tests.Output;

/// <summary>The cache is beside the output or at --cache; if it cannot be written, the build takes longer and reports that once.</summary>
public sealed class CacheFolders : IDisposable
{
    private readonly TempFolder _folder = new();

    public CacheFolders()
    {
        Write("input/newspaper.yaml", Printing.Settings);
        for (var page = 1; page <= 4; page++)
        for (var i = 1; i <= 3; i++)
            Write(
                $"input/2022/01-10/0{page}/0{i}-a{i}.md",
                $"---\ntitle: 第{page}版第{i}篇\n---\n正文。\n\n![图](/images/photo.jpg \"某某 摄\")\n"
            );
        _folder.Write("input/images/photo.jpg", Images.Of("photo.jpg", "900x600"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_whole_cache_is_at_the_given_path()
    {
        Build("--cache", "kept/here");
        Assert.Equal(["input", "kept", "output"], Names(""));
        Assert.Equal(
            ["output-.extracts", "output-.lock", "output-.manifest", "photos"],
            Names("kept/here").Select(name => System.Text.RegularExpressions.Regex.Replace(name, "-[0-9a-f]{8}", "-"))
        );
        var photos = PublishedFolder.Trace(_folder.At("kept/here/photos"));
        Assert.Contains(" 0 changed", Build("--cache", "kept/here"), StringComparison.Ordinal);
        Directory.Delete(_folder.At("output"), recursive: true);
        Build("--cache", "kept/here");
        Assert.Equal(photos, PublishedFolder.Trace(_folder.At("kept/here/photos")));
    }

    [Fact]
    public void Outputs_with_the_same_name_may_share_a_cache()
    {
        Build("--cache", "kept", "--output", "a/site");
        Write("input/2022/01-10/01/01-a1.md", "---\ntitle: 改\n---\n正文。\n");
        Build("--cache", "kept", "--output", "b/site");
        Assert.Contains(" 0 changed", Build("--cache", "kept", "--output", "b/site"), StringComparison.Ordinal);
        Build("--cache", "kept", "--output", "a/site");
        Workspace.Same(Workspace.Files(_folder.At("b/site")), Workspace.Files(_folder.At("a/site")));
        Assert.Equal(7, Names("kept").Length);
    }

    [Theory]
    [Reports("ED122")]
    [InlineData("output", "output")]
    [InlineData("output/cache", "output")]
    [InlineData(".", "output")]
    [InlineData("input", "input")]
    [InlineData("input/2022/.cache", "input")]
    [InlineData("elsewhere/../input", "input")]
    [InlineData("link", "input")]
    public void The_cache_and_other_folders_must_not_contain_each_other(string cache, string what)
    {
        Directory.CreateSymbolicLink(_folder.At("link"), _folder.At("input/2022"));
        Directory.CreateDirectory(_folder.At("elsewhere"));
        var before = PublishedFolder.Trace(_folder.Root);
        var said = Run("--cache", cache);
        Assert.Equal(Cli.ExitCode.Refused, said.Code);
        Assert.Contains(
            $"error ED122: the cache and the {what} overlap\n  = give the cache a folder of its own with --cache\n",
            said.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, PublishedFolder.Trace(_folder.Root));
    }

    [Theory]
    [Reports("ED120")]
    [InlineData(".cache")] // nothing can be cached
    [InlineData(".cache/photos")] // no images
    public void Without_a_writable_cache_each_image_is_encoded_once_and_one_warning_is_reported(string taken)
    {
        Build();
        var site = Workspace.Files(_folder.At("output"));
        Directory.Delete(_folder.At("output"), recursive: true);
        Directory.Delete(_folder.At(".cache"), recursive: true);
        Write(taken, "mine");
        var tree = new ReadsOf(new DiskTree(_folder.At("input")), "images/photo.jpg");
        var result = Building.Build.Run(
            new()
            {
                Input = tree,
                Output = _folder.At("output"),
                Now = zone => Model.Times.Parse(Printing.Now, zone)!.Value,
            }
        );
        var warning = PublishedFolder.Only(result);
        Assert.Equal(("ED120", _folder.At(".cache")), (warning.Rule.Id, warning.Location.Path));
        Workspace.Same(site, Workspace.Files(_folder.At("output")));
        // It is read once, to be encoded.
        Assert.Equal(1, tree.Count);
        Assert.Equal("mine", File.ReadAllText(_folder.At(taken)));
    }

    [Fact]
    public void With_warnings_as_errors_an_unwritable_cache_publishes_nothing()
    {
        Write(".cache", "mine");
        Assert.Equal(Cli.ExitCode.Refused, Run("--warnaserror").Code);
        Assert.Empty(Directory.EnumerateFiles(_folder.At("output"), "*.html", SearchOption.AllDirectories));
        Assert.Equal(Cli.ExitCode.Done, Run("--warnaserror", "--cache", "kept").Code);
    }

    private string[] Names(string folder) =>
        [.. Directory.GetFileSystemEntries(_folder.At(folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private string Build(params string[] options)
    {
        var said = Run(options);
        Assert.True(said.Code == Cli.ExitCode.Done, said.Error);
        Assert.DoesNotContain("ED12", said.Error, StringComparison.Ordinal);
        return said.Error;
    }

    private Said Run(params string[] options) =>
        Executable.Jit.Run(
            _folder.Root,
            [
                "build",
                "--input",
                "input",
                "--now",
                Printing.Now,
                .. options.Contains("--output") ? [] : new[] { "--output", "output" },
                .. options,
            ]
        );

    private void Write(string path, string text) => _folder.Write(path, Encoding.UTF8.GetBytes(text));

    // Counts the reads of one file.
    private sealed class ReadsOf(FileTree tree, string counted) : FileTree
    {
        private int _count;

        public int Count => _count;

        public override string Name => tree.Name;

        public override IReadOnlyList<TreeEntry> List(string folder) => tree.List(folder);

        public override bool HasFile(string path) => tree.HasFile(path);

        public override FileStamp StampOf(string path) => tree.StampOf(path);

        public override FileContent Read(string path)
        {
            if (path == counted)
                Interlocked.Increment(ref _count);
            return tree.Read(path);
        }

        public override Observation Look(string path) => tree.Look(path);
    }
}
