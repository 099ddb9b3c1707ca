namespace StaticSite.Loading;

/// <summary>One tree laid over another, path by path.</summary>
internal sealed class OverlayTree(FileTree upper, FileTree lower) : FileTree
{
    /// <inheritdoc/>
    public override string Name => upper.Name;

    /// <inheritdoc/>
    public override IReadOnlyList<TreeEntry> List(string folder) =>
        [
            .. upper
                .List(folder)
                .Concat(lower.List(folder))
                .DistinctBy(entry => entry.Name)
                .OrderBy(entry => entry.Name, StringComparer.Ordinal),
        ];

    /// <inheritdoc/>
    public override bool HasFile(string path) => upper.HasFile(path) || lower.HasFile(path);

    /// <inheritdoc/>
    public override string Display(string path) => (lower.HasFile(path) ? Holder(path) : upper).Display(path);

    /// <inheritdoc/>
    public override FileStamp StampOf(string path) => Holder(path).StampOf(path);

    /// <inheritdoc/>
    public override FileContent Read(string path) => Holder(path).Read(path);

    private FileTree Holder(string path) => upper.HasFile(path) ? upper : lower;
}
