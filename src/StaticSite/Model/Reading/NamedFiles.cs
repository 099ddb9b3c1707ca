using StaticSite.Diagnostics;

namespace StaticSite.Model.Reading;

/// <summary>Finds the files that texts and front matter name.</summary>
internal static class NamedFiles
{
    /// <summary>Where a file is or should be; null, with a diagnostic, if it can be none of the newspaper's.</summary>
    /// <param name="context">Where to read and to report.</param>
    /// <param name="folder">The folder of the file that names it.</param>
    /// <param name="written">Its name.</param>
    /// <param name="missing">The rule for a missing file.</param>
    public static string? Find(ReadContext context, string folder, Sourced<string> written, Rule missing)
    {
        var name = written.Value;
        var last = name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        if (last.Length == 0)
            Report(missing, "the name of the file is missing", "write the name of the file");
        else if (IsOfOneMachine(name))
            Report(
                missing,
                $"'{name}' is a file on your computer, not in the newspaper",
                $"copy it into {context.Input.Display(folder)}/ and write '{last}'"
            );
        else if (InputPath.Find(context.Input, folder, name) is not { } path)
            Report(missing, $"'{name}' is outside the newspaper", $"copy it into {context.Input.Display(folder)}/ and write '{last}'");
        else if (InputPath.PrivatePart(path) is { } part)
            Report(
                Rules.PrivateName,
                $"'{name}' is not published; names that begin with _ or . never are",
                $"rename '{part}' to '{part.TrimStart('_', '.')}' and write that here"
            );
        else
            return path;
        return null;

        void Report(Rule rule, Phrase message, Phrase help) => context.Diagnostics.Add(rule, written.Span, message, help);
    }

    // C:\, \\server\, ~/, file:.
    private static bool IsOfOneMachine(string name) =>
        name is [_, ':', '\\' or '/', ..] && char.IsAsciiLetter(name[0])
        || name.StartsWith(@"\\", StringComparison.Ordinal)
        || name.StartsWith("~/", StringComparison.Ordinal)
        || name.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
}
