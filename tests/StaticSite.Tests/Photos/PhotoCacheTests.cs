using StaticSite.Tests.Golden;
using StaticSite.Tests.Incremental;
using StaticSite.Tests.Sample;
using Xunit;

namespace StaticSite.Tests.Photos;

/// <summary>An image is encoded only once. The cache may be copied, damaged or used concurrently, and the site is the same.</summary>
public sealed class PhotoCacheTests
{
    private static OwnProcess Program => OwnProcess.Fastest;

    private static readonly byte[] Photo = SourceImages.Upright.ThumbnailImage(330).JpegsaveBuffer();

    [Fact]
    public void A_cached_image_is_not_encoded_again()
    {
        using var newspaper = Published();
        var (heads, site) = (Heads(newspaper), Site(newspaper));
        Forget(newspaper);
        newspaper.Publish();
        Assert.Single(heads);
        Assert.Equal(heads, Heads(newspaper));
        Workspace.Same(site, Site(newspaper));
    }

    [Fact]
    public void An_image_with_several_names_is_cached_once()
    {
        using var newspaper = Published();
        newspaper.Write("2022/01-11/01/01-b.md", "---\ntitle: 二\nphotos: [ other.jpg ]\n---\n文。\n");
        newspaper.Write("2022/01-11/01/other.jpg", Photo);
        newspaper.Publish();
        Assert.Single(Heads(newspaper));
        Assert.Equal(2, newspaper.Published.Select(file => Path.GetFileName(file).Split('-')[0]).Distinct().Count());
    }

    [Fact]
    public void A_cache_from_another_machine_may_be_copied()
    {
        using var first = Published();
        using var second = new NewspaperWithImages(Program);
        Sources.Copy(first.Cache, second.Cache);
        var heads = Heads(second);
        second.AddImage("photo.jpg", Photo);
        second.Publish();
        Assert.Equal(heads, Heads(second));
        Workspace.Same(Site(first), Site(second));
    }

    [Fact]
    public void Any_damage_to_the_cache_is_harmless()
    {
        using var newspaper = Published();
        using var other = new NewspaperWithImages(Program);
        _ = other.PublishImage("other.png", Images.Of("other.png", "64x48"));
        var foreign = File.ReadAllBytes(Heads(other).Keys.Single());
        var site = Site(newspaper);
        Action<string>[] damages =
        [
            File.Delete,
            file => File.WriteAllBytes(file, []),
            file => File.WriteAllBytes(file, File.ReadAllBytes(file)[..^9]),
            file => File.WriteAllBytes(file, foreign),
            file => File.WriteAllBytes(file, [.. File.ReadAllBytes(file).Select((value, i) => i == 20 ? (byte)(value ^ 0x41) : value)]),
            file =>
            {
                File.Delete(file);
                Directory.CreateDirectory(file);
            },
            file =>
            {
                File.Move(file, file + "-elsewhere");
                File.CreateSymbolicLink(file, file + "-elsewhere");
            },
        ];
        foreach (var damage in damages)
        foreach (var name in (string[])["head", "0", "1"])
        {
            damage(Path.Combine(Path.GetDirectoryName(Heads(newspaper).Keys.Single())!, name));
            Forget(newspaper);
            Assert.DoesNotContain("error", newspaper.Publish(), StringComparison.Ordinal);
            Workspace.Same(site, Site(newspaper));
            Directory.Delete(newspaper.Cache, recursive: true);
            Forget(newspaper);
            newspaper.Publish();
        }
    }

    [Fact]
    public void A_foreign_file_in_place_of_the_cache_is_kept()
    {
        using var newspaper = Published();
        var site = Site(newspaper);
        Directory.Delete(newspaper.Cache, recursive: true);
        File.WriteAllText(newspaper.Cache, "mine");
        Forget(newspaper);
        newspaper.Publish();
        Workspace.Same(site, Site(newspaper));
        Assert.Equal("mine", File.ReadAllText(newspaper.Cache));
    }

