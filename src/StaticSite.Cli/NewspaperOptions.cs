using System.CommandLine;
using NodaTime;
using StaticSite.Building;
using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Cli;

/// <summary>The options of every command that reads a newspaper.</summary>
internal sealed class NewspaperOptions
{
    /// <summary>The option that names the folder of the newspaper.</summary>
    public const string InputName = "--input";

    /// <summary>Its default.</summary>
    public const string UsualInput = "input";

    private const string OwnTheme = "theme";

    private readonly Option<string?> _theme = new("--theme")
    {
        Description = "The theme to use on top of the default theme. Default: theme/, if it exists.",
        HelpName = "DIR",
    };
    private readonly Option<string?> _now;

    private readonly Option<string?> _language = LanguageChoice.Create();

    /// <param name="marksScheduled">Whether what appears later than --now is marked; else it is held back.</param>
    public NewspaperOptions(bool marksScheduled = false)
    {
        _now = new("--now") { HelpName = "TIME" };
        _now.Description = marksScheduled
            ? "The time to build for; what appears later is marked. Default: the current time."
            : "The time to build for; what appears later is held back. Default: the current time.";
    }

    /// <summary>The newspaper's folder.</summary>
    public Option<string> Input { get; } =
        new(InputName)
        {
            Description = "The folder of the newspaper.",
            DefaultValueFactory = _ => UsualInput,
            HelpName = "DIR",
        };

    /// <summary>The options, in the order of the help.</summary>
    public IEnumerable<Option> All => [Input, _theme, _now, _language];

    /// <summary>What keeps the newspaper from being read, or null.</summary>
    public Phrase? Fault(ParseResult parsed) =>
        !Directory.Exists(parsed.GetValue(Input)) ? (Phrase)$"there is no folder '{parsed.GetValue(Input)}'"
        : parsed.GetValue(_theme) is { } theme && !Directory.Exists(theme) ? $"there is no folder '{theme}'"
        : parsed.GetValue(_now) is { } text && Times.Parse(text, DateTimeZone.Utc) is null
            ? (Phrase)$"'{text}' is not a time; write it like 2022-01-10 or 2022-01-10T06:00"
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
}
