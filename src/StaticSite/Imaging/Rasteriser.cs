using System.Diagnostics;
using System.Globalization;
using System.Text;
using StaticSite.Diagnostics;

namespace StaticSite.Imaging;

/// <summary>An image as it is in memory: eight bits each of red, green and blue, row by row.</summary>
internal sealed record Raster(byte[] Pixels, int Width, int Height);

/// <summary>
/// Renders pages of PDFs with poppler's <c>pdftoppm</c>, if it is installed. The file goes through its standard input, so no name of a file
/// is ever an argument. It may take a minute of processor time and two gigabytes; it ends when this program does.
/// </summary>
internal static class Rasteriser
{
    /// <summary>The longer side of a rendered page, in pixels: 400 × 575 mm in 159 dpi.</summary>
    public const int Longest = 3600;

    private const string Program = "pdftoppm";
    private const int MostSeconds = 60;
    private const int MostWaited = 180_000; // milliseconds
    private const long MostMemory = 2_000_000_000;

    private static readonly string? Found = InstalledProgram.Find(Program);

    /// <summary>Whether it is installed.</summary>
    public static bool IsThere => Found is not null;

    /// <summary>Renders a page.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="page">Its page, from 1; null if it must have only one.</param>
    public static (Raster? Raster, ImageFault? Fault) Render(byte[] pdf, int? page)
    {
        using var process = Start(page, pdf.LongLength);
        using var timer = new Timer(_ => InstalledProgram.Kill(process), null, MostWaited, Timeout.Infinite);
        try
        {
            var feeding = Task.Run(() => Feed(process, pdf));
            var said = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.BaseStream;
            var raster = ReadPage(output);
            var hasMore = raster is not null && output.ReadByte() >= 0;
            if (hasMore)
                InstalledProgram.Kill(process);
            output.CopyTo(Stream.Null);
            process.WaitForExit();
            feeding.Wait();
            return hasMore ? (null, SeveralPages)
                : process.ExitCode == 0 && raster is not null && Complaint(said.Result) is null ? (raster, null)
                : (null, FaultOf(said.Result, process.ExitCode, page));
        }
        finally
        {
            InstalledProgram.Kill(process);
        }
    }

    /// <summary>It is unknown which page of a file is meant.</summary>
    public static ImageFault SeveralPages { get; } =
        new(
            Rules.NoFacsimile,
            file => $"'{file}' has several pages, so it is unknown which of them is the printed page",
            "write 'page: ' and its number next to 'facsimile: ' in page.yaml"
        );

    private static Process Start(int? page, long length)
    {
        var first = (page ?? 1).ToString(CultureInfo.InvariantCulture);
        // A second page would tell that there are several.
        var last = (page ?? 2).ToString(CultureInfo.InvariantCulture);
        var start = InstalledProgram.Limit(
            [Found!, "-f", first, "-l", last, "-scale-to", $"{Longest}", "-cropbox", "-hide-annotations", "-"],
            [$"--as={MostMemory + length}", $"--cpu={MostSeconds}"]
        );
        start.RedirectStandardInput = true;
        start.StandardErrorEncoding = Encoding.Latin1;
        return Process.Start(start)!;
    }

    // It may end before it has read everything.
    private static void Feed(Process process, byte[] pdf)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            input.Write(pdf);
        }
        catch (IOException)
        {
            // Its exit code and what it says tell why.
        }
    }

    // PPM: P6, width, height, 255, each followed by white space.
    private static Raster? ReadPage(Stream output)
    {
        if (Word(output) != "P6")
            return null;
        if (!int.TryParse(Word(output), out var width) || !int.TryParse(Word(output), out var height) || Word(output) != "255")
            return null;
        if (width is < 1 or > Longest || height is < 1 or > Longest)
            return null;
        var pixels = new byte[width * height * 3];
        return output.ReadAtLeast(pixels, pixels.Length, throwOnEndOfStream: false) == pixels.Length ? new(pixels, width, height) : null;
    }

    private static string Word(Stream output)
    {
        var word = new StringBuilder();
        while (word.Length < 10 && output.ReadByte() is > ' ' and var letter)
            word.Append((char)letter);
        return word.ToString();
    }

    private static ImageFault FaultOf(string said, int exitCode, int? page)
    {
        if (said.Contains("Incorrect password", StringComparison.Ordinal))
            return Fault(file => $"'{file}' is encrypted", "export it without a password");
        if (said.Contains("Wrong page range", StringComparison.Ordinal))
            return page is null
                ? Fault(file => $"'{file}' has no pages", "export it again")
                : Fault(file => $"'{file}' has no page {page.Value}", "write the number of one of its pages after 'page:'");
        if (said.Contains("Missing language pack", StringComparison.Ordinal))
            return Fault(
                file => $"'{file}' has Chinese text whose font is described in poppler-data, which is not installed",
                "run: apt-get install poppler-data"
            );
        if (Complaint(said) is { } line)
            return Fault(
                file => Phrase.Because($"'{file}' cannot be rendered completely", Phrase.Verbatim(line)),
                "export it again, as PDF/X or with fonts embedded"
            );
        return exitCode is 137 or 152 // killed, or by the limit of time
            ? Fault(
                file => $"rendering '{file}' took more than {MostSeconds} seconds or too much memory",
                "export it as PDF/X, or as a JPEG"
            )
            : Fault(file => $"'{file}' cannot be rendered", "export it again, or as a JPEG");

        static ImageFault Fault(Func<string, Phrase> message, Phrase help) => new(Rules.NoFacsimile, message, help);
    }

    // Part of the page may be missing from the image, although the program has finished.
    private static string? Complaint(string said) =>
        said.Split('\n')
            .Select(line => line.Trim())
            .FirstOrDefault(line =>
                line.StartsWith("Syntax Error", StringComparison.Ordinal)
                || line.StartsWith("Internal Error", StringComparison.Ordinal)
                || line.StartsWith("Config Error", StringComparison.Ordinal)
            )
            is { } first
            ? string.Concat(first.Where(letter => letter is >= ' ' and <= '~').Take(120))
            : null;
}
