using Xunit;

namespace StaticSite.Tests.Golden;

/// <summary>
/// Compares output with the accepted golden. On a difference the test fails with a diff, and the new text is saved beside the golden as
/// <c>X.received</c>. <c>ACCEPT=1 dotnet test --project tests/StaticSite.Tests</c> accepts it instead.
/// </summary>
internal static class Verified
{
    private const string Received = ".received";
    private const string Advice = "\nIf the new output is right, run again with ACCEPT=1 and commit the changes.\n";
    private const int Shown = 10;

    private static bool Accepts => Environment.GetEnvironmentVariable("ACCEPT") == "1";

    /// <summary>Compares a text with a file.</summary>
    public static void Text(string file, string actual)
    {
        if (Difference(file, actual) is { } difference)
            Assert.Fail(difference + Advice);
    }

    /// <summary>Compares texts, by path, with a folder: the same paths with the same texts.</summary>
    public static void Folder(string folder, IReadOnlyDictionary<string, string> actual)
    {
        var unexpected = PathsBelow(folder)
            .Where(path => !actual.ContainsKey(path))
            .Select(path => Absent(folder, path))
            .OfType<string>()
            .ToList();
        var different = actual.Select(file => Difference(Path.Combine(folder, file.Key), file.Value)).OfType<string>().ToList();
        if (unexpected.Count + different.Count == 0)
            return;
        var more = different.Count > Shown ? $"\n… and {different.Count - Shown} more files\n" : "";
        Assert.Fail(string.Concat([.. unexpected, .. different.Take(Shown)]) + more + Advice);
    }

    private static IEnumerable<string> PathsBelow(string folder) =>
        !Directory.Exists(folder)
            ? []
            : Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path => !path.EndsWith(Received, StringComparison.Ordinal))
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal);

    private static string? Absent(string folder, string path)
    {
        if (!Accepts)
            return $"\nmissing: {path} is no longer generated\n";
        File.Delete(Path.Combine(folder, path));
        return null;
    }

    private static string? Difference(string file, string actual)
    {
        var expected = File.Exists(file) ? File.ReadAllText(file) : null;
        if (Accepts && expected != actual)
            Write(file, actual);
        if (Accepts || expected == actual)
        {
            File.Delete(file + Received);
            return null;
        }
        Write(file + Received, actual);
        return expected is null ? $"\nunexpected: {file} is new\n" : "\n" + Diff.Unified(Path.GetFileName(file), expected, actual);
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
