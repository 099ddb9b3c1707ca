using System.Collections.Immutable;
using System.Globalization;
using StaticSite.Diagnostics;
using StaticSite.Parsing;
using StaticSite.Parsing.Yaml;

namespace StaticSite.Model.Reading;

/// <summary>Reads an article's areas on the printed pages (热区), and other points in fractions of an image.</summary>
internal static class RegionReader
{
    /// <summary>
    /// An article's areas; none, with diagnostics, if one of them is wrong: an article that must not be seen has all of them masked, or its
    /// page is not shown.
    /// </summary>
    public static ImmutableArray<Region> Read(
        MapReader article,
        PageNumber own,
        IReadOnlyList<Sourced<PageNumber>> pages,
        DiagnosticBag diagnostics
    )
    {
        var regions = ImmutableArray<Region>.Empty;
        foreach (var keys in article.Maps("regions", KeySets.Region))
        {
            if (keys.Required("page") is not { } written)
                continue;
            if (
                !PageNumber.TryParse(written.Value, out var page)
                || !page.IsSamePage(own) && !pages.Any(other => other.Value.IsSamePage(page))
            )
            {
                diagnostics.Add(
                    Rules.BadRegion,
                    written.Span,
                    $"the article is not on page '{written.Value}'",
                    $"name page {own.Text}, or add the page to 'pages'"
                );
                continue;
            }
            if (Corners(keys, diagnostics) is { } corners)
                regions = regions.Add(new(written.With(page), corners));
        }
        return regions.Length == article.List("regions").Length ? regions : [];
    }

    /// <summary>A point in fractions from the top left, as [.5, .3]; null, with a diagnostic, if it is not one.</summary>
    public static (double X, double Y)? Point(MapReader keys, string key, DiagnosticBag diagnostics)
    {
        var items = keys.List(key);
        if (items.IsEmpty)
            return null;
        if (Fractions(items, 2) is [var x, var y])
            return (x, y);
        diagnostics.Add(
            Rules.BadRegion,
            items[0].Span,
            $"'{key}' must be two numbers between 0 and 1",
            "write the point from the top left, like [.5, .3]"
        );
        return null;
    }

    private static ImmutableArray<(double, double)>? Corners(MapReader keys, DiagnosticBag diagnostics)
    {
        if (keys.List("rect") is { IsEmpty: false } rect)
        {
            if (Fractions(rect, 4) is [var x, var y, var width, var height] && width > 0 && height > 0 && x + width <= 1 && y + height <= 1)
                return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)];
            return Refuse(rect[0].Span);
        }
        var polygon = keys.List("polygon");
        if (polygon.IsEmpty)
            return Refuse(keys.Map.Span);
        var points = polygon.Select(item => item is YamlList list ? Fractions(list.Items, 2) : null).ToArray();
        if (points.Length >= 3 && points.All(point => point is not null))
        {
            ImmutableArray<(double, double)> corners = [.. points.Select(point => (point![0], point[1]))];
            if (Region.AreaOf(corners) > 0)
                return corners;
        }
        return Refuse(polygon[0].Span);

        ImmutableArray<(double, double)>? Refuse(SourceSpan span)
        {
            diagnostics.Add(
                Rules.BadRegion,
                span,
                "a region is a rectangle or a polygon within the page",
                "write rect: [left, top, width, height] or polygon: [[x, y], …], in fractions of the page from 0 to 1"
            );
            return null;
        }
    }

    private static double[]? Fractions(ImmutableArray<YamlNode> items, int count)
    {
        var numbers = items
            .OfType<YamlScalar>()
            .Select(item =>
                double.TryParse(item.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number is >= 0 and <= 1
                    ? number
                    : (double?)null
            )
            .ToArray();
        return items.Length == count && numbers.Length == count && numbers.All(number => number is not null)
            ? [.. numbers.Select(number => number!.Value)]
            : null;
    }
}
