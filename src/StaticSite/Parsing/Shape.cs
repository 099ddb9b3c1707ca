using System.Collections.Immutable;
using StaticSite.Diagnostics;

namespace StaticSite.Parsing;

/// <summary>What a key takes: kinds of values, each of which may be given.</summary>
internal sealed record Shape
{
    private const string PageNumber = @"^\p{L}{0,2}[0-9]{1,3}$";

    /// <summary>Any text; numbers and booleans count as what is written.</summary>
    public static Shape AnyText { get; } = new() { IsText = true };

    /// <summary>A whole number, not negative.</summary>
    public static Shape Number { get; } = new() { IsNumber = true };

    /// <summary>A number from 0 to 1.</summary>
    public static Shape Fraction { get; } = new() { IsNumber = true, IsFraction = true };

    /// <summary>A number above 0, with decimals or without.</summary>
    public static Shape Measure { get; } = new() { IsNumber = true, IsMeasure = true };

    /// <summary>A colour.</summary>
    public static Shape Colour { get; } = Matching("^#[0-9A-Fa-f]{6}$");

    /// <summary>A day.</summary>
    public static Shape Date { get; } = Matching(@"^\d{4}-\d{2}-\d{2}$");

    /// <summary>A day, or some in a row.</summary>
    public static Shape Dates { get; } = Matching(@"^\d{4}-\d{2}-\d{2}(\.\.\d{4}-\d{2}-\d{2})?$");

    /// <summary>A day or a moment.</summary>
    public static Shape Time { get; } = Matching(@"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}(:\d{2})?)?)?$");

    /// <summary>A time of the day.</summary>
    public static Shape TimeOfDay { get; } = Matching("^([01]?[0-9]|2[0-3]):[0-5][0-9]$");

    /// <summary>A page's number (版次).</summary>
    public static Shape Page { get; } = Matching(PageNumber);

    /// <summary>A language tag (BCP 47).</summary>
    public static Shape Language { get; } = Matching("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$");

    /// <summary>An address on the web.</summary>
    public static Shape WebAddress { get; } = Matching("^[Hh][Tt][Tt][Pp][Ss]?://.");

    /// <summary>A point in fractions from the top left.</summary>
    public static Shape Point { get; } = List(Fraction, 2, 2);

    /// <summary>Whether a text may be given.</summary>
    public bool IsText { get; private init; }

    /// <summary>What the text must match (a regular expression), or null.</summary>
    public string? Pattern { get; private init; }

    /// <summary>The texts that may be given; empty for any.</summary>
    public ImmutableArray<Choice> Choices { get; private init; } = [];

    /// <summary>Whether a number may be given.</summary>
    public bool IsNumber { get; private init; }

    /// <summary>Whether the number is one from 0 to 1.</summary>
    public bool IsFraction { get; private init; }

    /// <summary>Whether the number may have decimals and is above 0.</summary>
    public bool IsMeasure { get; private init; }

    /// <summary>The keys of a map that may be given, or null.</summary>
    public KeySet? Keys { get; private init; }

    /// <summary>The value of each key of a map whose keys the editor chooses, or null.</summary>
    public Shape? Values { get; private init; }

    /// <summary>What the editor's own keys must match, or null.</summary>
    public string? Names { get; private init; }

    /// <summary>What a list that may be given holds, or null.</summary>
    public Shape? Items { get; private init; }

    /// <summary>How many items the list has at least, and at most if that is known.</summary>
    public (int Least, int? Most) Count { get; private init; }

    /// <summary>Whether any text may be given, so that whatever an editor writes is meant as text.</summary>
    public bool IsFreeText => IsText && Pattern is null && Choices.IsEmpty;

    /// <summary>One of some texts.</summary>
    /// <param name="choices">Each in English, and in Chinese: the usual word first, others after a space.</param>
    public static Shape OneOf(params ImmutableArray<(string Name, string Aliases)> choices) =>
        AnyText with
        {
            Choices =
            [
                .. choices.Select(choice => new Choice(choice.Name, [.. choice.Aliases.Split(' ', StringSplitOptions.RemoveEmptyEntries)])),
            ],
        };

    /// <summary>The choice that is written like this, or null.</summary>
    public Choice? Find(string written) => Choices.FirstOrDefault(choice => choice.Name == written || choice.Aliases.Contains(written));

    /// <summary>The choices in the language of what was written, for messages.</summary>
    public IReadOnlyCollection<string> WordsLike(string written) =>
        [.. Choices.Select(choice => Suggestion.IsChinese(written) ? choice.Chinese : choice.Name)];

    /// <summary>This, or a whole number.</summary>
    public Shape OrNumber() => this with { IsNumber = true };

    /// <summary>This without numbers.</summary>
    public Shape WithoutNumber() => this with { IsNumber = false };

    /// <summary>A map of some keys.</summary>
    public static Shape Map(KeySet keys) => new() { Keys = keys };

    /// <summary>A map of keys that are the editor's own.</summary>
    public static Shape Pairs(Shape values, string? names = null) => new() { Values = values, Names = names };

    /// <summary>A map whose keys are page numbers.</summary>
    public static Shape ByPage(Shape values) => Pairs(values, PageNumber);

    /// <summary>A list.</summary>
    /// <param name="items">What it holds.</param>
    /// <param name="least">How many items it has at least.</param>
    /// <param name="most">How many it has at most; null for any number.</param>
    public static Shape List(Shape items, int least = 0, int? most = null) => new() { Items = items, Count = (least, most) };

    /// <summary>Some of a shape: a list, or a single one.</summary>
    public static Shape Some(Shape shape) => shape with { Items = shape };

    /// <summary>This, or a map of some keys.</summary>
    public Shape Or(KeySet keys) => this with { Keys = keys };

    private static Shape Matching(string pattern) => AnyText with { Pattern = pattern };
}

/// <summary>A value that a key takes, in English or by a Chinese name.</summary>
/// <param name="Name">In English.</param>
/// <param name="Aliases">In Chinese, the usual word first; empty if there is none.</param>
internal sealed record Choice(string Name, ImmutableArray<string> Aliases)
{
    /// <summary>The usual Chinese word, or the English one if there is none.</summary>
    public string Chinese => Aliases.FirstOrDefault() ?? Name;
}
