using System.Text;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Editing;

/// <summary><c>check --fix</c> changes exactly what needs fixing, and no other byte.</summary>
public abstract class AppliedFixes(Executable program)
{
    private const string Sound = "\n---\n正文。\n";

    public static TheoryData<string, string> Unsafe =>
        new()
        {
            { "---\ntitle: 题\nsubtitel: 副\n---\n文。\n", "---\ntitle: 题\nsubtitle: 副\n---\n文。\n" },
            { "---\n正题: 题\n副提: 副\n---\n文。\n", "---\n标题: 题\n副题: 副\n---\n文。\n" },
            { "\uFEFF---\r\ntitle: 题\r\nsubtitel: 副\r\n---\r\n文。", "\uFEFF---\r\ntitle: 题\r\nsubtitle: 副\r\n---\r\n文。" },
            {
                "---\ntitle: 题\u200B\u2060\u200Bsubtitel: 副\n---\n".Replace("\u2060", "\n\u2060"),
                "---\ntitle: 题\u200B\u2060\u200Bsubtitle: 副\n---\n".Replace("\u2060", "\n\u2060")
            },
            {
                "---\ntitle: 𠮷🙂é\nsub\u200Btitel: 副\n---\n\u2060文\u200B。\n\n\n",
                "---\ntitle: 𠮷🙂é\nsubtitle: 副\n---\n\u2060文\u200B。\n\n\n"
            },
            {
                "---\ntitle: 题\n\"subtitel\": 副   \n'deckk': 提要\n---\n文。\n",
                "---\ntitle: 题\n\"subtitle\": 副   \n'deck': 提要\n---\n文。\n"
            },
            { "---\ntitle: 题\rsubtitel: 副\r---\r\n文\r", "---\ntitle: 题\rsubtitle: 副\r---\r\n文\r" },
        };

    [Theory]
    [MemberData(nameof(Unsafe))]
    public void A_key_is_renamed_and_every_other_byte_is_kept(string before, string after)
    {
        using var newspaper = new CheckedNewspaper(program, before);
        newspaper.Check("--unsafe-fixes");
        Assert.Equal(after, newspaper.Text);
        Assert.DoesNotContain("ED011", newspaper.Check().Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{author:甲}", "{author: 甲}")]
    [InlineData("{author：甲, url:https://paper.example/a}", "{author: 甲, url: https://paper.example/a}")]
    [InlineData("{author ：  甲}", "{author: 甲}")]
    public void A_space_is_inserted_after_a_colon(string before, string after)
    {
        using var newspaper = new CheckedNewspaper(program, $"---\ntitle: 题\noriginal: {before}{Sound}");
        newspaper.Check("--fix");
        Assert.Equal($"---\ntitle: 题\noriginal: {after}{Sound}", newspaper.Text);
    }

    [Theory]
    [InlineData("original: {author:*甲}")] // would become a YAML alias
    [InlineData("subtitel: 副")]
    public void An_unsafe_fix_is_applied_only_on_request(string line)
    {
        var article = $"---\ntitle: 题\n{line}{Sound}";
        using var newspaper = new CheckedNewspaper(program, article);
        var said = newspaper.Check("--fix");
        Assert.Equal(article, newspaper.Text);
        Assert.EndsWith("fixed 0 problems\n1 problem can be fixed with --unsafe-fixes\n", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("titel: 又一题")] // 'title' exists already
    [InlineData("subtiitle: 副\nsubtiitlee: 副")] // both would become the same key
    [InlineData("zzzzzzzz: 1")]
    [InlineData("author: 张三")] // the fix could be either of two keys
    [InlineData("\"sub\\u0074itel\": 副")] // written with an escape
    [InlineData("corrections: [ { date: 2022-01-12, text: 三百, 应为三十 } ]")]
    public void A_fix_neither_duplicates_a_key_nor_guesses(string lines)
    {
        using var newspaper = new CheckedNewspaper(program, $"---\ntitle: 题\n{lines}{Sound}");
        newspaper.Check("--unsafe-fixes");
        var known = newspaper.Text.Split('\n').Where(line => line.Contains(':')).Select(line => line.Split(':')[0]).ToArray();
        Assert.Equal(known.Distinct(), known);
        Assert.Contains("ED011", newspaper.Check().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Fixes_are_counted_and_remaining_problems_are_reported()
    {
        using var newspaper = new CheckedNewspaper(
            program,
            "---\ntitle: 题\noriginal: {author:甲}\nsubtitel: 副\nzzzzzzzz: 1\n---\n文。\n"
        );
        Assert.EndsWith(
            "1 problem can be fixed with --fix, 1 more with --unsafe-fixes\n",
            newspaper.Check().Error,
            StringComparison.Ordinal
        );

        var said = newspaper.Check("--fix", "--unsafe-fixes");
        Assert.Equal("---\ntitle: 题\noriginal: {author: 甲}\nsubtitle: 副\nzzzzzzzz: 1\n---\n文。\n", newspaper.Text);
        Assert.EndsWith("fixed 2 problems\n", said.Error, StringComparison.Ordinal);
        Assert.Contains("'zzzzzzzz' is not a key of an article", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("subtitel", said.Error, StringComparison.Ordinal);
        Assert.Equal(Cli.ExitCode.Refused, said.Code);
    }

    [Fact]
    public void Files_without_fixes_are_not_written()
    {
        using var newspaper = new CheckedNewspaper(program, $"---\ntitle: 题{Sound}");
        var time = File.GetLastWriteTimeUtc(newspaper.At(CheckedNewspaper.Article));
        var said = newspaper.Check("--fix");
        Assert.Equal(Cli.ExitCode.Done, said.Code);
        Assert.EndsWith("fixed 0 problems\n", said.Error, StringComparison.Ordinal);
        Assert.Equal(time, File.GetLastWriteTimeUtc(newspaper.At(CheckedNewspaper.Article)));
    }

    [Fact]
    public void A_file_in_another_encoding_is_not_changed()
    {
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"---\ntitle: 题\nsubtitel: 副{Sound}")];
        using var newspaper = new CheckedNewspaper(program, bytes);
        newspaper.Check("--unsafe-fixes");
        Assert.Equal(bytes, newspaper.Bytes);
    }

    [Fact]
    public void A_merge_conflict_does_not_move_an_edit()
    {
        const string Conflict = "\n---\n<<<<<<< a\n甲\n=======\n乙\n>>>>>>> b\n";
        using var newspaper = new CheckedNewspaper(program, "---\ntitle: 题\nsubtitel: 副" + Conflict);
        newspaper.Check("--unsafe-fixes");
        Assert.Equal("---\ntitle: 题\nsubtitle: 副" + Conflict, newspaper.Text);
    }

    /// <summary>Runs the program compiled just in time.</summary>
    public sealed class Jit() : AppliedFixes(Executable.Jit);

    /// <summary>Runs the program compiled ahead of time.</summary>
    public sealed class Native() : AppliedFixes(Executable.Native);
}
