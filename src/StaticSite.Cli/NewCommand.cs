using System.CommandLine;
using StaticSite.Loading;
using StaticSite.Scaffolding;

namespace StaticSite.Cli;

/// <summary>new.</summary>
internal sealed class NewCommand(TextReader input, TextWriter output, TextWriter error)
{
    private readonly NewspaperOptions _newspaper = new();

    /// <summary>The command, with one below it for each thing that can be started.</summary>
    public static Command Create(TextReader input, TextWriter output, TextWriter error)
    {
        var made = new NewCommand(input, output, error);
        return new("new", "Start a newspaper, an issue, an article or a caption; nothing that is there is overwritten.")
        {
            made.Newspaper(),
            made.Issue(),
            made.Article(),
            made.Photo(),
        };
    }

    private Command Newspaper()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to make it in." };
        var title = new Option<string?>("--title")
        {
            Description = "The newspaper's name; it is asked for if it is not given.",
            HelpName = "TITLE",
        };
        var language = new Option<string?>("--language") { Description = "Its language; asked for too.", HelpName = "LANGUAGE" };
        var copyright = new Option<string?>("--copyright") { Description = "Who holds the rights; asked for too.", HelpName = "NAME" };
        var command = new Command("newspaper", "Start a newspaper in a folder of its own.") { folder, title, language, copyright };
        command.SetAction(parsed =>
            Make(() =>
            {
                var root = parsed.GetValue(folder)!.TrimEnd('/');
                if (NewNewspaper.FolderFault(root) is { } fault)
                    throw new ScaffoldException(fault);
                var name = Ask(parsed.GetValue(title), "Title (报名)", null, title, NewNewspaper.TitleFault);
                var tag = Ask(parsed.GetValue(language), "Language (语言)", "zh-CN", language, NewNewspaper.LanguageFault);
                var holder = Ask(parsed.GetValue(copyright), "Copyright holder (版权所有)", name, copyright, _ => null);
                return NewNewspaper.Make(name, tag, holder, root);
            })
        );
        return command;
    }

    private Command Issue()
    {
        var name = new Argument<string?>("DATE")
        {
            Description =
                "Its date, as 2022-01-10, or with an edition of the day, as 2022-01-10-evening. Default: the next day on which the newspaper appears.",
            DefaultValueFactory = _ => null,
        };
        var command = new Command("issue", "Start an issue, with the next number and the usual pages.") { name, _newspaper.Input };
        command.SetAction(parsed => Make(parsed, desk => desk.Issue(parsed.GetValue(name))));
        return command;
    }

    private Command Article()
    {
        var page = new Argument<string>("PAGE") { Description = "The page, as 05." };
        var title = new Argument<string[]>("TITLE")
        {
            Description = "The headline; a space separates clauses.",
            Arity = ArgumentArity.OneOrMore,
        };
        var issue = new Option<string?>("--issue")
        {
            Description = "The issue, as 2022-01-10 or 2022-01-10-evening. Default: the newest, without editions beside it.",
            HelpName = "DATE",
        };
        var kind = new Option<string?>("--kind")
        {
            Description = "What it is (体裁), as comment or poem. Default: news.",
            HelpName = "KIND",
        };
        var keep = new Option<bool>("--keep") { Description = "Call its file by the headline's characters, not in pinyin." };
        var folder = new Option<bool>("--folder") { Description = "Give it a folder of its own, for photos and sections." };
        var command = new Command("article", "Start an article at the end of a page.")
        {
            page,
            title,
            issue,
            kind,
            keep,
            folder,
            _newspaper.Input,
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
        var files = new Argument<string[]>("FILE")
        {
            Description = "Photos that lie beside their articles.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("photo", "Start a caption for each photo, with what the photo tells of itself.")
        {
            files,
            _newspaper.Input,
        };
        command.SetAction(parsed =>
            Make(parsed, desk => desk.Photos(parsed.GetValue(files)!.Select(file => PathIn(parsed.GetValue(_newspaper.Input)!, file))))
        );
        return command;
    }

    private int Make(ParseResult parsed, Func<Desk, Scaffold> make) =>
        _newspaper.Missing(parsed) is { } missing
            ? ExitCode.Refuse(
                error,
                $"there is no folder '{missing}': static-site new newspaper DIR makes one, and is run in it from then on"
            )
            : Make(() => make(new(_newspaper.Read(parsed))));

    private int Make(Func<Scaffold> make)
    {
        try
        {
            var scaffold = make();
            foreach (var file in scaffold.Files)
                output.WriteLine($"made {file.Path}");
            foreach (var next in scaffold.Next)
                output.WriteLine($"next: {next}");
            return ExitCode.Done;
        }
        catch (ScaffoldException e)
        {
            return ExitCode.Refuse(error, e.Message);
        }
    }

    // Asks again until the answer will do.
    private string Ask(string? given, string question, string? usual, Option option, Func<string, string?> faultOf)
    {
        if (given is not null)
            return given;
        while (true)
        {
            error.Write(usual is null ? $"{question}: " : $"{question} [{usual}]: ");
            if (input.ReadLine() is not { } line)
                break;
            var answer = line.Trim().Length > 0 ? line.Trim() : usual ?? "";
            if (faultOf(answer) is not { } fault)
                return answer;
            error.WriteLine(fault);
        }
        error.WriteLine();
        throw new ScaffoldException($"nobody answers: give {option.Name}");
    }

    private static string PathIn(string folder, string file)
    {
        var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
        if (path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path))
            throw new ScaffoldException(
                $"'{file}' does not lie in {folder}: put it beside the article that shows it, then make its caption"
            );
        return path;
    }
}
