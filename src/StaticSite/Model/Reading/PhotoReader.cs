using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing;
using StaticSite.Parsing.Markdown;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Model.Reading;

/// <summary>
/// Finds an article's photos: named in the text, listed in <c>photos:</c>, or present in the article's folder. Where a caption, credit
/// or alternative text is given twice, the Markdown takes precedence, then <c>photos:</c>, then the caption file.
/// </summary>
internal static class PhotoReader
{
    public static ImmutableArray<Photo> Read(
        ReadContext context,
        ArticleFiles files,
        IEnumerable<MarkdownText> texts,
        MapReader keys,
        TextRules rules
    )
    {
        var folder = files.Contents.Folder;
        var found = new List<Photo>();
        var elsewhere = new List<Sourced<string>>();
        foreach (var text in texts)
        foreach (var link in text.Images)
            if (InText(context, folder, text, link, elsewhere) is { } photo)
                found.Add(photo);
        ReportElsewhere(context, elsewhere);
        foreach (var item in keys.List("photos"))
            if (Listed(context, folder, item, keys, rules) is { } photo)
                found.Add(photo);
        if (files.IsFolder)
            found.AddRange(InFolder(files.Contents));
        return found.Count switch
        {
            0 => [],
            1 => [Whole(context, found, rules)],
            _ => [.. found.GroupBy(photo => photo.Path, StringComparer.Ordinal).Select(same => Whole(context, same, rules))],
        };
    }

    // One photo from all places that speak of it.
    private static Photo Whole(ReadContext context, IEnumerable<Photo> same, TextRules rules)
    {
        var photo = same.Aggregate((first, second) => Merge(context, first, second));
        return photo.Remote is null ? Merge(context, photo, FromCaptionFile(context, photo.Path, rules)) : photo;
    }

    private static Photo? InText(ReadContext context, string folder, MarkdownText text, LinkInline link, List<Sourced<string>> elsewhere)
    {
        var (url, span) = (link.Url ?? "", text.SpanOf(link));
        var remote = Remote(context, url);
        if (remote is null && Links.IsExternal(url))
        {
            elsewhere.Add(new(url, span));
            return null;
        }
        if ((remote is null ? NamedFiles.Find(context, folder, new(url, span), Rules.MissingPhoto) : url) is not { } path)
            return null;
        var caption = string.Concat(link.Select(MarkdownParser.PlainText)).Trim();
        return new()
        {
            Path = path,
            Remote = remote,
            NamedAt = span,
            IsInText = Figures.IsOne(link),
            Caption = caption.Length > 0 ? new(caption, span, null) : null,
            Credit = link.Title is { Length: > 0 } title ? new(title, span) : null,
            Alt = link is ImageInline { Alt: { } alt } ? new(alt, span) : null,
        };
    }

    // Once for each host: a text that was taken from a web page has dozens.
    private static void ReportElsewhere(ReadContext context, List<Sourced<string>> images)
    {
        foreach (
            var host in images.GroupBy(
                image => Uri.TryCreate(image.Value, UriKind.Absolute, out var address) ? address.Host : "",
                StringComparer.Ordinal
            )
        )
        {
            var (first, others) = (host.First(), host.Count() - 1);
            context.Diagnostics.Add(
                Rules.RemotePhoto,
                first.Span,
                others > 0
                    ? (Phrase)
                        $"the image '{first.Value}' and {others} more from that site are not files of the newspaper; they become links"
                    : $"the image '{first.Value}' is not a file of the newspaper; it becomes a link",
                host.Key.Length > 0
                    ? (Phrase)$"put the image next to the text and name its file, or add '{host.Key}' to remote: in newspaper.yaml"
                    : "put the image next to the text and name its file"
            );
        }
    }

    private static Uri? Remote(ReadContext context, string? url) =>
        !context.Settings.RemoteHosts.IsEmpty
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme is ("http" or "https")
        && context.Settings.RemoteHosts.Contains(address.Host)
            ? address
            : null;

