using System.CommandLine;
using StaticSite.Building;

namespace StaticSite.Cli;

/// <summary>The options of build and check.</summary>
internal sealed class BuildCommandOptions
{
    private readonly NewspaperOptions _newspaper = new();
    private readonly Option<string> _output = new("--output")
    {
        Description = "The folder to publish into.",
        DefaultValueFactory = _ => "output",
        HelpName = "DIR",
    };
    private readonly Option<string?> _cache = new("--cache")
    {
        Description = "The folder to remember things in between builds. Default: .cache, beside the output.",
        HelpName = "DIR",
    };
    private readonly Option<bool> _drafts = new("--drafts") { Description = "Publish drafts too." };
    private readonly Option<bool> _warningsAreErrors = new("--warnaserror") { Description = "Publish nothing if there are warnings." };
    private readonly Option<string?> _changes = new("--changes")
    {
        Description = "List the addresses that are added, changed or removed in a file.",
        HelpName = "FILE",
    };
    private readonly Option<bool> _explain = new("--explain") { Description = "Say why each part of the site was built again." };
    private readonly Option<string> _format = new("--format")
    {
        Description = "How to print diagnostics: text, json, sarif, github.",
        DefaultValueFactory = _ => "text",
        HelpName = "FORMAT",
    };
    private readonly Option<bool> _fix = new("--fix") { Description = "Change the files where a problem has a fix that is safe." };
    private readonly Option<bool> _unsafeFixes = new("--unsafe-fixes")
    {
        Description = "Apply fixes too that may change what is meant; look at the result.",
    };
    private readonly bool _publishes;

    public BuildCommandOptions(bool publishes)
    {
        _publishes = publishes;
        _format.AcceptOnlyFromAmong(Reports.Formats);
    }

    /// <summary>The options, in the order of the help.</summary>
    public IEnumerable<Option> All =>
        _publishes
            ? [.. _newspaper.All, _output, _cache, _drafts, _warningsAreErrors, _changes, _explain, _format]
            : [.. _newspaper.All, _drafts, _warningsAreErrors, _fix, _unsafeFixes, _format];

    /// <summary>A folder that was named and is not there, or null.</summary>
    public string? Missing(ParseResult parsed) => _newspaper.Missing(parsed);

    /// <summary>How to print diagnostics.</summary>
    public string Format(ParseResult parsed) => parsed.GetValue(_format)!;

    /// <summary>Whether to apply fixes, and whether unsafe ones too.</summary>
    public (bool Any, bool Unsafe) Fixes(ParseResult parsed) =>
        _publishes ? default : (parsed.GetValue(_fix) || parsed.GetValue(_unsafeFixes), parsed.GetValue(_unsafeFixes));

    /// <summary>What was given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="error">Where to tell that another build is waited for.</param>
    public BuildOptions Read(ParseResult parsed, TextWriter error) =>
        _newspaper.Read(parsed) with
        {
            Output = _publishes ? parsed.GetValue(_output) : null,
            Cache = _publishes ? parsed.GetValue(_cache) : null,
            Waits = () => error.WriteLine($"static-site: waits for another build into {parsed.GetValue(_output)} to end"),
            Changes = _publishes ? parsed.GetValue(_changes) : null,
            Explains = _publishes && parsed.GetValue(_explain),
            IncludesDrafts = parsed.GetValue(_drafts),
            WarningsAreErrors = parsed.GetValue(_warningsAreErrors),
        };
}
