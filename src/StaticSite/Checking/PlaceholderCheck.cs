using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>Finds placeholder texts written by <c>new</c> that have not been replaced.</summary>
internal static class PlaceholderCheck
{
    public static void Run(Newspaper newspaper, Issue issue, DiagnosticBag diagnostics)
    {
        foreach (var article in issue.Articles)
        {
            if (article.IsWithdrawn)
                continue;
            if (Placeholders.FindBody(article.Source.Text) is (var start, var length))
                diagnostics.Add(
                    Rules.Placeholder,
                    article.Source.Span(start, length),
                    "this is what 'new article' wrote in place of the text",
                    "write the article here, or set 'status: draft'"
                );
            foreach (var photo in article.Photos)
                if (HasPlaceholder(photo))
                    diagnostics.Add(
                        Rules.Placeholder,
                        photo.Caption!.Span,
                        $"the caption of '{FileTree.NameOf(photo.Path)}' is the file's name, as 'new photo' wrote it",
                        "write here what the photo shows"
                    );
        }
    }

    /// <summary>Whether a photo's caption is still to be written.</summary>
    public static bool HasPlaceholder(Photo photo) =>
        photo.Caption?.Markdown is { } text && Placeholders.IsCaption(text.Source.Text.AsSpan(text.Offset), photo.Path);
}
