namespace StaticSite.Model.Reading;

/// <summary>Where an article is written.</summary>
/// <param name="Path">Its file; the index.md of an article folder.</param>
/// <param name="Contents">The folder that the file is in: the page's, or the article's own.</param>
/// <param name="IsFolder">Whether that folder is the article's own.</param>
internal sealed record ArticleFiles(string Path, FolderContents Contents, bool IsFolder);
