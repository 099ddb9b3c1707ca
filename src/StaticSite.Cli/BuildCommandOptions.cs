using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using StaticSite.Model;

namespace StaticSite.Cli;

/// <summary>The options of build and check.</summary>
internal sealed class BuildCommandOptions
{
    private readonly Option<string> _input = new("--input") { Description = "The newspaper's folder.", DefaultValueFactory = _ => "input", HelpName = "DIR" };
    private readonly Option<string> _output = new("--output") { Description = "The folder to publish into.", DefaultValueFactory = _ => "output", HelpName = "DIR" };
    private readonly Option<string?> _theme = new("--theme") { Description = "A theme to lay over the default one. Default: theme/, if there is one.", HelpName = "DIR" };
    private readonly Option<string?> _now = new("--now") { Description = "The moment to build for; what lies ahead is held back. Default: the clock.", HelpName = "TIME" };
    private readonly Option<bool> _drafts = new("--drafts") { Description = "Publish drafts too." };
    private readonly Option<bool> _warningsAreErrors = new("--warnaserror") { Description = "Publish nothing if there are warnings." };
    private readonly Option<string?> _changes = new("--changes") { Description = "List the addresses that are added, changed or removed in a file.", HelpName = "FILE" };
    private readonly Option<string> _format = new("--format") { Description = "How to print diagnostics: text, json, sarif, github.", DefaultValueFactory = _ => "text", HelpName = "FORMAT" };
    private readonly bool _publishes;

    public BuildCommandOptions(bool publishes)
    {
        _publishes = publishes;
        _format.AcceptOnlyFromAmong(Reports.Formats);
        _now.Validators.Add(RefuseUnreadableTime);
    }

    /// <summary>The options, in the order of the help.</summary>
    public IEnumerable<Option> All => _publishes
        ? [_input, _output, _theme, _now, _drafts, _warningsAreErrors, _changes, _format]
        : [_input, _theme, _now, _drafts, _warningsAreErrors, _format];

    /// <summary>What was given.</summary>
    public BuildRequest Read(ParseResult parsed) => new(
        parsed.GetValue(_input)!,
        _publishes ? parsed.GetValue(_output)! : null,
        parsed.GetValue(_theme),
        parsed.GetValue(_now),
        parsed.GetValue(_drafts),
        parsed.GetValue(_warningsAreErrors),
        _publishes ? parsed.GetValue(_changes) : null,
        parsed.GetValue(_format)!);

    private void RefuseUnreadableTime(OptionResult result)
    {
        var text = result.GetValue(_now);
        if (text is not null && Publication.ParseTime(text, DateTimeZone.Utc) is null)
            result.AddError($"'{text}' is not a time: write it as 2022-01-10 or 2022-01-10T06:00");
    }
}

/// <summary>What build or check was asked for.</summary>
/// <param name="Input">The newspaper's folder.</param>
/// <param name="Output">The folder to publish into; null only checks.</param>
/// <param name="Theme">A theme's folder, or null.</param>
/// <param name="Now">The moment to build for, or null for the clock.</param>
/// <param name="IncludesDrafts">Whether drafts are published.</param>
/// <param name="WarningsAreErrors">Whether warnings keep it from publishing.</param>
/// <param name="Changes">A file for the addresses that change, or null.</param>
/// <param name="Format">How to print diagnostics.</param>
internal sealed record BuildRequest(string Input, string? Output, string? Theme, string? Now, bool IncludesDrafts, bool WarningsAreErrors, string? Changes, string Format);
