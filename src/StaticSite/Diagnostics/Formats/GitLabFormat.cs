using System.IO.Hashing;
using System.Text;

namespace StaticSite.Diagnostics.Formats;

/// <summary>
/// Diagnostics as a GitLab code quality report, which GitLab shows in merge requests
/// (docs.gitlab.com/ci/testing/code_quality, "Code Quality report format").
/// </summary>
internal static class GitLabFormat
{
    /// <summary>The whole report, ending in a line feed.</summary>
    public static string Write(IEnumerable<Diagnostic> diagnostics, MessageLanguage language) =>
        JsonFormat.Build(json =>
        {
            json.WriteStartArray();
            var seen = new Dictionary<string, int>();
            foreach (var diagnostic in diagnostics)
            {
                // Without its line, which changes with every line above; the same problem again in a file is counted.
                var problem = $"{diagnostic.Rule.Id} {diagnostic.Location.Path} {diagnostic.Message.In(MessageLanguage.English)}";
                seen[problem] = seen.GetValueOrDefault(problem) + 1;
                json.WriteStartObject();
                json.WriteString("description", $"{diagnostic.Message.In(language)}; {diagnostic.Help.In(language)}");
                json.WriteString("check_name", diagnostic.Rule.Id);
                json.WriteString("fingerprint", $"{XxHash128.HashToUInt128(Encoding.UTF8.GetBytes($"{problem} {seen[problem]}")):x32}");
                json.WriteString("severity", SeverityOf(diagnostic));
                json.WriteStartObject("location");
                json.WriteString("path", diagnostic.Location.Path);
                json.WriteStartObject("lines");
                json.WriteNumber("begin", Math.Max(1, diagnostic.Location.Line));
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    private static string SeverityOf(Diagnostic diagnostic) =>
        diagnostic.Severity switch
        {
            Severity.Error => "critical",
            Severity.Warning => "minor",
            _ => "info",
        };
}
