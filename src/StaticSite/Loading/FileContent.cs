namespace StaticSite.Loading;

/// <summary>A file as it was read.</summary>
/// <param name="Bytes">All of it.</param>
/// <param name="Stamp">Its stamp from before it was read.</param>
internal readonly record struct FileContent(byte[] Bytes, FileStamp Stamp);
