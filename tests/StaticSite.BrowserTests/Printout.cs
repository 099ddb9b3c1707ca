using System.Collections.Concurrent;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace StaticSite.BrowserTests;

/// <summary>A document as the browser prints it.</summary>
/// <param name="Sheets">The sheets, in order.</param>
internal sealed record Printout(IReadOnlyList<Sheet> Sheets)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Printout>>> Known = new();

    /// <summary>Prints a document; the result is cached.</summary>
    public static Task<Printout> Of(Reader reader, string address) => Known.GetOrAdd(address, _ => new(() => Print(reader, address))).Value;

    private static async Task<Printout> Print(Reader reader, string address)
    {
        await using var tab = await reader.Load(address);
        var page = tab.Page;
        await Reader.LoadPhotos(page);
        using var pdf = PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        return new([
            .. pdf.GetPages()
                .Select(sheet => new Sheet(
                    (int)Math.Round(sheet.Width),
                    (int)Math.Round(sheet.Height),
                    [.. sheet.Letters.Where(letter => letter.Value.Trim().Length > 0)]
                )),
        ]);
    }

    /// <summary>The sheet that shows a text completely, and the text's letters there; fails if there is none.</summary>
    public (int Sheet, IReadOnlyList<Letter> Letters) Find(string text)
    {
        for (var i = 0; i < Sheets.Count; i++)
        {
            if (Sheets[i].Find(text) is { } letters)
                return (i, letters);
        }
        throw new Xunit.Sdk.XunitException($"no sheet shows all of '{text}'");
    }
}

/// <summary>One sheet of paper.</summary>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="Letters">The printed letters, in text order.</param>
internal sealed record Sheet(int Width, int Height, IReadOnlyList<Letter> Letters)
{
    // The margins of A4 and A3, in points.
    private double Margin => Height < 1000 ? 51 : 36.8;

    /// <summary>The letters in the page area.</summary>
    public IReadOnlyList<Letter> Body => field ??= [.. Letters.Where(letter => letter.StartBaseLine.Y > Margin)];

    /// <summary>The letters in the bottom margin.</summary>
    public string Foot => string.Concat(Letters.Where(letter => letter.StartBaseLine.Y <= Margin).Select(letter => letter.Value));

    /// <summary>The number of lines in the page area; lines side by side in neighbouring columns count once.</summary>
    public int Lines => Body.Select(letter => (int)Math.Round(letter.StartBaseLine.Y / 3)).Distinct().Count();

    /// <summary>The letters of a text in the page area, or null; spaces are ignored.</summary>
    public IReadOnlyList<Letter>? Find(string text)
    {
        var sought = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        for (var from = 0; from < Body.Count; from++)
        {
            if (Match(from, sought) is > 0 and var count)
                return [.. Body.Skip(from).Take(count)];
        }
        return null;
    }

    // How many letters from a position match the text; 0 if they do not. Some letters have more than one character.
    private int Match(int from, string sought)
    {
        var at = 0;
        for (var i = from; i < Body.Count && at < sought.Length; i++)
        {
            foreach (var c in Body[i].Value)
            {
                if (at == sought.Length || !IsSame(c, sought[at++]))
                    return 0;
            }
            if (at == sought.Length)
                return i - from + 1;
        }
        return 0;
    }

    // A PDF uses the lookalike radical for 一 and others.
    private static bool IsSame(char printed, char sought) =>
        printed == sought || printed is >= '\u2E80' and <= '\u2FDF' && sought > '\u2FDF';
}
