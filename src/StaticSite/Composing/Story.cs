using System.Collections.Immutable;

namespace StaticSite.Composing;

/// <summary>How loud a story is on its page.</summary>
internal enum StoryRole
{
    /// <summary>头条.</summary>
    Lead,

    /// <summary>One of the stories after it.</summary>
    Second,

    /// <summary>Any other.</summary>
    Story,

    /// <summary>简讯.</summary>
    Brief,
}

/// <summary>What the composer knows about a story. Lengths are in ems of the type that they are set in.</summary>
/// <param name="Role">How loud it is.</param>
/// <param name="Summary">What is shown of it instead of its text, or null.</param>
/// <param name="Opening">How many blocks of its text are shown if not all of them are; else null.</param>
/// <param name="IsBoxed">Whether it has a box around it, so that it is not cut.</param>
/// <param name="IsFixed">Whether the editor has given it its place in the order.</param>
/// <param name="Characters">字 that are shown.</param>
/// <param name="Clauses">The lengths of the clauses of its headline; empty if no headline is shown.</param>
/// <param name="Subtitle">The length of its subtitle; 0 for none.</param>
/// <param name="Deck">The length of its deck (提要); 0 for none.</param>
/// <param name="Labels">The number of lines above and below the headline: label, kicker, byline.</param>
/// <param name="Text">Its text.</param>
/// <param name="Pictures">Its pictures, in order.</param>
internal sealed record Story(
    StoryRole Role,
    string? Summary,
    int? Opening,
    bool IsBoxed,
    bool IsFixed,
    int Characters,
    ImmutableArray<ClauseLength> Clauses,
    double Subtitle,
    double Deck,
    int Labels,
    ImmutableArray<Passage> Text,
    ImmutableArray<Picture> Pictures
)
{
    /// <summary>Whether a summary is shown instead of its text.</summary>
    public bool IsSummary => Summary is not null;

    /// <summary>Whether it is shown in full.</summary>
    public bool IsWhole => !IsSummary && Opening is null;

    /// <summary>The length that the size of its headline is chosen by, in whole ems.</summary>
    public int Unit { get; } = ClauseLength.UnitOf(Clauses);

    /// <summary>Whether its picture is wide, but set in one of its columns.</summary>
    public bool IsInset => Pictures is [{ IsInset: true }, ..];

    /// <summary>The story with its picture set so; null if it has no wide picture, leads the page, or is a summary.</summary>
    public Story? Inset() =>
        Pictures is not [{ IsWide: true }, ..] || Role is StoryRole.Lead || IsSummary
            ? null
            : this with
            {
                Pictures = Pictures.SetItem(0, Pictures[0] with { IsInset = true }),
            };

    /// <summary>
    /// Makes the summary longer by at most some ems; the result is null if there is no more text. The property is null if the story has no
    /// summary, or if its length is not ours to choose.
    /// </summary>
    public Func<double, Story?>? Longer { get; init; }

    /// <summary>
    /// Whether its headline may be set vertically: it does not lead the page, and all that stands with it is short and in Chinese
    /// characters.
    /// </summary>
    public bool MayBeVertical { get; init; }

    /// <summary>Whether its headline is set vertically, beside its text.</summary>
    public bool IsVertical { get; private init; }

    /// <summary>The story with its headline set so; null if it may not, is a summary or a brief, or has a box or a wide picture.</summary>
    public Story? Vertical() =>
        !MayBeVertical || IsSummary || IsBoxed || Role is StoryRole.Brief || Pictures is [{ IsWide: true }, ..]
            ? null
            : this with
            {
                IsVertical = true,
            };

    /// <summary>The room that its text takes, in 字.</summary>
    public double Room { get; } = Text.Sum(passage => passage.Room);
}

/// <summary>A picture with its caption.</summary>
/// <param name="Ratio">Its height divided by its width; 0 if there is nothing to see.</param>
/// <param name="Caption">The length of its caption.</param>
/// <param name="IsInText">Whether it stands between paragraphs.</param>
/// <param name="IsInset">Whether it is set in one of the columns of its story although it is wide.</param>
internal readonly record struct Picture(double Ratio, double Caption, bool IsInText = false, bool IsInset = false)
{
    // Height divided by width.
    private const double LeastWide = 0.5;
    private const double Widest = 0.8;
    private const double MostSquare = 1.2;

    /// <summary>Whether it is set over all columns of its story rather than in one of them.</summary>
    public bool IsWide => Ratio > 0 && !IsInset && !IsInText && !IsTallAt(Ratio);

    /// <summary>Whether an image is too tall for that.</summary>
    /// <param name="ratio">Its height divided by its width.</param>
    public static bool IsTallAt(double ratio) => ratio > Widest;

    /// <summary>The name of the shape of an image: what style sheets distinguish.</summary>
    /// <param name="ratio">Its height divided by its width.</param>
    public static string ShapeAt(double ratio) =>
        ratio < LeastWide ? "panorama"
        : !IsTallAt(ratio) ? "wide"
        : ratio > MostSquare ? "tall"
        : "square";
}
