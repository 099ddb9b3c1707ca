using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using StaticSite.Building;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Cli;

/// <summary>The options of every command that reads a newspaper.</summary>
internal sealed class NewspaperOptions
{
    private const string OwnTheme = "theme";

    private readonly Option<string?> _theme = new("--theme")
    {
        Description = "A theme to lay over the default one. Default: theme/, if there is one.",
        HelpName = "DIR",
    };
    private readonly Option<string?> _now;

    /// <param name="ahead">What happens to what lies ahead of --now.</param>
    public NewspaperOptions(string ahead = "held back")
    {
        _now = new("--now")
        {
            Description = $"The moment to build for; what lies ahead is {ahead}. Default: the clock.",
            HelpName = "TIME",
        };
        _now.Validators.Add(RefuseUnreadableTime);
    }

    /// <summary>The newspaper's folder.</summary>
    public Option<string> Input { get; } =
        new("--input")
        {
            Description = "The newspaper's folder.",
            DefaultValueFactory = _ => "input",
            HelpName = "DIR",
        };

    /// <summary>The options, in the order of the help.</summary>
    public IEnumerable<Option> All => [Input, _theme, _now];

    /// <summary>A folder that was named and is not there, or null.</summary>
    public string? Missing(ParseResult parsed) =>
        !Directory.Exists(parsed.GetValue(Input)) ? parsed.GetValue(Input)
        : parsed.GetValue(_theme) is { } theme && !Directory.Exists(theme) ? theme
        : null;

    /// <summary>What was given.</summary>
    public BuildOptions Read(ParseResult parsed) =>
        new()
        {
            Input = new DiskTree(parsed.GetValue(Input)!),
            InputFolder = parsed.GetValue(Input),
            Theme =
                parsed.GetValue(_theme) is { } theme ? new DiskTree(theme)
                : Directory.Exists(OwnTheme) ? new DiskTree(OwnTheme)
                : null,
            Now = zone =>
                parsed.GetValue(_now) is { } text
                    ? Times.Parse(text, zone)!.Value
                    : Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()),
        };

    private void RefuseUnreadableTime(OptionResult result)
    {
        var text = result.GetValue(_now);
        if (text is not null && Times.Parse(text, DateTimeZone.Utc) is null)
            result.AddError($"'{text}' is not a time: write it as 2022-01-10 or 2022-01-10T06:00");
    }
}
