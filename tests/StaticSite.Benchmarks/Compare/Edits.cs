using System.Globalization;

namespace StaticSite.Benchmarks.Compare;

/// <summary>The changes that a newsroom makes to an archive between two builds.</summary>
/// <param name="archive">The folder with the years.</param>
internal sealed class Edits(string archive)
{
    private readonly List<Action> _undo = [];

    /// <summary>Makes the change for a step.</summary>
    public void Make(Step step)
    {
        if (step == Step.OneArticle)
            AppendParagraph();
        if (step == Step.NewIssue)
            AddIssue();
    }

    /// <summary>Restores the archive.</summary>
    public void Undo()
    {
        foreach (var undo in Enumerable.Reverse(_undo))
            undo();
        _undo.Clear();
    }

    private void AppendParagraph()
    {
        var issues = Issues();
        var article = Directory.GetFiles(Path.Combine(issues[issues.Length / 2], "03"), "02-*.md").Single();
        var (before, time) = (File.ReadAllBytes(article), File.GetLastWriteTimeUtc(article));
        File.AppendAllText(article, "\n更新：本稿增加了一段。\n");
        _undo.Add(() =>
        {
            File.WriteAllBytes(article, before);
            File.SetLastWriteTimeUtc(article, time);
        });
    }

    // A copy of the last issue under the next date.
    private void AddIssue()
    {
        var issues = Issues();
        var last = issues[^1];
        var day = DateOnly
            .ParseExact(Path.GetFileName(Path.GetDirectoryName(last)) + Path.GetFileName(last), "yyyyMM-dd", CultureInfo.InvariantCulture)
            .AddDays(1);
        var added = Path.Combine(
            archive,
            day.ToString("yyyy", CultureInfo.InvariantCulture),
            day.ToString("MM-dd", CultureInfo.InvariantCulture)
        );
        Directory.CreateDirectory(Path.GetDirectoryName(added)!);
        Shell.Run(archive, "cp", "-R", last, added);
        File.WriteAllText(Path.Combine(added, "issue.yaml"), $"number: {issues.Length + 1}\n");
        _undo.Add(() => Directory.Delete(added, true));
    }

    private string[] Issues() =>
        [
            .. Directory
                .GetDirectories(archive)
                .Where(folder => Path.GetFileName(folder).All(char.IsAsciiDigit))
                .SelectMany(Directory.GetDirectories)
                .Order(StringComparer.Ordinal),
        ];
}
