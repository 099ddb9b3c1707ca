namespace StaticSite.Diagnostics;

/// <summary>A place in a file, kept without the file's text.</summary>
/// <param name="Path">The path as it is shown to people.</param>
/// <param name="Line">From 1; 0 means the file as a whole.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
/// <param name="Length">How many code units of the line are meant; at least 1.</param>
/// <param name="Excerpt">The line; for a long one, the text around the position.</param>
/// <param name="ExcerptStart">Where in the line the excerpt begins, from 0.</param>
internal sealed record SourceLocation(string Path, int Line, int Column, int Length, string Excerpt, int ExcerptStart = 0)
{
    /// <summary>A file or folder as a whole.</summary>
    public static SourceLocation Whole(string path) => new(path, 0, 0, 1, "");
}
