namespace StaticSite.Loading;

/// <summary>A tree that notes what is looked at.</summary>
internal sealed class TracedTree(FileTree tree, Trace trace) : FileTree
{
    /// <inheritdoc/>
    public override string Name => tree.Name;

    /// <summary>The tree itself.</summary>
    public FileTree Untraced => tree;

    /// <summary>Notes what was looked at on another's behalf.</summary>
    public void Note(Observation observation) => trace.Note(observation);

    /// <inheritdoc cref="Trace.Expire"/>
    public void Expire() => trace.Expire();

    /// <summary>A file's content as the last build has seen it, which is noted; null if it may have changed.</summary>
    public Observation? TryLookBack(string path) =>
        trace.Before(path) is { } before && tree.StampOf(path) == before.Stamp ? trace.Note(before) : null;

    /// <summary>
    /// Looks at a file's content, which is noted; it is not read if it is as the last build has read it. Null if it cannot be read.
    /// </summary>
    public Observation? TryLook(string path)
    {
        if (TryLookBack(path) is { } before)
            return before;
        try
        {
            return trace.Note(tree.Look(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            trace.Note(Observation.Missing(path));
            return null;
        }
    }

    /// <summary>The same tree with another trace.</summary>
    public TracedTree TracedBy(Trace other) => new(tree, other);

    /// <inheritdoc/>
    public override IReadOnlyList<TreeEntry> List(string folder) => trace.NamesIn(tree, folder);

    /// <inheritdoc/>
    public override bool CanList(string folder) => trace.CanList(folder);

    /// <inheritdoc/>
    public override bool HasFile(string path) => trace.HasFile(tree, path);

    /// <inheritdoc/>
    public override FileStamp StampOf(string path) => tree.StampOf(path);

    /// <inheritdoc/>
    public override FileContent Read(string path)
    {
        try
        {
            var content = tree.Read(path);
            trace.Note(Observation.Of(path, content));
            return content;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            trace.Note(Observation.Missing(path));
            throw;
        }
    }
}
