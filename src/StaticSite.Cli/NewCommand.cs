using System.CommandLine;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Scaffolding;
using StaticSite.Scaffolding.Pipelines;

namespace StaticSite.Cli;

/// <summary>new.</summary>
internal sealed class NewCommand(Terminal terminal)
{
    private readonly NewspaperOptions _newspaper = new();
    private readonly Option<string?> _language = LanguageChoice.Create();

    /// <summary>The command, with one below it for each thing that can be started.</summary>
    public static Command Create(Terminal terminal)
    {
        var made = new NewCommand(terminal);
        return new("new", "Create a newspaper, an issue, an article, a caption or a pipeline; existing files are never overwritten.")
        {
            made.Newspaper(),
            made.Issue(),
            made.Article(),
            made.Photo(),
            made.Pipeline(),
            LanguageChoice.Create(),
        };
    }

    private Command Newspaper()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to create it in." };
        var title = new Option<string?>("--title")
        {
            Description = "The name of the newspaper. Default: the program asks.",
            HelpName = "TITLE",
        };
        var language = new Option<string?>("--language")
        {
            Description = "The language of the newspaper and of messages. Default: the program asks.",
            HelpName = "LANGUAGE",
        };
        var copyright = new Option<string?>("--copyright")
        {
            Description = "The copyright holder. Default: the program asks.",
            HelpName = "NAME",
        };
        var command = new Command("newspaper", "Create a newspaper in a folder of its own.") { folder, title, language, copyright };
        command.SetAction(parsed =>
            Make(() =>
            {
                var root = parsed.GetValue(folder)!.TrimEnd('/');
                if (NewNewspaper.FolderFault(root) is { } fault)
                    throw new ScaffoldException(fault);
                var name = Ask(parsed.GetValue(title), "Title (报名)", null, title, NewNewspaper.TitleFault);
                var tag = Ask(parsed.GetValue(language), "Language (语言)", "zh-CN", language, NewNewspaper.LanguageFault);
                var holder = Ask(parsed.GetValue(copyright), "Copyright holder (版权所有)", name, copyright, _ => null);
                return NewNewspaper.Make(name, tag, holder, root, PinnedProgram.Of(Release.Current, ReleasedChecksums()));
            })
        );
        return command;
    }

    private Command Issue()
    {
        var name = new Argument<string?>("DATE")
        {
            Description =
                "Its date, like 2022-01-10, or with an edition of the day, like 2022-01-10-evening. "
                + "Default: the next day on which the newspaper appears.",
            DefaultValueFactory = _ => null,
        };
        var command = new Command("issue", "Create an issue, with the next number and the usual pages.")
        {
            name,
            _newspaper.Input,
            _language,
        };
        command.SetAction(parsed => Make(parsed, desk => desk.Issue(parsed.GetValue(name))));
        return command;
    }

    private Command Article()
    {
        var page = new Argument<string>("PAGE") { Description = "The page, like 05." };
        var title = new Argument<string[]>("TITLE")
        {
            Description = "The headline; spaces separate clauses.",
            Arity = ArgumentArity.OneOrMore,
        };
        var issue = new Option<string?>("--issue")
        {
            Description = "The issue, like 2022-01-10 or 2022-01-10-evening. Default: the newest leading edition.",
            HelpName = "DATE",
        };
        var kind = new Option<string?>("--kind")
        {
            Description = "The kind of article (体裁), like comment or poem. Default: news.",
            HelpName = "KIND",
        };
        var keep = new Option<bool>("--keep") { Description = "Name its file with the characters of the headline, not in pinyin." };
        var folder = new Option<bool>("--folder") { Description = "Create a folder for it, for photos and sections." };
        var command = new Command("article", "Create an article at the end of a page.")
        {
            page,
            title,
            issue,
            kind,
            keep,
            folder,
            _newspaper.Input,
            _language,
        };
        command.SetAction(parsed =>
            Make(
                parsed,
                desk =>
                    desk.Article(
                        parsed.GetValue(issue),
                        parsed.GetValue(page)!,
                        string.Join(' ', parsed.GetValue(title)!),
                        parsed.GetValue(kind),
                        parsed.GetValue(keep),
                        parsed.GetValue(folder)
                    )
            )
        );
        return command;
    }

    private Command Photo()
    {
        var files = new Argument<string[]>("FILE") { Description = "Photos next to their articles.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("photo", "Create a caption for each photo from its metadata.") { files, _newspaper.Input, _language };
        command.SetAction(parsed =>
            Make(parsed, desk => desk.Photos(parsed.GetValue(files)!.Select(file => PathIn(parsed.GetValue(_newspaper.Input)!, file))))
        );
        return command;
    }

    private Command Pipeline()
    {
        var host = new Argument<string>("HOST") { Description = "github, gitlab, netlify, cloudflare or cron." };
        host.CompletionSources.Add([.. NewPipeline.Names]);
        var from = new Option<string?>("--from")
        {
            Description = "The address of the folder from which to download the program. Default: where it is released.",
            HelpName = "URL",
        };
        var checksums = new Option<string?>("--checksums")
        {
            Description = "The checksums of the downloaded program. Default: linux-x64.sha256, beside the program.",
            HelpName = "FILE",
        };
        var command = new Command(
            "pipeline",
            "Create a pipeline that checks, builds and publishes the newspaper on every push and on a schedule."
        )
        {
            host,
            from,
            checksums,
            _newspaper.Input,
            _language,
        };
        command.SetAction(parsed =>
            Make(
                parsed,
                desk =>
                    desk.Pipeline(
                        parsed.GetValue(host)!,
                        PinnedProgram.Of(
                            Release.Current,
                            parsed.GetValue(from),
                            parsed.GetValue(checksums) is { } file ? Read(file) : ReleasedChecksums()
                        )
                    )
            )
        );
        return command;
    }

    private int Make(ParseResult parsed, Func<Desk, Scaffold> make) =>
        _newspaper.Fault(parsed) is { } fault
            ? terminal.Refuse($"{fault}; {(Phrase)"run 'static-site new newspaper DIR' to create a newspaper, then work in DIR"}")
            : Make(() => make(new(_newspaper.Read(parsed))));

    private int Make(Func<Scaffold> make)
    {
        try
        {
            var scaffold = make();
            foreach (var file in scaffold.Files)
                terminal.Print($"created {file.Path}");
            foreach (var next in scaffold.Next)
                terminal.Print($"{(Phrase)"next"}: {next}");
            return ExitCode.Done;
        }
        catch (ScaffoldException e)
        {
            return terminal.Refuse(e.Problem);
        }
    }

    // Asks again until the answer will do.
    private string Ask(string? given, Phrase question, string? usual, Option option, Func<string, Phrase?> faultOf)
    {
        if (given is not null)
            return given;
        while (true)
        {
            terminal.Error.Write(usual is null ? $"{terminal.Text(question)}: " : $"{terminal.Text(question)} [{usual}]: ");
            if (terminal.Input.ReadLine() is not { } line)
                break;
            var answer = line.Trim().Length > 0 ? line.Trim() : usual ?? "";
            if (faultOf(answer) is not { } fault)
                return answer;
            terminal.Say(fault);
        }
        terminal.Error.WriteLine();
        throw new ScaffoldException($"no input available; pass {option.Name}");
    }

    // A release has them next to the program; a program compiled from the source has none.
    private static string? ReleasedChecksums() =>
        Path.Combine(AppContext.BaseDirectory, PinnedProgram.ChecksumFile) is var file && File.Exists(file) ? Read(file) : null;

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ScaffoldException(Phrase.Because($"cannot read '{file}'", Phrase.Verbatim(e.Message)));
        }
    }

    private static string PathIn(string folder, string file)
    {
        var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
        if (path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path))
            throw new ScaffoldException($"'{file}' is not in {folder}; put it next to the article that shows it, then create its caption");
        return path;
    }
}
