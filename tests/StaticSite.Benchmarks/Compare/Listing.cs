using System.Text;
using System.Text.RegularExpressions;

namespace StaticSite.Benchmarks.Compare;

/// <summary>The size of a full build's output.</summary>
/// <param name="Files">The number of files.</param>
/// <param name="Bytes">Their total size in bytes.</param>
/// <param name="Html">The size of the HTML in bytes.</param>
/// <param name="Data">The size of all issue.json in bytes.</param>
/// <param name="Markup">The median size in bytes of an article's page without its own text; null if there are no such pages.</param>
internal sealed partial record Listing(int Files, long Bytes, long Html, long Data, double? Markup)
{
    // Articles whose markup is measured.
    private const int SampleSize = 400;

    /// <summary>
    /// Lists an output in a file beside it, for native/floor.c: one "size path" per line; folders have size -1 and precede their files.
    /// </summary>
    public static Listing Write(string output)
    {
        var entries = new DirectoryInfo(output)
            .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .OrderBy(entry => entry.FullName, StringComparer.Ordinal)
            .ToArray();
        File.WriteAllLines(
            FileOf(output),
            entries.Select(entry => $"{(entry is FileInfo file ? file.Length : -1)} {Path.GetRelativePath(output, entry.FullName)}")
        );
        var files = entries.OfType<FileInfo>().ToArray();
        return new(
            files.Length,
            files.Sum(file => file.Length),
            files.Where(file => file.Extension == ".html").Sum(file => file.Length),
            files.Where(file => file.Name == "issue.json").Sum(file => file.Length),
            MarkupOf([.. files.Select(file => file.FullName).Where(file => ArticlePage().IsMatch(file))])
        );
    }

    /// <summary>The path of an output's list.</summary>
    public static string FileOf(string output) => output + ".list";

    private static double? MarkupOf(string[] pages)
    {
        if (pages.Length == 0)
            return null;
        var step = Math.Max(1, pages.Length / SampleSize);
        return Measurement.Median(pages.Where((_, i) => i % step == 0).Select(page => (double)MarkupOf(File.ReadAllText(page))));
    }

    // All bytes but those of the headline and the text.
    private static int MarkupOf(string page)
    {
        var own = string.Concat(OwnText().Matches(page).Select(match => match.Value));
        return Encoding.UTF8.GetByteCount(page) - Encoding.UTF8.GetByteCount(Tag().Replace(own, ""));
    }

    [GeneratedRegex("/[0-9]{4}/[0-9]{2}/[0-9]{2}/[0-9]{2}/[^/]+/index\\.html$")]
    private static partial Regex ArticlePage();

    [GeneratedRegex("<header class=\"opening.*?</header>|<div class=\"prose.*?<div class=\"beside", RegexOptions.Singleline)]
    private static partial Regex OwnText();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
