using StaticSite.Model;
using StaticSite.Parsing;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Formats.Cards;

/// <summary>An image for each article, to be shown where it is linked.</summary>
internal sealed class CardFormat : Format
{
    /// <inheritdoc/>
    public override FormatName Name { get; } =
        new("cards", "分享图", "A picture for each article, to be shown where it is linked.", IsDefault: false, IsOffUnlessListed: true);

    /// <inheritdoc/>
    public override bool IsPossible(NewspaperSettings settings, Theme theme) => settings.Url is not null;

    /// <inheritdoc/>
    public override Slots Fill(Slots slots, Newspaper newspaper, Theme theme) => slots with { Card = article => CardOf(article, theme) };

    private static Address? CardOf(ResolvedArticle article, Theme theme) =>
        article.Issue.Files.PublishCard(
            new(
                article.Issue.Frame.NewspaperTitle,
                article.Title,
                article.Issue.Strings.Get(
                    "card",
                    ("date", article.Issue.Frame.Date),
                    ("page", article.Issue.Frame.LabelOf(article.Page.Outline))
                ),
                theme.Card,
                theme.HasStandardCard
            )
        );
}
