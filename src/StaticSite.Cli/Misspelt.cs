using System.CommandLine;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>Finds the commands and options that were meant.</summary>
internal static class Misspelt
{
    // The commands in Chinese, as somebody types them who has read of them.
    private static readonly (string Name, string Words)[] Chinese =
    [
        ("build", "构建 生成 发布 编译"),
        ("check", "检查 校验"),
        ("new", "新建 创建"),
        ("preview", "预览"),
        ("schema", "模式"),
        ("serve", "服务 启动"),
        ("status", "状态 进度"),
        ("newspaper", "报纸"),
        ("issue", "期 新一期"),
        ("article", "稿件 文章"),
        ("photo", "图片 照片 图说"),
    ];

    /// <summary>
    /// What is said of the words of a command line that are neither commands nor options; null if there are none, or nothing is near.
    /// </summary>
    public static IReadOnlyList<string>? In(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var said = parsed
            .UnmatchedTokens.Select(token => (token, Meant: Meant(command, token)))
            .Where(word => word.Meant is not null)
            .ToArray();
        if (said.Length == 0)
            return null;
        return
        [
            .. said.Select(word =>
                $"there is no {(word.token.StartsWith('-') ? "option" : "command")} '{word.token}'; did you mean '{word.Meant}'?"
            ),
        ];
    }

    private static string? Meant(Command command, string token)
    {
        if (token.StartsWith('-'))
            return Suggestion.Nearest(token.Split('=')[0], command.Options.SelectMany(option => option.Aliases.Append(option.Name)));
        var names = command.Subcommands.Select(one => one.Name).ToArray();
        return Chinese.FirstOrDefault(word => word.Words.Split(' ').Contains(token)).Name is { } name && names.Contains(name)
            ? name
            : Suggestion.Nearest(token, names);
    }
}
