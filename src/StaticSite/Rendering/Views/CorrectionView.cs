using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>A correction as templates see it.</summary>
internal sealed class CorrectionView(PublishedCorrection correction, Strings strings) : View<CorrectionView>(Table)
{
    public static readonly Fields<CorrectionView> Table = new("correction")
    {
        { "date", view => Dates.Format(view._correction.Date, view._strings) },
        { "iso", view => Dates.Iso(view._correction.Date) },
        { "text", view => view._correction.Text },
        { "article", view => LinkView.To(view._correction.Title, view._correction.Article) },
    };

    private readonly PublishedCorrection _correction = correction;
    private readonly Strings _strings = strings;
}
