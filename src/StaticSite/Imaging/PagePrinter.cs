using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StaticSite.Diagnostics;
using StaticSite.Loading;

namespace StaticSite.Imaging;

#pragma warning disable RS0030 // the browser reads a page from a temporary folder

/// <summary>
/// Prints composed pages to PDF with Chromium, if it is installed, and finds where their articles are: every article gets a link that
/// covers it, and the PDF has the places of its links. Pages run no scripts and reach no network.
/// </summary>
internal static partial class PagePrinter
{
    // Whatever its version, a browser that prints one page needs much less.
    private const int MostSeconds = 60;

    private const int MostWaited = 120_000; // milliseconds

    /// <summary>The memory that a browser needs to print one page, in bytes.</summary>
    public const long Memory = 400_000_000;

    /// <summary>What printed pages are known by, too: raise it with every change to how they are printed or their places found.</summary>
    public const string Version = "1";

    // Names below .invalid never exist (RFC 6761).
    private const string LinkBase = "https://article.invalid/";

    // With two or more pixels for each of CSS, so that the larger images are loaded.
    private static readonly ImmutableArray<string> Options =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--force-device-scale-factor=2",
        "--no-first-run",
        "--no-pdf-header-footer",
    ];

    private static readonly string? Found = InstalledProgram.Find(
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "chrome",
        "msedge"
    );

    /// <summary>Whether it is installed.</summary>
    public static bool IsThere => Found is not null;

    /// <summary>Prints a page.</summary>
    /// <returns>It, or why it is not printed.</returns>
    public static (PrintedPage? Printed, ImageFault? Fault) Print(ComposedPage page)
    {
        DirectoryInfo? folder = null;
        try
        {
            folder = Directory.CreateTempSubdirectory("static-site-");
            foreach (var (path, read) in page.Files)
                Write(path, read().Span);
            var document = Write(page.Path, Encoding.UTF8.GetBytes(Mark(page)));
            var pdf = Path.Combine(folder.FullName, "page.pdf");
            string[] command =
            [
                Found!,
                .. Options,
                $"--user-data-dir={Path.Combine(folder.FullName, "profile")}",
                $"--print-to-pdf={pdf}",
                new Uri(document).AbsoluteUri,
            ];
            if (!Run(command))
                return Failed(
                    number => $"Chromium took more than {MostWaited / 1000} seconds to print page {number}",
                    "build again when the machine is less busy, or name a file with 'facsimile: ' in page.yaml"
                );
            if (File.Exists(pdf) && File.ReadAllBytes(pdf) is var bytes && PlacesIn(bytes, page.Articles) is { } places)
                return (new(bytes, places), null);
            return Failed(
                number => $"Chromium failed to print page {number}",
                $"free memory and space in {Path.GetTempPath()} and build again, or name a file with 'facsimile: ' in page.yaml"
            );
        }
        catch (Win32Exception e)
        {
            return Failed(
                number => Fault.Because($"Chromium, which prints page {number}, cannot be started", e),
                "install Chromium again, or name a file with 'facsimile: ' in page.yaml"
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(
                number => Fault.Because($"page {number} cannot be written for printing", e),
                $"free space in {Path.GetTempPath()}, or set TMPDIR to another folder"
            );
        }
        finally
        {
            Remove(folder);
        }

        string Write(string path, ReadOnlySpan<byte> bytes)
        {
            var file = Path.Combine(folder!.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
            return file;
        }
    }

    // Another time there may be more memory, space or time.
    private static (PrintedPage?, ImageFault) Failed(Func<string, Phrase> message, Phrase help) =>
        (null, new(Rules.NoFacsimile, message, help) { MayPass = true });

    // Whether it has ended in time.
    private static bool Run(string[] command)
    {
        using var process = Process.Start(InstalledProgram.Limit(command, [$"--cpu={MostSeconds}"]))!;
        try
        {
            // What it says is about itself, not about the page. A process that outlives it may keep these open.
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return process.WaitForExit(MostWaited);
        }
        finally
        {
            InstalledProgram.Kill(process);
        }
    }

    // A link that covers an article is its first child, out of the flow. An id may contain &, but nothing else that HTML escapes.
    private static string Mark(ComposedPage page)
    {
        var marks = page
            .Articles.Select(
                (id, i) =>
                    (
                        At: EndOfTag(page.Html, $" id=\"{id.Replace("&", "&amp;", StringComparison.Ordinal)}\""),
                        Text: $"<a href=\"{LinkBase}{i}\"></a>"
                    )
            )
            .Where(mark => mark.At > 0)
            .Append(
                (
                    At: EndOfTag(page.Html, "<head"),
                    Text: $$"""
                    <meta http-equiv="Content-Security-Policy" content="script-src 'none'">
                    <style>
                    :has(> a[href^="{{LinkBase}}"]) { position: relative !important }
                    a[href^="{{LinkBase}}"] { all: initial !important; position: absolute !important; inset: 0 !important }
                    </style>
                    """
                )
            );
        var marked = new StringBuilder();
        var from = 0;
        foreach (var (at, text) in marks.OrderBy(mark => mark.At))
        {
            marked.Append(page.Html, from, at - from).Append(text);
            from = at;
        }
        return marked.Append(page.Html, from, page.Html.Length - from).ToString();
    }

    private static int EndOfTag(string html, string within) =>
        html.IndexOf(within, StringComparison.Ordinal) is >= 0 and var start ? html.IndexOf('>', start) + 1 : 0;

    // Null if it is no PDF as Chromium writes it.
    private static ImmutableArray<PrintedPlace>? PlacesIn(byte[] pdf, ImmutableArray<string> articles)
    {
        var text = Encoding.Latin1.GetString(pdf);
        if (PageSize().Match(text) is not { Success: true } size)
            return null;
        var (width, height) = (NumberOf(size.Groups[1]), NumberOf(size.Groups[2]));
        PrintedPlace[] places =
        [
            .. from link in LinkPlace().Matches(text)
            let number = int.Parse(link.Groups[5].ValueSpan, CultureInfo.InvariantCulture)
            // A text may have such a link of its own.
            where number < articles.Length
            select new PrintedPlace(
                articles[number],
                Fraction(NumberOf(link.Groups[1]) / width),
                Fraction(1 - NumberOf(link.Groups[4]) / height),
                Fraction(NumberOf(link.Groups[3]) / width),
                Fraction(1 - NumberOf(link.Groups[2]) / height)
            ),
        ];
        return [.. places.Select(place => EndBefore(place, places)).Where(place => place.Bottom > place.Top && place.Right > place.Left)];
    }

    // In columns, a link covers the rest of the last column of its article, where the next article may begin.
    private static PrintedPlace EndBefore(PrintedPlace place, PrintedPlace[] places)
    {
        var next = places.Where(other =>
            other.Article != place.Article
            && Math.Abs(other.Left - place.Left) < 1e-3
            && Math.Abs(other.Right - place.Right) < 1e-3
            && other.Top > place.Top
            && other.Top < place.Bottom
        );
        return place with { Bottom = next.Select(other => other.Top).Append(place.Bottom).Min() };
    }

    private static double Fraction(double value) => Math.Round(Math.Clamp(value, 0, 1), 5);

    private static double NumberOf(Group group) => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static void Remove(DirectoryInfo? folder)
    {
        try
        {
            folder?.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A process of the browser is still ending; the system cleans its temporary folders.
        }
    }

    [GeneratedRegex(@"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]")]
    private static partial Regex PageSize();

    [GeneratedRegex(
        @"/Rect \[(-?[0-9.]+) (-?[0-9.]+) (-?[0-9.]+) (-?[0-9.]+)\](?:(?!endobj).){0,400}?/URI \(https://article\.invalid/([0-9]{1,4})\)",
        RegexOptions.Singleline
    )]
    private static partial Regex LinkPlace();
}
