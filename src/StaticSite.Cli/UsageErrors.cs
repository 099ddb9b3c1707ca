using System.CommandLine;
using System.CommandLine.Parsing;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>Explains what is wrong with a command line.</summary>
internal static class UsageErrors
{
    // The commands in Chinese, as somebody types them who has read about them.
    private static readonly (string Name, string Words)[] Chinese =
    [
        ("build", "构建 生成 发布 编译"),
        ("check", "检查 校验"),
        ("completion", "补全"),
        ("manual", "手册"),
        ("new", "新建 创建"),
        ("preview", "预览"),
        ("schema", "模式"),
        ("serve", "服务 启动"),
        ("status", "状态 进度"),
        ("newspaper", "报纸"),
        ("issue", "期 新一期"),
        ("article", "稿件 文章"),
        ("photo", "图片 照片 图说"),
        ("pipeline", "流水线 部署"),
    ];

    /// <summary>The mistakes of a command line that cannot be run.</summary>
    public static IEnumerable<Phrase> In(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.Count > 0)
            return parsed.UnmatchedTokens.Select(token => Unknown(command, token));
        return parsed.Errors.Select(error => Explain(error, command)).Distinct();
    }

    private static Phrase Unknown(Command command, string token)
    {
        Phrase what =
            token.StartsWith('-') ? (Phrase)$"unknown option '{token}'"
            : command.Subcommands.Count > 0 ? (Phrase)$"unknown command '{token}'"
            : $"unexpected argument '{token}'";
        return Meant(command, token) is { } meant ? $"{what}; {(Phrase)$"did you mean '{meant}'?"}" : what;
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

    private static Phrase Explain(ParseError error, Command command) =>
        error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } option => (Phrase)$"option '{option.Option.Name}' needs a value",
            OptionResult { Tokens: [var token] } option => $"'{token.Value}' is not a value of '{option.Option.Name}'",
            OptionResult option => $"option '{option.Option.Name}' was given more than once",
            ArgumentResult { Parent: OptionResult { Tokens: [.., var token] } option } =>
                $"'{token.Value}' is not a value of '{option.Option.Name}'",
            ArgumentResult { Tokens.Count: 0 } argument => $"the argument {argument.Argument.Name} is missing",
            CommandResult when command.Subcommands.Count > 0 =>
                $"name a command: {Phrase.List(command.Subcommands.Select(one => one.Name))}",
            CommandResult result
                when result.Command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0) is { } missing =>
                $"the argument {missing.Name} is missing",
            _ => Phrase.Verbatim(error.Message),
        };
}
