using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>Photos that are named are there, and have a caption.</summary>
internal static class PhotoCheck
{
    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        foreach (var article in issue.Articles)
            Run(newspaper, issue, FileTree.FolderOf(article.Path), article.Photos, diagnostics);
    }

    /// <summary>Checks the photos of the standing pages.</summary>
    public static void Run(Newspaper newspaper, DiagnosticBag diagnostics)
    {
        foreach (var page in newspaper.StandingPages)
            Run(newspaper, null, "", page.Photos, diagnostics);
    }

    private static void Run(Newspaper newspaper, Issue? issue, string folder, ImmutableArray<Photo> photos, DiagnosticBag diagnostics)
    {
        foreach (var photo in photos)
        {
            var name = FileTree.NameOf(photo.Path);
            if (photo is { File: null, Remote: null })
                ReportMissing(newspaper, issue, folder, photo, name, diagnostics);
            else if (photo.Caption is null)
                ReportBare(newspaper, issue, photo, name, diagnostics);
        }
    }

    private static void ReportMissing(Newspaper newspaper, Issue? issue, string folder, Photo photo, string name, DiagnosticBag diagnostics)
    {
        var isThereByAnotherName = newspaper
            .Input.List(FileTree.FolderOf(photo.Path))
            .Any(entry =>
                !entry.IsFolder
                && Names.IsImage(entry.Name)
                && Names.Stem(entry.Name).Equals(Names.Stem(name), StringComparison.OrdinalIgnoreCase)
            );
        if (photo.CaptionFileAt is { } caption && !(photo.NamedAt is not null && isThereByAnotherName))
            ReportAlone(issue is null ? null : MissingPhoto.Find(issue, photo), photo, caption, name, diagnostics);
        else if (photo.NamedAt is { } span)
            diagnostics.Add(
                Rules.MissingPhoto,
                span,
                $"there is no photo '{name}'",
                MissingPhoto.Help(newspaper.Input, issue, folder, photo.Path)
            );
    }

    private static void ReportAlone(string? other, Photo photo, SourceSpan caption, string name, DiagnosticBag diagnostics)
    {
        if (other is null)
            diagnostics.Add(
                Rules.CaptionWithoutPhoto,
                caption,
                $"the photo of this caption, '{name}', has not arrived",
                "put it next to the caption; until then the caption is published without it"
            );
        else if (Names.IsOriginal(other))
            diagnostics.Add(
                Rules.CaptionWithoutPhoto,
                caption,
                $"the photo of this caption, '{FileTree.NameOf(other)}', has a format that pages do not show",
                $"replace it with a JPEG, '{name}'; until then the caption is published without it"
            );
        else
            diagnostics.Add(
                Rules.CaptionWithoutPhoto,
                caption,
                $"the photo of this caption, '{name}', has not arrived, but '{FileTree.NameOf(other)}' is there without a caption",
                $"if that is the photo, rename it to '{name}'"
            );
    }

    private static void ReportBare(Newspaper newspaper, Issue? issue, Photo photo, string name, DiagnosticBag diagnostics)
    {
        // What a caption without its photo is reported with.
        if (
            issue is not null
            && photo.NamedAt is null
            && issue.Articles.Any(article => article.Photos.Any(other => MissingPhoto.Find(issue, other) == photo.Path))
        )
            return;
        Phrase text = $"the photo '{name}' has no caption";
        var help =
            photo.Remote is not null ? (Phrase)$"write it between the brackets: ![caption]({photo.Path})"
            : Names.Prefix(name) is null ? (Phrase)$"write one in {Names.Stem(name)}.md next to it, or 'caption: ' in photos"
            : $"write it in photos: [ {{ file: {name}, caption: … }} ]";
        if (photo.NamedAt is { } span)
            diagnostics.Add(Rules.PhotoWithoutCaption, span, text, help);
        else
            diagnostics.Add(Rules.PhotoWithoutCaption, newspaper.Input.Display(photo.Path), text, help);
    }
}
