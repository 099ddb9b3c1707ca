using System.Globalization;
using System.Text;

namespace StaticSite.Diagnostics.Formats;

/// <summary>Diagnostics as workflow commands, which GitHub shows as annotations in the changed files.</summary>
internal static class GitHubFormat
{
    /// <summary>One diagnostic, ending in a line feed.</summary>
    public static string Write(Diagnostic diagnostic, MessageLanguage language)
    {
        var at = diagnostic.Location;
        var command = diagnostic.Severity == Severity.Info ? "notice" : TextFormat.Name(diagnostic.Severity);
        var text = new StringBuilder($"::{command} file={Property(at.Path)}");
        if (at.Line > 0)
            text.Append(CultureInfo.InvariantCulture, $",line={at.Line},col={at.Column},endColumn={at.Column + at.Length}");
        return text.Append(
                CultureInfo.InvariantCulture,
                $",title={diagnostic.Rule.Id}::{Data($"{diagnostic.Message.In(language)}; {diagnostic.Help.In(language)}")}\n"
            )
            .ToString();
    }

    private static string Data(string text) => TextFormat.Clean(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
