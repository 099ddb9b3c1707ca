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

    private static readonly string[] Head = ["page", "article", "字", "photos", "status", "missing"];

    public static Command Create(TextWriter output, TextWriter error)
    {
        var newspaper = new NewspaperOptions("marked");
        var issue = new Argument<string?>("DATE")
        {
            Description = "The issue, as 2022-01-10 or 2022-01-10-evening. Default: the newest, without editions beside it.",
            DefaultValueFactory = _ => null,
        };
        var command = new Command("status", "Tell how far an issue has come: its pages and articles, and what is missing.") { issue };
        foreach (var option in newspaper.All)
            command.Add(option);
        command.SetAction(parsed =>
        {
            if (newspaper.Missing(parsed) is { } missing)
                return ExitCode.Refuse(error, $"there is no folder '{missing}'");
            try
            {
                output.Write(Write(IssueStatus.Of(newspaper.Read(parsed), parsed.GetValue(issue))));
                return ExitCode.Done;
            }
            catch (ScaffoldException e)
            {
                return ExitCode.Refuse(error, e.Message);
            }
        });
        return command;
    }

    private static string Write(IssueStatus issue)
    {
        var rows = issue.Pages.SelectMany(RowsOf).Prepend(Head).ToArray();
        var widths = Enumerable.Range(0, Head.Length).Select(column => rows.Max(row => DisplayWidth.Of(row[column]))).ToArray();
        var text = new StringBuilder(issue.Name);
        if (issue.Number is { } number)
            text.Append(CultureInfo.InvariantCulture, $", no. {number}");
        text.Append("\n\n");
        foreach (var row in rows)
            text.Append(string.Join("  ", row.Select((cell, column) => Pad(cell, widths[column], isNumber: column is 2 or 3))).TrimEnd())
                .Append('\n');
        return text.Append('\n').Append(Summary(issue)).Append('\n').ToString();
    }

    // What is missing takes a line each.
    private static IEnumerable<string[]> RowsOf(PageStatus page)
    {
        var name = page.Name is null ? page.Number : $"{page.Number} {page.Name}";
        if (page.Articles.IsEmpty)
            yield return [name, "–", "", "", "", "articles"];
        foreach (var article in page.Articles)
        {
            yield return
            [
                name,
                Cut(article.Title),
                Figure(article.Characters),
                Figure(article.Photos),
                StatusOf(article),
                article.Missing.FirstOrDefault() ?? "",
            ];
            foreach (var missing in article.Missing.Skip(1))
                yield return ["", "", "", "", "", missing];
            name = "";
        }
    }

    private static string StatusOf(ArticleState article)
    {
        var status = article.Status.ToString().ToLowerInvariant();
        return article.Appears is { } time
            ? $"{status}, appears {time.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture)}"
            : status;
    }

    private static string Summary(IssueStatus issue)
    {
        var articles = issue.Pages.SelectMany(page => page.Articles).ToArray();
        var drafts = articles.Count(article => article.Status == ArticleStatus.Draft);
        return $"{Reports.Count(issue.Pages.Length, "page")}, {Reports.Count(articles.Length, "article")}, {Figure(articles.Sum(article => article.Characters))} 字, {Reports.Count(articles.Sum(article => article.Photos), "photo")}, {Reports.Count(drafts, "draft")}; {Reports.Problems(issue.Diagnostics)}{(issue.Diagnostics.Any(diagnostic => diagnostic.Severity != Severity.Info) ? " (static-site check tells them)" : "")}";
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
