namespace StaticSite.BrowserTests;

/// <summary>A newspaper of headlines: ten on each page, ten pages in each issue, and below them texts of different lengths.</summary>
internal static class HeadlinePaper
{
    private const int OnPage = 10;
    private const int PagesOfIssue = 10;

    private const string Text = "全市上下紧盯目标任务，细化工作举措，推动各项工作落到实处、取得实效。";

    private static readonly DateOnly FirstDay = new(2026, 3, 2);

    /// <summary>The articles, by path in the input.</summary>
    public static IEnumerable<(string Path, string Text)> Articles(IEnumerable<string> headlines)
    {
        foreach (var (i, headline) in headlines.Index())
        {
            var (issue, page) = Math.DivRem(i / OnPage, PagesOfIssue);
            var title = headline.Replace("'", "''", StringComparison.Ordinal);
            var language = headline.Any(c => c is >= '\uAC00' and <= '\uD7A3') ? "language: ko\n" : "";
            var body = string.Concat(Enumerable.Repeat(Text, i % 7 + 1));
            yield return (
                $"{FirstDay.AddDays(issue):yyyy/MM-dd}/{page + 1:00}/{i % OnPage + 1:00}-a{i}.md",
                $"---\ntitle: '{title}'\n{language}---\n{body}\n"
            );
        }
    }
}
