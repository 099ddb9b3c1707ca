using System.Collections.Immutable;
using NodaTime;
using StaticSite.Diagnostics;

namespace StaticSite.Model;

/// <summary>What newspaper.yaml says.</summary>
public sealed record NewspaperSettings
{
    /// <summary>The newspaper's name.</summary>
    public required Sourced<string> Title { get; init; }

    /// <summary>BCP 47 tag of its language.</summary>
    public required string Language { get; init; }

    /// <summary>Where the site will stand, with a slash at the end, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>The zone of times that are written without one.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary>版权所有, 技术支持 and a sentence on reuse.</summary>
    public required Copyright Copyright { get; init; }

    /// <summary>国内统一刊号, ISSN and 邮发代号.</summary>
    public required Serial Serial { get; init; }

    /// <summary>Licences and filings.</summary>
    public ImmutableArray<LegalLine> Legal { get; init; } = [];

    /// <summary>Names of pages by their number as written.</summary>
    public ImmutableDictionary<string, string> PageNames { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The order of the page groups; empty: by letter, none first.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>Whether ASCII marks between Chinese characters become Chinese ones.</summary>
    public bool NormalizesPunctuation { get; init; } = true;
}

/// <summary>Who holds the rights.</summary>
public sealed record Copyright(string Holder, string? Support, string? Text);

/// <summary>A newspaper's serial numbers.</summary>
public sealed record Serial(string? Cn, string? Issn, string? Postal);

/// <summary>A line of the footer, with a link if there is one.</summary>
public sealed record LegalLine(string Text, Uri? Url);
