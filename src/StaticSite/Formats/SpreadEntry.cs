using System.Collections.Immutable;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Formats;

/// <summary>A spread in a listing.</summary>
/// <param name="Pages">The places of its pages in the listing.</param>
/// <param name="IsOuterSheet">Whether it is the outside of the paper.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Facsimile">The view that shows it as it was printed, or null.</param>
internal sealed record SpreadEntry(ImmutableArray<int> Pages, bool IsOuterSheet, Address Address, FacsimileLink? Facsimile)
{
    public static SpreadEntry Of(Issue issue, Spread spread) =>
        new([.. issue.PagesOf(spread).Select(page => issue.Pages.IndexOf(page))], spread.IsOuterSheet, spread.Address, spread.Facsimile);

    public void Write(BinaryWriter writer)
    {
        writer.WriteAll(Pages, static (writer, page) => writer.Write7BitEncodedInt(page));
        writer.Write(IsOuterSheet);
        writer.Write(Address.Path);
        writer.Write(Facsimile);
    }

    /// <summary>The spread among the pages of the listing.</summary>
    public Spread In(PageOutline[] pages) =>
        new([.. Pages.Select(page => pages[page].Number)], IsOuterSheet, Address) { Facsimile = Facsimile };

    public static SpreadEntry Read(BinaryReader reader) =>
        new(
            [.. reader.ReadAll(static reader => reader.Read7BitEncodedInt())],
            reader.ReadBoolean(),
            new(reader.ReadString()),
            reader.ReadFacsimile()
        );
}
