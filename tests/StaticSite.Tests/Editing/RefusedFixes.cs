using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Editing;
using StaticSite.Loading;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Editing;

/// <summary>When fixes are refused: edits that no longer fit the file or that lie outside the newspaper leave the file unchanged.</summary>
public sealed class RefusedFixes : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_overlapping_fixes_only_the_first_is_applied()
    {
        Write("a.md", "abcdef");
        var (result, problems) = Apply(
            Fix("a.md", "abcdef", (0, 3, "X")),
            Fix("a.md", "abcdef", (2, 2, "Y")),
            Fix("a.md", "abcdef", (5, 1, "Z")),
            Fix("a.md", "abcdef", (5, 1, "Z"))
        );
        Assert.Equal("XdeZ", Read("a.md"));
        Assert.Equal((2, 0), (result, problems.Length));
    }

    [Fact]
    public void A_fix_is_applied_as_a_whole_or_not_at_all()
    {
        Write("a.md", "abcdef");
        var (result, _) = Apply(Fix("a.md", "abcdef", (0, 1, "X")), Fix("a.md", "abcdef", (0, 1, "Y"), (5, 1, "Y")));
        Assert.Equal("Xbcdef", Read("a.md"));
        Assert.Equal(1, result);
    }

    [Fact]
    public void A_file_that_changed_after_reading_is_not_edited()
    {
        Write("a.md", "abcdefg");
        Write("b.md", "abcdef");
        var (result, problems) = Apply(
            Fix("a.md", "abcdef", (0, 1, "X")),
            Fix("a.md", "abcdef", (2, 1, "X")),
            Fix("b.md", "abcdef", (0, 1, "X"))
        );
        Assert.Equal(("abcdefg", "Xbcdef"), (Read("a.md"), Read("b.md")));
        Assert.Equal(1, result);
        Assert.Equal([$"{Tree.Name}/a.md was not changed: it has changed since it was read"], problems);
    }

    [Fact]
    public void A_symlink_is_followed_only_within_the_newspaper()
    {
        _folder.Write("outside.md", "abcdef"u8.ToArray());
        Write("real.md", "abcdef");
        File.CreateSymbolicLink(_folder.At("input/out.md"), _folder.At("outside.md"));
        File.CreateSymbolicLink(_folder.At("input/in.md"), "real.md");
        var (result, problems) = Apply(Fix("out.md", "abcdef", (0, 1, "X")), Fix("in.md", "abcdef", (0, 1, "X")));
        Assert.Equal("abcdef", File.ReadAllText(_folder.At("outside.md")));
        Assert.Equal("Xbcdef", Read("real.md"));
        Assert.NotNull(new FileInfo(_folder.At("input/in.md")).LinkTarget);
        Assert.Equal(1, result);
        Assert.Equal([$"{Tree.Name}/out.md was not changed: a symlink leads outside"], problems);
    }

    [Fact]
    public void A_file_in_another_folder_is_not_edited()
    {
        _folder.Write("elsewhere/a.md", "abcdef"u8.ToArray());
        var other = new DiskTree(_folder.At("elsewhere"));
        var (result, problems) = Apply(FixIn(other, "a.md", "abcdef", (0, 1, "X")));
        Assert.Equal((0, 1), (result, problems.Length));
        Assert.Equal("abcdef", File.ReadAllText(_folder.At("elsewhere/a.md")));
    }

    [Fact]
    public void Permissions_are_kept_and_no_temporary_file_remains()
    {
        Write("a.md", "abcdef");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.At("input/a.md"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        _folder.Write("input/.a.md.fixing", "half a file"u8.ToArray());
        Apply(Fix("a.md", "abcdef", (0, 1, "X")));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite,
                File.GetUnixFileMode(_folder.At("input/a.md"))
            );
        Assert.Equal(["a.md"], Directory.EnumerateFiles(_folder.At("input")).Select(Path.GetFileName));
    }

    [Fact]
    public void Inserted_text_uses_the_line_endings_of_the_file()
    {
        Write("a.md", "a\r\nb");
        Apply(Fix("a.md", "a\nb", (3, 0, "\nc")));
        Assert.Equal("a\r\nb\r\nc", Read("a.md"));
    }

    [Fact]
    public void A_CRLF_is_replaced_as_a_whole()
    {
        Write("a.md", "a\r\n\u200Bb");
        Apply(Fix("a.md", "a\nb", (1, 1, " ")));
        Assert.Equal("a \u200Bb", Read("a.md"));
    }

    private DiskTree Tree => new(_folder.At("input"));

    private void Write(string path, string text) => _folder.Write("input/" + path, Encoding.UTF8.GetBytes(text));

    private string Read(string path) => File.ReadAllText(_folder.At("input/" + path));

    private (int Count, string[] Refusals) Apply(params Diagnostic[] diagnostics)
    {
        var result = Fixes.Apply([Tree], diagnostics, includesUnsafe: false);
        return (result.Count, [.. result.Refusals.Select(refusal => refusal.ToString())]);
    }

    private Diagnostic Fix(string path, string text, params (int Start, int Length, string New)[] edits) => FixIn(Tree, path, text, edits);

    private static Diagnostic FixIn(FileTree tree, string path, string text, params (int Start, int Length, string New)[] edits)
    {
        var source = new SourceText(tree.Display(path), text);
        return new(Rules.UnknownKey, source.Span(0, 1).Locate(), "a problem", "fix it")
        {
            Fix = StaticSite.Diagnostics.Fix.Safe([.. edits.Select(edit => source.Span(edit.Start, edit.Length).Replace(edit.New))]),
        };
    }
}