    [Fact]
    public void Overwriting_published_images_does_not_damage_the_cache()
    {
        using var newspaper = Published();
        var site = Site(newspaper);
        foreach (var file in newspaper.Published)
            File.WriteAllText(file, "tampered");
        newspaper.Publish();
        Workspace.Same(site, Site(newspaper));
        Forget(newspaper);
        newspaper.Publish();
        Workspace.Same(site, Site(newspaper));
    }

    [Fact]
    public async Task Concurrent_builds_give_the_same_site()
    {
        using var newspaper = new NewspaperWithImages(Program);
        for (var i = 0; i < 6; i++)
            newspaper.AddImage($"p{i}.jpg", Images.Of("p.jpg", $"{300 + i}x200"));
        var builds = Enumerable
            .Range(1, 4)
            .Select(number =>
                Task.Run(() =>
                    Program.Run(
                        newspaper.Root,
                        new Dictionary<string, string>(),
                        "build",
                        "--output",
                        $"output{number}",
                        "--now",
                        Printing.Now
                    )
                )
            )
            .ToArray();
        Assert.All(await Task.WhenAll(builds), said => Assert.True(said.Code == Cli.ExitCode.Done, said.Error));
        var first = Workspace.Files(Path.Combine(newspaper.Root, "output1"));
        Assert.Equal(
            6 * 2,
            first.Keys.Count(path => path.StartsWith("assets/p", StringComparison.Ordinal) && Path.GetExtension(path) is ".avif" or ".jpg")
        );
        for (var number = 2; number <= 4; number++)
            Workspace.Same(first, Workspace.Files(Path.Combine(newspaper.Root, $"output{number}")));
        Assert.Equal(6, Heads(newspaper).Count);
        Assert.All(
            Directory.GetDirectories(newspaper.Cache, "*", SearchOption.AllDirectories),
            folder => Assert.Matches("^[0-9a-f]+$", Path.GetFileName(folder))
        );
    }

    [Fact]
    public void A_build_killed_while_encoding_leaves_the_cache_usable()
    {
        using var newspaper = new NewspaperWithImages(Program);
        for (var i = 0; i < 8; i++)
            newspaper.AddImage($"p{i}.jpg", Images.Of("p.jpg", $"{900 + i}x600"));
        for (var kept = 1; kept <= 3; kept++)
        {
            using var build = Program.Begin(newspaper.Root, new Dictionary<string, string>(), "build", "--now", Printing.Now);
            while (!build.HasExited && Heads(newspaper).Count < kept * 2)
                Thread.SpinWait(1000);
            build.Kill();
            build.WaitForExit();
        }
        newspaper.Publish();
        var site = Site(newspaper);
        Directory.Delete(newspaper.Cache, recursive: true);
        Forget(newspaper);
        newspaper.Publish();
        Workspace.Same(site, Site(newspaper));
    }

    private static NewspaperWithImages Published()
    {
        var newspaper = new NewspaperWithImages(Program);
        _ = newspaper.PublishImage("photo.jpg", Photo);
        return newspaper;
    }

    private static void Forget(NewspaperWithImages newspaper)
    {
        Directory.Delete(Path.Combine(newspaper.Root, "output"), recursive: true);
        File.Delete(Path.Combine(newspaper.Root, ".cache/output.manifest"));
    }

    private static Dictionary<string, string> Site(NewspaperWithImages newspaper) =>
        Workspace.Files(Path.Combine(newspaper.Root, "output"));

    // The header of each cached image, and when it was written.
    private static Dictionary<string, DateTime> Heads(NewspaperWithImages newspaper) =>
        !Directory.Exists(newspaper.Cache)
            ? []
            : Directory
                .GetFiles(newspaper.Cache, "head", SearchOption.AllDirectories)
                .Where(file => !Path.GetFileName(Path.GetDirectoryName(file)!).Contains('.', StringComparison.Ordinal))
                .ToDictionary(file => file, File.GetLastWriteTimeUtc, StringComparer.Ordinal);
}
