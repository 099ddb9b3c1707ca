using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Editing;

/// <summary>What came of fixes.</summary>
/// <param name="Count">How many were applied.</param>
/// <param name="Refusals">The files that were left as they are, and why.</param>
internal sealed record FixResult(int Count, ImmutableArray<Phrase> Refusals);

/// <summary>Applies the fixes of diagnostics to files on disk.</summary>
internal static class Fixes
{
    /// <summary>Applies them; where two overlap, the first by place is applied, and the other one waits for the next time.</summary>
    /// <param name="trees">The folders whose files may be changed.</param>
    /// <param name="diagnostics">The diagnostics, in order.</param>
    /// <param name="includesUnsafe">Whether to apply also those whose result needs review.</param>
    public static FixResult Apply(IReadOnlyCollection<DiskTree> trees, IEnumerable<Diagnostic> diagnostics, bool includesUnsafe)
    {
        var files = new Dictionary<string, EditedFile>(StringComparer.Ordinal);
        var refusals = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        var applied = new List<Fix>();
        foreach (var fix in diagnostics.Select(diagnostic => diagnostic.Fix).OfType<Fix>().Where(fix => fix.IsSafe || includesUnsafe))
        {
            foreach (var edit in fix.Edits)
                Try(edit.Path, () => _ = files.GetValueOrDefault(edit.Path) ?? (files[edit.Path] = Open(trees, edit)));
            if (!fix.Edits.All(edit => files.TryGetValue(edit.Path, out var file) && file.CanTake(edit)))
                continue;
            foreach (var edit in fix.Edits)
                files[edit.Path].Add(edit);
            applied.Add(fix);
        }
        foreach (var (path, file) in files)
            Try(path, file.Save);
        return new(
            applied.Count(fix => !fix.Edits.Any(edit => refusals.ContainsKey(edit.Path))),
            [.. refusals.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value)]
        );

        void Try(string path, Action act)
        {
            if (refusals.ContainsKey(path))
                return;
            try
            {
                act();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                refusals[path] = Fault.Because($"{path} was not changed", e);
            }
        }
    }

    private static EditedFile Open(IEnumerable<DiskTree> trees, Edit edit)
    {
        foreach (var tree in trees)
            if (tree.PathOf(edit.Path) is { } path)
                return EditedFile.Open(tree, path, edit.Source);
        throw new FileException("it does not belong to the newspaper");
    }
}
