using System.Globalization;
using StaticSite.Model;
using StaticSite.Rendering.Templates;
using StaticSite.Resolving;

namespace StaticSite.Rendering.Views;

/// <summary>The calendar of a year as templates see it.</summary>
internal sealed class ArchiveView(Newspaper newspaper, Strings strings, int year, IReadOnlyList<int> years) : View<ArchiveView>(Table)
{
    public static readonly Fields<ArchiveView> Table = new("archive")
    {
        { "year", view => view._strings.Get("archive_year", ("year", view._strings.Number(view._year))) },
        {
            "years",
            view =>
                view._years.Select(other =>
                        LinkView.To(
                            view._strings.Get("archive_year", ("year", view._strings.Number(other))),
                            YearAddress(other),
                            other == view._year
                        )
                    )
                    .ToArray()
        },
        {
            "months",
            view =>
                Enumerable
                    .Range(1, 12)
                    .Select(month => new MonthView(view._newspaper, view._strings, view._year, month))
                    .Where(month => month.HasIssues)
                    .Reverse()
                    .ToArray()
        },
    };

    private readonly Newspaper _newspaper = newspaper;
    private readonly Strings _strings = strings;
    private readonly int _year = year;
    private readonly IReadOnlyList<int> _years = years;

    /// <summary>The address of a year's calendar.</summary>
    public static Address YearAddress(int year) => Address.Archive.Below(year.ToString("0000", CultureInfo.InvariantCulture));
}
