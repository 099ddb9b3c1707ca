using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Model.Reading;

/// <summary>
/// Finds the issue of the front page: the newest that leads its day and has something to read. Issues of its day and later ones that have
/// nothing to read yet are not announced. The front matter of an article is enough to know; an issue is read whole only if no article of
/// it has any.
/// </summary>
internal static class FrontPageReader
{
    /// <summary>The newspaper with its front page, as its files are now.</summary>
    /// <param name="newspaper">The newspaper.</param>
    /// <param name="memory">What is known about its files.</param>
    /// <param name="trace">Where to note what was looked at.</param>
    public static Newspaper Read(Newspaper newspaper, IndexCache memory, Trace trace)
    {
        var traced = (newspaper with { Input = new(memory.Keeping, trace) }).TracedBy(trace);
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        var newest = newspaper.ByRank().FirstOrDefault(entry => entry.IsPublished && HasSomethingToRead(entry));
        return newspaper with
        {
            Newest = newest is null ? null : Judge(newest),
            Entries = [.. newspaper.Entries.Select(entry => entry.IsPublished ? Judge(entry) : entry)],
        };

        IssueEntry Judge(IssueEntry entry)
        {
            var state =
                (newest is null || entry.Date >= newest.Date) && !HasSomethingToRead(entry) ? IssueState.Empty : IssueState.Announced;
            return state == entry.State ? entry : entry with { State = state };
        }

        bool HasSomethingToRead(IssueEntry entry)
        {
            if (!known.TryGetValue(entry.Folder, out var has))
                known[entry.Folder] = has =
                    memory.KnowsBelow(entry.Folder, ".md")
                    || HasArticle(traced, memory, entry)
                    || IssueReader.Read(traced, entry, new DiagnosticBag()).WithoutHeldBack().Articles.Any();
            return has;
        }
    }

    private static bool HasArticle(Newspaper newspaper, IndexCache memory, IssueEntry entry)
    {
        foreach (
            var page in newspaper
                .Input.List(entry.Folder)
                .Where(item => item.IsFolder && !item.IsIgnored && PageNumber.TryParse(item.Name, out _))
        )
        {
            var folder = FileTree.Join(entry.Folder, page.Name);
            foreach (var item in newspaper.Input.List(folder).Where(item => !item.IsIgnored))
            {
                var path = FileTree.Join(folder, item.Name);
                var isArticle = item.IsFolder
                    ? newspaper.Input.HasFile(path = FileTree.Join(path, ArticleReader.Index))
                    : Names.IsMarkdown(item.Name) && Names.Prefix(item.Name) is not null;
                if (
                    !isArticle
                    || ArticleReader.PublishedStatus(newspaper, entry, path, newspaper.Publication) is null or ArticleStatus.Withdrawn
                )
                    continue;
                memory.Learn(Observation.Of(path, memory.Keeping.Read(path)));
                return true;
            }
        }
        return false;
    }
}
