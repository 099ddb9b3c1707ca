using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing;
using StaticSite.Parsing.Markdown;

namespace StaticSite.Model.Reading;

/// <summary>Reads an article's sounds and films.</summary>
internal static class MediaReader
{
    private static readonly string[] Types = [".mp4", ".webm", ".ogv", ".mov", ".mp3", ".m4a", ".ogg", ".oga", ".wav", ".flac"];

    /// <summary>Whether a file is a sound or a film, by its extension.</summary>
    public static bool IsMedia(string name) => Types.Contains(Path.GetExtension(name).ToLowerInvariant());

    public static ImmutableArray<Media> Read(ReadContext context, string folder, MapReader article, TextRules rules)
    {
        var media = ImmutableArray<Media>.Empty;
        foreach (var keys in article.Maps("media", KeySets.Media))
            if (ReadOne(context, folder, keys, rules) is { } item)
                media = media.Add(item);
        return media;
    }

    private static Media? ReadOne(ReadContext context, string folder, MapReader keys, TextRules rules)
    {
        if (keys.Required("file") is not { } file)
            return null;
        var isMedia = IsMedia(file.Value);
        if (!isMedia)
            context.Diagnostics.Add(
                Rules.BadValue,
                file.Span,
                $"'{file.Value}' is not audio or video that browsers play",
                $"use one of {Phrase.List(Types)}"
            );
        // Each is looked for, so that all that are missing are reported in one run.
        var recording = isMedia ? Find(context, folder, file) : null;
        var poster = Find(context, folder, keys.Text("poster"));
        var captions = Find(context, folder, keys.Text("captions"));
        var transcript = Find(context, folder, keys.Text("transcript"));
        if (recording is null)
            return null;
        var text = transcript is null ? null : Parse(context, transcript.Path, rules);
        if (keys.Text(Media.IsFilmName(file.Value) ? "captions" : "transcript") is null)
            ReportSilent(context, file);
        return new(recording, poster, captions, text, transcript?.Path, file.Span, context.Ai(keys, rules)?.Value);
    }

    private static FileHandle? Find(ReadContext context, string folder, Sourced<string>? named)
    {
        if (named is not { } written)
            return null;
        if (NamedFiles.Find(context, folder, written, Rules.MissingMedia) is not { } path)
            return null;
        if (!context.Input.HasFile(path))
        {
            var (place, name) = (FileTree.FolderOf(path), FileTree.NameOf(path));
            var other = context
                .Input.List(place)
                .Select(entry => entry.Name)
                .FirstOrDefault(other => other.Equals(name, StringComparison.OrdinalIgnoreCase));
            context.Diagnostics.Add(
                Rules.MissingMedia,
                written.Span,
                $"there is no '{written.Value}'",
                other is null
                    ? (Phrase)$"put it into {context.Input.Display(place)}/"
                    : $"write '{InputPath.From(folder, FileTree.Join(place, other))}'; upper and lower case matter"
            );
            return null;
        }
        if (MediaContent.Problem(context.Input, path, written.Value) is (var problem, var help))
            context.Diagnostics.Add(Rules.WrongContent, written.Span, problem, help);
        return new(context.Input, path);
    }

    private static MarkdownText? Parse(ReadContext context, string path, TextRules rules) =>
        SourceReader.Read(context.Input, path, context.Diagnostics) is { } source
            ? MarkdownParser.Parse(source, 0, rules, context.Diagnostics)
            : null;

    // WCAG 2.2, 1.2.1 and 1.2.2: a transcript for what is only heard, captions for what is seen and heard.
    private static void ReportSilent(ReadContext context, Sourced<string> file)
    {
        if (Media.IsFilmName(file.Value))
            context.Diagnostics.Add(
                Rules.MediaWithoutCaptions,
                file.Span,
                "this video has no captions",
                "add captions: with a WebVTT file"
            );
        else
            context.Diagnostics.Add(
                Rules.MediaWithoutCaptions,
                file.Span,
                "this recording has no transcript",
                "add transcript: with a Markdown file"
            );
    }
}
