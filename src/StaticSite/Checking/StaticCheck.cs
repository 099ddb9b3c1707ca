using StaticSite.Diagnostics;
using StaticSite.Loading;
using StaticSite.Model;

namespace StaticSite.Checking;

/// <summary>Every file that is published unchanged can be read.</summary>
internal static class StaticCheck
{
    public static void Run(Newspaper newspaper, DiagnosticBag diagnostics)
    {
        foreach (var file in newspaper.StaticFiles)
            if (newspaper.Input.TryLook(file.Path) is null && Reason(newspaper, file.Path) is { } reason)
                diagnostics.Add(
                    Rules.MissingFile,
                    newspaper.Input.Display(file.Path),
                    Fault.Because("the file cannot be read", reason),
                    SourceReader.Unreadable
                );
    }

    private static Exception? Reason(Newspaper newspaper, string path)
    {
        try
        {
            newspaper.Input.Untraced.Look(path);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e;
        }
    }
}
