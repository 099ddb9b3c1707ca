using System.Collections.Immutable;
using NodaTime;
using StaticSite.Diagnostics;

namespace StaticSite.Model;

/// <summary>What newspaper.yaml says.</summary>
internal sealed record NewspaperSettings
{
    /// <summary>The language of a newspaper that does not name one.</summary>
    public const string UsualLanguage = "zh-CN";

    /// <summary>The newspaper's name.</summary>
    public required Sourced<string> Title { get; init; }

    /// <summary>BCP 47 tag of its language.</summary>
    public required string Language { get; init; }

    /// <summary>The address of the published site, with a slash at the end, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>The path of the site on its host; it begins and ends with a slash.</summary>
    public string Root => Url?.AbsolutePath ?? "/";

    /// <summary>The kind of host that it is published on, such as <c>netlify</c>; null if unknown.</summary>
    public string? Host { get; init; }

    /// <summary>Headers for all addresses, which add to the program's or replace them.</summary>
    public ImmutableArray<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Sources that the content security policy allows besides the program's, by directive.</summary>
    public ImmutableArray<(string Directive, string Sources)> AllowedSources { get; init; } = [];

    /// <summary>The formats of compressed copies of texts: <c>br</c>, <c>gz</c>.</summary>
    public ImmutableArray<string> Compress { get; init; } = [];

    /// <summary>The zone of times that are written without one.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary>版权所有, 技术支持 and a sentence on reuse.</summary>
    public required Copyright Copyright { get; init; }

    /// <summary>国内统一刊号, ISSN and 邮发代号.</summary>
    public required Serial Serial { get; init; }

    /// <summary>Licences and filings.</summary>
    public ImmutableArray<LegalLine> Legal { get; init; } = [];

    /// <summary>Names of pages by their numbers.</summary>
    public ImmutableArray<(PageNumber Number, string Name)> PageNames { get; init; } = [];

    /// <summary>The name of a page, or null.</summary>
    public string? NameOf(PageNumber number) => PageNames.FirstOrDefault(pair => pair.Number.IsSamePage(number)).Name;

    /// <summary>The order of the page groups; empty: by letter, none first.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>The editions of a day besides the unnamed one, in the order of the day.</summary>
    public ImmutableArray<Edition> Editions { get; init; } = [];

    /// <summary>Whether the last edition of a day leads it, whatever its language; see <see cref="Leading"/>.</summary>
    public bool NewestLeads { get; init; }

    /// <summary>The days on which the newspaper appears; none if it does not say.</summary>
    public AppearanceDays Appears { get; init; } = AppearanceDays.Unknown;

    /// <summary>The days on which it does not appear (休刊).</summary>
    public ImmutableArray<DateRange> Holidays { get; init; } = [];

    /// <summary>Whether a day is a holiday (休刊).</summary>
    public bool IsHoliday(DateOnly date) => Holidays.Any(holiday => holiday.Contains(date));

    /// <summary>Whether links name index.html, for plain buckets.</summary>
    public bool LinksToFiles { get; init; }

    /// <summary>Whether raw HTML is an error.</summary>
    public bool ForbidsHtml { get; init; }

    /// <summary>Hosts whose images may be shown.</summary>
    public ImmutableArray<string> RemoteHosts { get; init; } = [];

    /// <summary>The names of the output formats that are published.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    /// <summary>What is written at the keys that output formats add.</summary>
    public ImmutableDictionary<string, Sourced<string>> Added { get; init; } = ImmutableDictionary<string, Sourced<string>>.Empty;

    /// <summary>The statuses that a build publishes.</summary>
    public ImmutableArray<ArticleStatus> Publish { get; init; } = [ArticleStatus.Final, ArticleStatus.Second, ArticleStatus.First];

    /// <summary>Whether ASCII marks between Chinese characters become Chinese ones.</summary>
    public bool NormalizesPunctuation { get; init; } = true;
}

/// <summary>An edition of the day (早报, 晚报, 号外).</summary>
/// <param name="Key">Its name in folders and addresses.</param>
/// <param name="Name">Its name for readers.</param>
/// <param name="Language">BCP 47 tag if it is not in the newspaper's language.</param>
/// <param name="Title">The newspaper's title on its pages if it has one of its own (报名).</param>
/// <param name="At">The time of the day before which nothing of it appears, or null.</param>
internal sealed record Edition(string Key, string Name, string? Language, string? Title, LocalTime? At);

/// <summary>The days on which a newspaper appears.</summary>
/// <param name="Weekdays">Days of the week.</param>
/// <param name="Days">Days of the month.</param>
internal sealed record AppearanceDays(ImmutableArray<DayOfWeek> Weekdays, ImmutableArray<int> Days)
{
    /// <summary>A newspaper that does not say when it appears.</summary>
    public static AppearanceDays Unknown { get; } = new([], []);

    /// <summary>Whether it says when it appears.</summary>
    public bool AreKnown => !Weekdays.IsEmpty || !Days.IsEmpty;

    /// <summary>Whether it appears on a day.</summary>
    public bool Contains(DateOnly date) => Weekdays.Contains(date.DayOfWeek) || Days.Contains(date.Day);
}

/// <summary>Some days in a row.</summary>
internal readonly record struct DateRange(DateOnly First, DateOnly Last)
{
    /// <summary>Whether a day is one of them.</summary>
    public bool Contains(DateOnly date) => date >= First && date <= Last;
}

/// <summary>Who holds the rights.</summary>
internal sealed record Copyright(string Holder, string? Support, string? Text);

/// <summary>A newspaper's serial numbers.</summary>
internal sealed record Serial(string? Cn, string? Issn, string? Postal);

/// <summary>A line of the footer, with a link if there is one.</summary>
internal sealed record LegalLine(string Text, Uri? Url);
