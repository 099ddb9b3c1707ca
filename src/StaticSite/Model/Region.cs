using System.Collections.Immutable;
using StaticSite.Diagnostics;

namespace StaticSite.Model;

/// <summary>An article's area on a printed page (热区).</summary>
/// <param name="Page">The page.</param>
/// <param name="Points">Its corners, in fractions of the page from the top left, each from 0 to 1; a rectangle has four.</param>
internal sealed record Region(Sourced<PageNumber> Page, ImmutableArray<(double X, double Y)> Points)
{
    /// <summary>The rectangle around it.</summary>
    public (double Left, double Top, double Right, double Bottom) Bounds =>
        (Points.Min(point => point.X), Points.Min(point => point.Y), Points.Max(point => point.X), Points.Max(point => point.Y));

    /// <summary>The area of a polygon whose sides do not cross, in the square of its unit.</summary>
    public static double AreaOf(ImmutableArray<(double X, double Y)> points) =>
        Math.Abs(points.Zip([.. points.Skip(1), points[0]], (one, next) => one.X * next.Y - next.X * one.Y).Sum()) / 2;

    /// <summary>The share of the smaller of two regions that both have in common, from 0 to 1, counted at a few thousand points.</summary>
    public double Shares(Region other)
    {
        const int Steps = 50;
        var (one, two) = (Bounds, other.Bounds);
        var (left, top) = (Math.Max(one.Left, two.Left), Math.Max(one.Top, two.Top));
        var (width, height) = (Math.Min(one.Right, two.Right) - left, Math.Min(one.Bottom, two.Bottom) - top);
        if (width <= 0 || height <= 0)
            return 0;
        var common = 0;
        for (var x = 0; x < Steps; x++)
        for (var y = 0; y < Steps; y++)
        {
            var point = (left + width * (x + .5) / Steps, top + height * (y + .5) / Steps);
            if (Contains(point) && other.Contains(point))
                common++;
        }
        return common * width * height / (Steps * Steps) / Math.Max(Math.Min(AreaOf(Points), AreaOf(other.Points)), 1e-9);
    }

    // A ray to the left crosses the sides an odd number of times.
    private bool Contains((double X, double Y) point)
    {
        var isInside = false;
        for (var i = 0; i < Points.Length; i++)
        {
            var (one, next) = (Points[i], Points[(i + 1) % Points.Length]);
            if (one.Y > point.Y != next.Y > point.Y && point.X > one.X + (next.X - one.X) * (point.Y - one.Y) / (next.Y - one.Y))
                isInside = !isInside;
        }
        return isInside;
    }
}
