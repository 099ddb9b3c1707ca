using System.Collections.Immutable;
using StaticSite.Parsing.Headlines;
using StaticSite.Parsing.Text;

namespace StaticSite.Composing;

/// <summary>How long a clause of a headline is, in ems.</summary>
/// <param name="Length">All of it, with the mark that ends it.</param>
/// <param name="Parts">What must stay together on a line.</param>
/// <param name="HasSpaces">Whether its language has spaces, which are between its parts.</param>
internal readonly record struct ClauseLength(double Length, ImmutableArray<double> Parts, bool HasSpaces)
{
    /// <summary>The length of a space.</summary>
    public const double Space = 0.33;

    private const int Shortest = 4;

    // Of a headline in a language with spaces, on a phone.
    private const int MostLines = 4;

    /// <summary>The lengths of the clauses of a headline.</summary>
    public static ImmutableArray<ClauseLength> Of(IReadOnlyList<Clause> clauses) =>
        [
            .. clauses.Select(clause => new ClauseLength(
                clause.Length,
                [.. clause.Parts.Select(part => Ems.OfHeadline(part.AsSpan().TrimEnd(' ')))],
                clause.HasSpaces
            )),
        ];

    /// <summary>
    /// The length that the size of a headline is chosen by, in whole ems from 4 to 16: the longest of its lines if a clause is a line, or
    /// as few lines as it needs on a phone; in a language with spaces the headline has four lines, or as many as it needs.
    /// </summary>
    public static int UnitOf(ImmutableArray<ClauseLength> clauses)
    {
        var unit = Shortest;
        while (unit < Clause.Line && !FitIn(unit, clauses))
            unit++;
        return unit;
    }

    /// <summary>The number of lines that it takes.</summary>
    /// <param name="line">The length of a line.</param>
    public int LinesIn(double line)
    {
        if (Length <= line)
            return 1;
        var (lines, used) = (0, line);
        foreach (var part in Parts)
            if (used + part <= line)
                used += part + (HasSpaces ? Space : 0);
            else
            {
                var own = Math.Max(1, (int)Math.Ceiling(part / line));
                lines += own;
                used = part - (own - 1) * line + (HasSpaces ? Space : 0);
            }
        return lines;
    }

    private static bool FitIn(int line, ImmutableArray<ClauseLength> clauses)
    {
        var (lines, needed) = (0, 0);
        foreach (var clause in clauses)
        {
            foreach (var part in clause.Parts)
                if (part > line)
                    return false;
            if (!clause.HasSpaces && clause.LinesIn(line) > clause.LinesIn(Clause.Line))
                return false;
            if (clause.HasSpaces)
                (lines, needed) = (lines + clause.LinesIn(line), needed + clause.LinesIn(Clause.Line));
        }
        return lines <= Math.Max(MostLines, needed);
    }
}
