using System.CommandLine;
using System.Globalization;
using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Diagnostics.Formats;
using StaticSite.Model;
using StaticSite.Scaffolding;

namespace StaticSite.Cli;

/// <summary>status.</summary>
internal static class StatusCommand
{
    private const int Widest = 36;

    private static readonly Phrase[] Head = ["page", "article", "字", "photos", "status", "missing"];

    // 三审制: see KeySets.
    internal static readonly Dictionary<ArticleStatus, Term> StatusNames = new()
    {
        [ArticleStatus.Draft] = ("draft", "草稿"),
        [ArticleStatus.First] = ("first", "初审"),
        [ArticleStatus.Second] = ("second", "复审"),
        [ArticleStatus.Final] = ("final", "终审"),
        [ArticleStatus.Withdrawn] = ("withdrawn", "撤稿"),
    };

    public static Command Create(Terminal terminal)
    {
        var newspaper = new NewspaperOptions(marksScheduled: true);
        var issue = new Argument<string?>("DATE")
        {
            Description = "The issue, like 2022-01-10 or 2022-01-10-evening. Default: the newest leading edition.",
            DefaultValueFactory = _ => null,
        };
        var command = new Command("status", "Show the progress of an issue: its pages and articles, and what is missing.") { issue };
        foreach (var option in newspaper.All)
            command.Add(option);
        command.SetAction(parsed =>
        {
            if (newspaper.Fault(parsed) is { } fault)
                return terminal.Refuse(fault);
            try
            {
                terminal.Output.Write(Write(IssueStatus.Of(newspaper.Read(parsed), parsed.GetValue(issue)), terminal));
                return ExitCode.Done;
            }
            catch (ScaffoldException e)
            {
                return terminal.Refuse(e.Problem);
            }
        });
        return command;
    }

    private static string Write(IssueStatus issue, Terminal terminal)
    {
        var rows = issue.Pages.SelectMany(RowsOf).Prepend(Head).Select(row => row.Select(terminal.Text).ToArray()).ToArray();
        var widths = Enumerable.Range(0, Head.Length).Select(column => rows.Max(row => DisplayWidth.Of(row[column]))).ToArray();
        var text = new StringBuilder(issue.Number is { } number ? terminal.Text($"{issue.Name}, no. {number}") : issue.Name);
        text.Append("\n\n");
        foreach (var row in rows)
            text.Append(string.Join("  ", row.Select((cell, column) => Pad(cell, widths[column], isNumber: column is 2 or 3))).TrimEnd())
                .Append('\n');
        return text.Append('\n').Append(terminal.Text(Summary(issue))).Append('\n').ToString();
    }

    // What is missing takes a line each.
    private static IEnumerable<Phrase[]> RowsOf(PageStatus page)
    {
        var name = Phrase.Verbatim(page.Name is null ? page.Number : $"{page.Number} {page.Name}");
        if (page.Articles.IsEmpty)
            yield return [name, "–", "", "", "", "articles"];
        foreach (var article in page.Articles)
        {
            yield return
            [
                name,
                Phrase.Verbatim(Cut(article.Title)),
                Phrase.Verbatim(Figure(article.Characters)),
                Phrase.Verbatim(Figure(article.Photos)),
                StatusOf(article),
                article.Missing.FirstOrDefault() ?? "",
            ];
            foreach (var missing in article.Missing.Skip(1))
                yield return ["", "", "", "", "", missing];
            name = "";
        }
    }

    private static Phrase StatusOf(ArticleState article)
    {
        var status = StatusNames[article.Status];
        return article.Appears is { } time ? (Phrase)$"{status}, appears {time:uuuu-MM-dd HH:mm}" : $"{status}";
    }

    private static Phrase Summary(IssueStatus issue)
    {
        var articles = issue.Pages.SelectMany(page => page.Articles).ToArray();
        var (errors, warnings) = Reports.Count(issue.Diagnostics);
        var (characters, photos) = (Figure(articles.Sum(article => article.Characters)), articles.Sum(article => article.Photos));
        var drafts = articles.Count(article => article.Status == ArticleStatus.Draft);
        Phrase counted =
            $"{Counted.Pages.Of(issue.Pages.Length)}, {Counted.Articles.Of(articles.Length)}, {characters} 字, "
            + $"{Counted.Photos.Of(photos)}, {Counted.Drafts.Of(drafts)}; {errors}, {warnings}";
        return issue.Diagnostics.Any(diagnostic => diagnostic.Severity != Severity.Info)
            ? $"{counted}; {(Phrase)"run 'static-site check' to see them"}"
            : counted;
    }

    private static string Figure(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Pad(string text, int width, bool isNumber)
    {
        var space = new string(' ', width - DisplayWidth.Of(text));
        return isNumber ? space + text : text + space;
    }

    private static string Cut(string text)
    {
        if (DisplayWidth.Of(text) <= Widest)
            return text;
        var end = text.Length;
        while (DisplayWidth.Of(text.AsSpan(0, end)) > Widest - 2 || char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end] + "…";
    }
}
