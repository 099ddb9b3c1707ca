using System.Text;
using StaticSite.Building;
using StaticSite.Loading;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Output;

/// <summary>A video is copied to the output without being read into memory.</summary>
public sealed class Videos : IDisposable
{
    private const int Size = 32 << 20;
    private const string Film = "2022/01-10/01/film.mp4";

    private readonly TempFolder _folder = new();

    public Videos()
    {
        _folder.Write("input/newspaper.yaml", "title: 报\n"u8.ToArray());
        _folder.Write("input/2022/01-10/01/01-a.md", Encoding.UTF8.GetBytes("---\ntitle: 标题\nmedia: { file: film.mp4 }\n---\n正文。\n"));
        var film = new byte[Size];
        new Random(1).NextBytes(film);
        _folder.Write("input/" + Film, film);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_build_allocates_less_memory_than_the_size_of_the_video()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = Publish(new DiskTree(_folder.At("input")));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < Size, "the video was read into memory");
        Assert.False(result.IsRefused);
        Assert.Equal(File.ReadAllBytes(_folder.At("input/" + Film)), File.ReadAllBytes(Published));
    }

    [Fact]
    public void A_video_that_changes_during_the_build_is_not_published_under_the_old_hash()
    {
        var result = Publish(new ChangingTree(new DiskTree(_folder.At("input"))));
        Assert.True(result.IsRefused);
        Assert.Empty(Directory.GetFiles(_folder.At("output"), "*.mp4", SearchOption.AllDirectories));
    }

    // The build runs on this thread only.
    private BuildResult Publish(FileTree input) =>
        Building.Build.Run(
            new()
            {
                Input = input,
                Output = _folder.At("output"),
                Now = _ => NodaTime.Instant.FromUtc(2022, 6, 1, 0, 0),
                Parallelism = new() { MaxDegreeOfParallelism = 1 },
            }
        );

    private string Published => Directory.GetFiles(_folder.At("output"), "*.mp4", SearchOption.AllDirectories).Single();

    // The file that is opened differs from the one that was checked.
    private sealed class ChangingTree(FileTree tree) : FileTree
    {
        public override string Name => tree.Name;

        public override IReadOnlyList<TreeEntry> List(string folder) => tree.List(folder);

        public override bool HasFile(string path) => tree.HasFile(path);

        public override FileStamp StampOf(string path) => tree.StampOf(path);

        public override FileContent Read(string path) => tree.Read(path);

        public override Stream Open(string path) => new MemoryStream([1, 2, 3]);
    }
}
