using System.Collections.Immutable;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Parsing;
using StaticSite.Parsing.Text;

namespace StaticSite.Model.Reading;

/// <summary>Finds a page's picture stories (图片新闻): photos with a caption file that no article of the page names.</summary>
internal static class PictureStoryReader
{
    private const int LongestCaption = 200;

    public static IEnumerable<Article> Read(ReadContext context, FolderContents contents, ImmutableArray<Article> articles, Address page)
    {
        if (contents.Captions.IsEmpty)
            yield break;
        var next = contents.NextNumber;
        var used = articles.SelectMany(article => article.Files).ToHashSet(StringComparer.Ordinal);
        foreach (var name in contents.Captions)
        {
            var path = FileTree.Join(contents.Folder, name);
            if (used.Contains(path))
                continue;
            var image = contents.Images.FirstOrDefault(image => Names.HaveSameStem(image, name));
            if (LooksLikeArticle(context, path, image is not null, Math.Min(next, Names.LargestPrefix)))
            {
                next++;
                continue;
            }
            var photo = PhotoReader.FromCaptionFile(
                context,
                FileTree.Join(contents.Folder, image ?? Names.Stem(name) + ".jpg"),
                context.RulesFor(null)
            );
            var slug = Names.Slug(Names.Stem(name));
            if (photo.CaptionFileAt is { } at)
                yield return Create(path, at, slug, page.Below(slug), photo);
        }
    }

    // An unnumbered file with an article's keys, or with no photo and a long text, was meant to be an article.
    private static bool LooksLikeArticle(ReadContext context, string path, bool hasImage, int number)
    {
        var quiet = new DiagnosticBag();
        if (SourceReader.Read(context.Input, path, quiet) is not { } source)
            return false;
        var file = FrontMatter.Split(source, quiet);
        var foreign = file.Keys.Entries.FirstOrDefault(entry =>
            KeySets.Caption.Find(entry.Key.Text) is null && KeySets.Article.Find(entry.Key.Text) is not null
        );
        var isLong = !hasImage && Measure.Count(source.Text.AsSpan(file.BodyStart)) > LongestCaption;
        if (foreign.Key is null && !isLong)
            return false;
        context.Diagnostics.Add(
            Rules.UnnumberedArticle,
            foreign.Key?.Span ?? source.Span(0, 1),
            foreign.Key is { } key
                ? (Phrase)$"'{key.Text}' is a key of an article, but this file has no number"
                : "this file is long for a caption and has no photo, but no number either",
            $"if it is an article, call it {number:00}-{FileTree.NameOf(path)}; a caption has the name of its photo"
        );
        return true;
    }

    private static Article Create(string path, SourceSpan at, string slug, Address address, Photo photo) =>
        new()
        {
            Path = path,
            Source = at.Source,
            Slug = slug,
            Address = address,
            Kind = ArticleKind.Photo,
            IsPictureStory = true,
            Title = photo.Caption is { Text.Length: > 0 } caption ? new(HeadlineReader.Of(caption.Text), caption.Span) : new(slug, at),
            Lead = new(at.Source, 0, []),
            Photos = [photo],
            Files = [.. photo.Files],
        };
}
