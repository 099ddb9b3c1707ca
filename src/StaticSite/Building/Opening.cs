using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;
using StaticSite.Model.Reading;
using StaticSite.Writing.Cache;

namespace StaticSite.Building;

/// <summary>
/// A newspaper's index as it is opened, and the part of it that is cached for the next build, which then opens only what has changed.
/// </summary>
internal sealed class Opening
{
    /// <summary>Its cache key.</summary>
    public const string Unit = "index";

    private readonly BuildRecord? _last;
    private readonly ContentHash _given;
    private readonly IndexCache _memory;
    private readonly Trace _front;

    /// <param name="options">What was requested.</param>
    /// <param name="last">What the last build remembers, or null.</param>
    /// <param name="index">Where to note what the index depends on.</param>
    /// <param name="diagnostics">Where to report.</param>
    public Opening(BuildOptions options, BuildRecord? last, Trace index, DiagnosticBag diagnostics)
    {
        _given = ContentHash.Of([$"{options.IncludesDrafts}"]);
        _memory = new(options.Input, last?.Observations ?? []);
        var newspaper = NewspaperReader.Read(
            new(options.Input, index),
            options.Schema,
            _memory,
            options.Now,
            options.IncludesDrafts,
            options.Url,
            diagnostics
        );
        var now = newspaper.Publication.Now;
        if (last is not null && last.Input == _given && now >= last.From && now < last.Until && _memory.Knows(SettingsReader.File))
            _last = last;
        else
            _memory.Forget(IsArticle);
        _front = new(now);
        newspaper = FrontPageReader.Read(newspaper, _memory, _front);
        foreach (
            var settings in index.Observations.Where(observation =>
                observation.Path == SettingsReader.File && observation.Kind == ObservationKind.Content
            )
        )
            _memory.Learn(settings);
        // A preview reads what is there when it is asked.
        Newspaper = options.Output is null ? newspaper : newspaper with { Input = new(_memory.Spending, index) };
    }

    /// <summary>The newspaper's index.</summary>
    public Newspaper Newspaper { get; }

    /// <summary>What was looked at to find the issue of the front page.</summary>
    public IEnumerable<Observation> FrontSights => _front.Observations;

    /// <summary>What is to be cached; null if it equals the cache of the last build.</summary>
    /// <param name="racy">See <see cref="FileStamp.IsRacy"/>.</param>
    public BuildRecord? ToRemember(long racy) =>
        _last is not null && _memory.IsSame
            ? null
            : new(
                _given,
                Instant.Max(_front.From, _last?.From ?? Instant.MinValue),
                Instant.Min(_front.Until, _last?.Until ?? Instant.MaxValue),
                [.. _memory.Found.Select(observation => observation.Without(racy))],
                [],
                [],
                null
            )
            {
                Site = default,
            };

    private static bool IsArticle(string path) => Names.IsMarkdown(path);
}
