using StaticSite.Tests.Diagnostics;
using StaticSite.Tests.Golden;
using StaticSite.Tests.Incremental;
using Xunit;

namespace StaticSite.Tests.Photos;

/// <summary>The program works without the image library and reports what is missing.</summary>
public abstract class WithoutLibvips(OwnProcess program)
{
    private static readonly Dictionary<string, string> NoVariables = [];

    [Fact]
    [Reports("ED085")]
    public void Without_libvips_images_are_copied_with_one_warning()
    {
        using var folder = new TempFolder();
        using var newspaper = new NewspaperWithImages(program);
        newspaper.AddImage("a.jpg", Images.Of("a.jpg"));
        newspaper.AddImage("b.png", Images.Of("b.png"));
        newspaper.AddImage("c.jfif", Images.Of("c.jfif"));

        var said = program.CopiedAlone(folder.Root).Run(newspaper.Root, NoVariables, "build", "--now", Printing.Now);
        Assert.Equal(Cli.ExitCode.Done, said.Code);
        Assert.Single(said.Error.Split('\n'), line => line.Contains("warning ED085: ", StringComparison.Ordinal));
        Assert.Equal(["a-", "b-", "c-"], newspaper.Published.Select(file => Path.GetFileName(file)[..2]));
        Assert.Equal([Images.Of("a.jpg"), Images.Of("b.png"), Images.Of("c.jfif")], newspaper.Published.Select(File.ReadAllBytes));
        Assert.Contains(
            "width=\"700\" height=\"467\"",
            File.ReadAllText(Path.Combine(newspaper.Root, "output/2022/01/10/01/a/index.html")),
            StringComparison.Ordinal
        );

        Assert.DoesNotContain(
            "ED085",
            program.Run(newspaper.Root, NoVariables, "build", "--now", Printing.Now).Error,
            StringComparison.Ordinal
        );
        Assert.Equal(3 * 3, newspaper.Published.Length);
    }

    [Fact]
    public void A_libvips_that_cannot_be_loaded_is_reported_at_the_image_reference()
    {
        using var folder = new TempFolder();
        using var newspaper = new NewspaperWithImages(program);
        newspaper.AddImage("a.jpg", Images.Of("a.jpg"));
        var copy = program.CopiedAlone(folder.Root);
        folder.Write("libvips.so.42", [1, 2, 3]);
        var said = copy.Run(newspaper.Root, NoVariables, "build", "--now", Printing.Now);
        Assert.Equal(Cli.ExitCode.Refused, said.Code);
        Assert.Contains(
            "01-a.md:3:11: error ED080: 'a.jpg' cannot be encoded because libvips.so.42 cannot be loaded: ",
            said.Error,
            StringComparison.Ordinal
        );
        Assert.Empty(Workspace.Files(Path.Combine(newspaper.Root, "output")));
    }

    /// <summary>Runs the program compiled just in time.</summary>
    public sealed class Jit() : WithoutLibvips(OwnProcess.DotNet);

    /// <summary>Runs the program compiled ahead of time.</summary>
    public sealed class Native() : WithoutLibvips(OwnProcess.Native);
}
