using System.CommandLine;
using StaticSite.Building;
using StaticSite.Diagnostics;
using StaticSite.Model;
using StaticSite.Parsing;

namespace StaticSite.Cli;

/// <summary>The options of build and check.</summary>
internal sealed class BuildCommandOptions
{
    private readonly NewspaperOptions _newspaper = new();
    private readonly Option<string> _output = new("--output")
    {
        Description = "The folder to publish to.",
        DefaultValueFactory = _ => "output",
        HelpName = "DIR",
    };
    private readonly Option<string?> _cache = new("--cache")
    {
        Description = "The folder of the cache. Default: .cache, next to the output folder.",
        HelpName = "DIR",
    };
    private readonly Option<string?> _url = new("--url")
    {
        Description = "The address of the site, instead of the newspaper's url.",
        HelpName = "URL",
    };
    private readonly Option<string?> _host = new("--host") { HelpName = "NAME" };
    private readonly Option<string?> _hostConfig = new("--host-config")
    {
        Description = "The folder to write the host's configuration to; it is not published.",
        HelpName = "DIR",
    };
    private readonly Option<bool> _drafts = new("--drafts") { Description = "Also publish drafts." };
    private readonly Option<bool> _warningsAreErrors = new("--warnaserror") { Description = "Publish nothing if there are warnings." };
    private readonly Option<string?> _changes = new("--changes")
    {
        Description = "Write the added, changed and removed addresses to a file.",
        HelpName = "FILE",
    };
    private readonly Option<bool> _explain = new("--explain") { Description = "Say why each part of the site was rebuilt." };
    private readonly Option<string?> _timings = new("--timings")
    {
        Description = "Say where the time went; with a file, also write it there as JSON.",
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string> _format = new("--format")
    {
        Description = "The format of diagnostics: text, json, sarif, github or gitlab.",
        DefaultValueFactory = _ => "text",
        HelpName = "FORMAT",
    };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print diagnostics only." };
    private readonly Option<bool> _fix = new("--fix") { Description = "Apply the safe fixes to the files." };
    private readonly Option<bool> _unsafeFixes = new("--unsafe-fixes")
    {
        Description = "Also apply fixes that may change the meaning; review the result.",
    };
    private static readonly string[] Hosts = [.. KeySets.Host.Choices.Select(host => host.Name).Order(StringComparer.Ordinal)];

    private readonly bool _publishes;

    public BuildCommandOptions(bool publishes)
    {
        _publishes = publishes;
        _host.Description = publishes
            ? "The kind of host, instead of the newspaper's: caddy, cloudflare, github, gitlab, netlify, nginx, plain or s3."
            : "Report what this kind of host would reject: caddy, cloudflare, github, gitlab, netlify, nginx, plain or s3.";
        _format.CompletionSources.Add(Reports.Formats);
        _host.CompletionSources.Add(Hosts);
    }

    /// <summary>The options, in the order of the help.</summary>
    public IEnumerable<Option> All =>
        _publishes
            ?
            [
                .. _newspaper.All,
                _output,
                _cache,
                _url,
                _host,
                _hostConfig,
                _drafts,
                _warningsAreErrors,
                _changes,
                _explain,
                _timings,
                _format,
                _quiet,
            ]
            : [.. _newspaper.All, _url, _host, _cache, _drafts, _warningsAreErrors, _fix, _unsafeFixes, _format, _quiet];

    /// <summary>What keeps the newspaper from being built, or null.</summary>
    public Phrase? Fault(ParseResult parsed) =>
        _newspaper.Fault(parsed)
        ?? (
            !Reports.Formats.Contains(Format(parsed)) ? $"'{Format(parsed)}' is not a format; use {Phrase.List(Reports.Formats)}"
            : parsed.GetValue(_host) is { } host && !Hosts.Contains(host) ? $"'{host}' is not a kind of host; use {Phrase.List(Hosts)}"
            : parsed.GetValue(_url) is { } url && SiteUrl.Parse(url) is null
                ? $"'{url}' is not the address of a site; write it in full, like https://paper.example"
            : (Phrase?)null
        );

    /// <summary>How to print diagnostics.</summary>
    public string Format(ParseResult parsed) => parsed.GetValue(_format)!;

    /// <summary>Where to write the configuration of the host, or null.</summary>
    public string? HostConfig(ParseResult parsed) => _publishes ? parsed.GetValue(_hostConfig) : null;

    /// <summary>Whether to print diagnostics only.</summary>
    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

    /// <summary>Whether to say where the time went, and the file to write that to, or null.</summary>
    public (bool Any, string? File) Timings(ParseResult parsed) =>
        _publishes && parsed.GetResult(_timings) is not null ? (true, parsed.GetValue(_timings)) : default;

    /// <summary>Whether to apply fixes, and whether unsafe ones too.</summary>
    public (bool Any, bool Unsafe) Fixes(ParseResult parsed) =>
        _publishes ? default : (parsed.GetValue(_fix) || parsed.GetValue(_unsafeFixes), parsed.GetValue(_unsafeFixes));

    /// <summary>What was given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="terminal">Where to say that another build is running.</param>
    public BuildOptions Read(ParseResult parsed, Terminal terminal) =>
        _newspaper.Read(parsed) with
        {
            Output = _publishes ? parsed.GetValue(_output) : null,
            Measures = !_publishes && parsed.GetValue(_host) is not null,
            Cache = parsed.GetValue(_cache),
            Waits = () => terminal.Report($"waiting for another build to {parsed.GetValue(_output)}"),
            Changes = _publishes ? parsed.GetValue(_changes) : null,
            Explains = _publishes && parsed.GetValue(_explain),
            Url = parsed.GetValue(_url) is { } url ? SiteUrl.Parse(url) : null,
            Host = parsed.GetValue(_host),
            IncludesDrafts = parsed.GetValue(_drafts),
            WarningsAreErrors = parsed.GetValue(_warningsAreErrors),
        };
}
