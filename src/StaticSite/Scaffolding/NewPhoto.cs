using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using StaticSite.Diagnostics;
using StaticSite.Imaging;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Scaffolding;

/// <summary>Starts a photo's caption.</summary>
internal static class NewPhoto
{
    /// <summary>A caption file for a photo, filled from the image's metadata; without any, the file name is the caption.</summary>
    /// <param name="input">The newspaper's folder.</param>
    /// <param name="path">The photo in it.</param>
    /// <exception cref="ScaffoldException">It is not a photo, or its caption would be taken for an article.</exception>
    public static NewFile Make(FileTree input, string path)
    {
        var name = FileTree.NameOf(path);
        if (!input.HasFile(path))
            throw new ScaffoldException($"there is no photo '{input.Display(path)}'");
        if (!Names.IsImage(name))
            throw new ScaffoldException($"'{input.Display(path)}' is not an image that pages show; use JPEG, PNG, WebP, AVIF or GIF");
        if (Names.Prefix(name) is not null)
            throw new ScaffoldException(
                $"the caption of '{name}' would be read as an article, because its name begins with a number; "
                    + $"rename the photo, like '{name[(name.IndexOf('-') + 1)..]}'"
            );
        if (path.Split('/').Length < 4)
            throw new ScaffoldException(
                $"'{input.Display(path)}' is not in the folder of a page; put it next to the article that shows it"
            );
        var metadata = Read(input.ReadBytes(path));
        var credit = ImageRights.Read(metadata, null).Creator;
        var keys =
            $"credit:{(credit is null ? "" : $" {YamlText.Of(credit)}")}\nalt:\n"
            + $"{(TakenAt(metadata) is { } taken ? $"taken: {taken}\n" : "")}";
        return new(Path.ChangeExtension(path, ".md"), $"---\n{keys}---\n\n{CaptionIn(metadata) ?? Placeholders.Caption(name)}\n");
    }

    private static IReadOnlyList<MetadataExtractor.Directory> Read(byte[] bytes) =>
        Signature.Find(bytes) is { } format ? ImageMetadata.Read(bytes, format) : [];

    private static string? CaptionIn(IReadOnlyList<MetadataExtractor.Directory> metadata)
    {
        string?[] texts =
        [
            metadata.OfType<IptcDirectory>().FirstOrDefault()?.GetString(IptcDirectory.TagCaption),
            metadata.OfType<ExifIfd0Directory>().FirstOrDefault()?.GetString(ExifDirectoryBase.TagImageDescription),
        ];
        var caption = texts
            .Select(text => text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .FirstOrDefault(text => text.Length > 0);
        return caption is null || caption.Any(char.IsControl) ? null : caption;
    }

    private static string? TakenAt(IReadOnlyList<MetadataExtractor.Directory> metadata) =>
        metadata.OfType<ExifSubIfdDirectory>().FirstOrDefault() is { } exif
        && exif.TryGetDateTime(ExifDirectoryBase.TagDateTimeOriginal, out var time)
            ? time.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture)
            : null;
}
