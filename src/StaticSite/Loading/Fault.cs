using StaticSite.Diagnostics;

namespace StaticSite.Loading;

/// <summary>A file is not as it should be.</summary>
/// <param name="problem">What is wrong with it.</param>
internal sealed class FileException(Phrase problem) : IOException(problem.ToString())
{
    /// <summary>What is wrong with it.</summary>
    public Phrase Problem { get; } = problem;
}

/// <summary>Explains in words why the system could not read or write a file.</summary>
internal static class Fault
{
    // The numbers of errors that .NET gives as the result of an IOException: errno on Linux, the system's codes on Windows.
    private const int OutOfSpace = 28,
        ReadOnly = 30,
        DiskFull = unchecked((int)0x80070070);

    /// <summary>What could not be done, and why.</summary>
    public static Phrase Because(Phrase problem, Exception reason) => Phrase.Because(problem, ReasonOf(reason));

    /// <summary>Why; in the words of the operating system if it is not a usual reason.</summary>
    public static Phrase ReasonOf(Exception e) =>
        e switch
        {
            FileException fault => fault.Problem,
            UnauthorizedAccessException => "permission denied",
            FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
            PathTooLongException => "the name is too long",
            IOException { HResult: OutOfSpace or DiskFull } => "no space left on the disk",
            IOException { HResult: ReadOnly } => "the file system is read-only",
            _ => Phrase.Verbatim(e.Message),
        };
}
