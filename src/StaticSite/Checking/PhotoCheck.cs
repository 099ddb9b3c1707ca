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
        foreach (var article in issue.Articles) Run(newspaper, article.Photos, diagnostics);
    }

    /// <summary>Checks the photos of the standing pages.</summary>
    public static void Run(Newspaper newspaper, DiagnosticBag diagnostics)
    {
        foreach (var page in newspaper.StandingPages) Run(newspaper, page.Photos, diagnostics);
    }

    private static void Run(Newspaper newspaper, ImmutableArray<Photo> photos, DiagnosticBag diagnostics)
    {
        foreach (var photo in photos)
        {
            var name = FileTree.NameOf(photo.Path);
            if (photo is { File: null, Remote: null }) ReportMissing(newspaper, photo, name, diagnostics);
            else if (photo.Caption is null) ReportBare(newspaper, photo, name, diagnostics);
        }
    }

    private static void ReportMissing(Newspaper newspaper, Photo photo, string name, DiagnosticBag diagnostics)
    {
        var folder = FileTree.FolderOf(photo.Path);
        var pictures = newspaper.Input.List(folder).Where(entry => !entry.IsFolder && Names.IsPicture(entry.Name)).Select(entry => entry.Name).ToArray();
        var isThereByAnotherName = pictures.Any(picture => Names.Stem(picture).Equals(Names.Stem(name), StringComparison.OrdinalIgnoreCase));
        if (photo.CaptionFileAt is { } caption && !(photo.NamedAt is not null && isThereByAnotherName))
        {
            diagnostics.Add(Rules.CaptionWithoutPhoto, caption, $"the photo of this caption, '{name}', has not arrived", "put it beside the caption; until then the caption is published alone");
            return;
        }
        var help = pictures.Length == 0 ? $"put it into {newspaper.Input.Display(folder)}/" : Suggestion.Help(name, pictures);
        if (photo.NamedAt is { } span) diagnostics.Add(Rules.MissingPhoto, span, $"there is no photo '{name}'", help);
    }

    private static void ReportBare(Newspaper newspaper, Photo photo, string name, DiagnosticBag diagnostics)
    {
        var text = $"the photo '{name}' has no caption";
        var help = $"write one into {Names.Stem(name)}.md beside it, or 'caption: ' in photos";
        if (photo.NamedAt is { } span) diagnostics.Add(Rules.PhotoWithoutCaption, span, text, help);
        else diagnostics.Add(Rules.PhotoWithoutCaption, newspaper.Input.Display(photo.Path), text, help);
    }
}
