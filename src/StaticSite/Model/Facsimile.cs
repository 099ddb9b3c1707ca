using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Model;

/// <summary>The image or PDF of a printed page (版面图).</summary>
/// <param name="File">The file; null if the program prints the page as it composes it.</param>
/// <param name="Number">The page of the file that it is, from 1; null if the file has one.</param>
/// <param name="NamedAt">Where it is named; null if it only has the usual name.</param>
internal sealed record Facsimile(FileHandle? File, int? Number, SourceSpan? NamedAt)
{
    /// <summary>What is written instead of a file's name if the program prints the page as it composes it.</summary>
    public static (string Name, string Chinese) Auto => ("auto", "自动");

    /// <summary>What is written instead of a file's name if a page only has a facsimile where its folder has a file for it.</summary>
    public static (string Name, string Chinese) Files => ("files", "文件");

    /// <summary>Whether the program prints the page as it composes it, and so knows where every article is.</summary>
    [MemberNotNullWhen(false, nameof(File))]
    public bool IsComposed => File is null;

    /// <summary>What must not be seen: polygons, in fractions of the page from the top left.</summary>
    public ImmutableArray<ImmutableArray<(double X, double Y)>> Masks { get; init; } = [];

    /// <summary>The facsimile without articles that must not be seen; null if it is unknown where one of them is.</summary>
    public Facsimile? Without(IEnumerable<Article> hidden, PageNumber page)
    {
        if (IsComposed)
            return this;
        var regions = hidden.Select(article => article.RegionsOn(page).ToArray()).ToArray();
        return regions.All(own => own.Length > 0)
            ? this with
            {
                Masks = [.. regions.SelectMany(own => own).Select(region => region.Points)],
            }
            : null;
    }
}

/// <summary>The view that shows a printed page.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Leads">Whether links to the page lead there.</param>
internal sealed record FacsimileLink(Address Address, bool Leads)
{
    /// <summary>Its name below the page.</summary>
    public const string Folder = "facsimile";
}
