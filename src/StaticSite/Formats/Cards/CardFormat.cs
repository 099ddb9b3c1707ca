using StaticSite.Imaging;
using StaticSite.Model;
using StaticSite.Parsing;
using StaticSite.Rendering;
using StaticSite.Rendering.Templates;
using StaticSite.Rendering.Views;

namespace StaticSite.Formats.Cards;

/// <summary>A picture for each article, to be shown where it is linked.</summary>
internal sealed class CardFormat : Format
{
    /// <inheritdoc/>
    public override FormatName Name { get; } = new("cards", "分享图", "A picture for each article, to be shown where it is linked.", IsDefault: false, IsOffUnlessListed: true);

    /// <inheritdoc/>
    public override bool IsPossible(NewspaperSettings settings, Theme theme) => settings.Url is not null;

    /// <inheritdoc/>
    public override Slots Fill(Slots slots, Newspaper newspaper, Theme theme) => slots with { Card = CardOf };

    private static Address? CardOf(SiteScope site, IssueScope issue, ArticleView article) => !site.Wants(article.Article.Address.File) ? null
        : issue.Photos.PublishCard(new(issue.NewspaperTitle, article.Title, issue.Strings.Get("card", ("date", issue.Date), ("page", issue.LabelOf(article.Page)))));
}