    private static Photo? Listed(ReadContext context, string folder, YamlNode item, MapReader article, TextRules rules)
    {
        var keys = item is YamlMap map ? new MapReader(map, KeySets.Photo, context.Diagnostics) : null;
        var file = keys is null ? article.AsText(item, "photos") : keys.Text("file");
        if (file is null)
        {
            if (keys?.IsCommentedOut("file") == false)
                context.Diagnostics.Add(Rules.MissingKey, item.Span, "this photo has no file", "write 'file: ' and the name of the image");
            return null;
        }
        if (NamedFiles.Find(context, folder, file.Value, Rules.MissingPhoto) is not { } path)
            return null;
        return new()
        {
            Path = path,
            NamedAt = file.Value.Span,
            Caption =
                keys is not null && context.Text(keys, "caption", rules) is { } caption ? new(caption.Value, caption.Span, null) : null,
            Credit = keys is null ? null : context.Text(keys, "credit", rules),
            Alt = keys is null ? null : context.Text(keys, "alt", rules),
            Focus = keys is null ? null : RegionReader.Point(keys, "focus", context.Diagnostics),
            Ai = keys is null ? null : context.Ai(keys, rules),
        };
    }

    // Images by name, and captions whose image has not arrived.
    private static IEnumerable<Photo> InFolder(FolderContents contents) =>
        contents
            .Images.Concat(
                contents
                    .Captions.Where(caption => !contents.Images.Any(image => Names.HaveSameStem(image, caption)))
                    .Select(caption => Names.Stem(caption) + ".jpg")
            )
            .Order(StringComparer.Ordinal)
            .Select(name => new Photo { Path = FileTree.Join(contents.Folder, name) });

    /// <summary>A photo with what its caption file says.</summary>
    public static Photo FromCaptionFile(ReadContext context, string path, TextRules rules)
    {
        var photo = new Photo { Path = path, File = context.Input.HasFile(path) ? new(context.Input, path) : null };
        if (Names.Prefix(FileTree.NameOf(path)) is not null || !Names.IsImage(path))
            return photo;
        if (InputPath.AsThere(context.Input, Path.ChangeExtension(path, ".md")) is not { } captionPath)
            return photo;
        if (context.ReadMarkdown(captionPath, KeySets.Caption) is not ({ } file, { } keys))
            return photo;
        var body = MarkdownParser.Parse(file.Source, file.BodyStart, rules, context.Diagnostics);
        var text = string.Join(' ', body.Blocks.Select(block => MarkdownParser.PlainText(block).Trim()));
        return photo with
        {
            CaptionFileAt = file.Source.Span(0, 1),
            CaptionPath = captionPath,
            Caption = body.IsEmpty ? null : new(text, file.Source.Span(FirstLetter(file), 1), body),
            Credit = context.Text(keys, "credit", rules),
            Alt = context.Text(keys, "alt", rules),
            Taken = context.Time(keys, "taken")?.Value,
            Focus = RegionReader.Point(keys, "focus", context.Diagnostics),
            Ai = context.Ai(keys, rules),
        };
    }

    private static int FirstLetter(FrontMatter file)
    {
        var at = file.BodyStart;
        while (at < file.Source.Text.Length && char.IsWhiteSpace(file.Source.Text[at]))
            at++;
        return at;
    }

    private static Photo Merge(ReadContext context, Photo first, Photo second)
    {
        Compare(("caption", "图说"), first.Caption?.Text, second.Caption?.Text, second.Caption?.Span);
        Compare(("credit", "摄影"), first.Credit?.Value, second.Credit?.Value, second.Credit?.Span);
        Compare(("alternative text", "替代文字"), first.Alt?.Value, second.Alt?.Value, second.Alt?.Span);
        Compare(("'ai'", "“ai”"), first.Ai?.Value.Value, second.Ai?.Value.Value, second.Ai?.Span);
        return first with
        {
            File = first.File ?? second.File,
            NamedAt = first.NamedAt ?? second.NamedAt,
            CaptionFileAt = first.CaptionFileAt ?? second.CaptionFileAt,
            CaptionPath = first.CaptionPath ?? second.CaptionPath,
            IsInText = first.IsInText || second.IsInText,
            Caption = first.Caption ?? second.Caption,
            Credit = first.Credit ?? second.Credit,
            Alt = first.Alt ?? second.Alt,
            Taken = first.Taken ?? second.Taken,
            Focus = first.Focus ?? second.Focus,
            Ai = first.Ai ?? second.Ai,
        };

        void Compare(Term what, string? one, string? other, SourceSpan? span)
        {
            if (one is not null && other is not null && one != other)
                context.Diagnostics.Add(
                    Rules.CaptionDiffers,
                    span!.Value,
                    $"this {what} is not published: '{FileTree.NameOf(first.Path)}' gives a different one, '{one}'",
                    "keep one of them"
                );
        }
    }
}
